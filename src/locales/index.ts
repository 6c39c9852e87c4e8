import { createI18n } from 'vue-i18n'
import first from './zh/first.ts'
import type views from './zh/views.ts'

export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

type Messages = typeof first & typeof views

/** The messages of the first view come with the app or its language, all others with their views. */
const LOADERS: Record<Language, Record<'first' | 'views', () => Promise<{ default: object }>>> = {
  zh: {
    first: () => Promise.resolve({ default: first }),
    views: () => import('./zh/views.ts'),
  },
  en: {
    first: () => import('./en/first.ts'),
    views: () => import('./en/views.ts'),
  },
}

export const i18n = createI18n<[Messages], Language, false>({
  legacy: false,
  locale: 'zh',
  fallbackLocale: 'zh',
  messages: { zh: first } as unknown as Record<Language, Messages>,
})

const loaded = new Set<string>(['zh/first'])
let parts: readonly ('first' | 'views')[] = ['first']
let language: Language = 'zh'

/** Switches the interface; English loads on first use. */
export async function useLanguage(next: Language): Promise<void> {
  language = next
  await load()
  // Another may have been asked for while this one was on its way.
  i18n.global.locale.value = language
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
}

/** What every view but the first needs. */
export async function loadViewMessages(): Promise<void> {
  parts = ['first', 'views']
  await load()
}

async function load(): Promise<void> {
  const to = language
  const missing = parts.filter((part) => !loaded.has(`${to}/${part}`))
  await Promise.all(
    missing.map(async (part) => {
      i18n.global.mergeLocaleMessage(to, (await LOADERS[to][part]()).default)
      loaded.add(`${to}/${part}`)
    }),
  )
}
