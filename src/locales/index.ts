import { shallowReactive } from 'vue'
import { createI18n } from 'vue-i18n'
import { inTime } from '../exports/inTime.ts'
import { glossOf, type Names } from '../words/gloss.ts'
import type { Say } from '../words/say.ts'
import { DOCUMENT_LANGUAGE, type Language, LANGUAGES } from './languages.ts'
import first from './zh/first.ts'
import type views from './zh/views.ts'

type Messages = typeof first & typeof views
/**
 * The messages of the first view come with the app or its language, all others with their views;
 * what the documents' names are called, which nothing waits for, when there is time.
 */
type Portion = 'first' | 'views' | 'names'

const OTHERS = import.meta.glob<{ default?: object; names?: Names }>([
  './*/{first,views,names}.ts',
  '!./zh/first.ts',
])

const glosses = shallowReactive<Partial<Record<Language, Names>>>({})

export const i18n = createI18n<[Messages], Language, false>({
  legacy: false,
  locale: DOCUMENT_LANGUAGE,
  fallbackLocale: DOCUMENT_LANGUAGE,
  messages: { [DOCUMENT_LANGUAGE]: first } as unknown as Record<Language, Messages>,
})

const loaded = new Set<string>([`${DOCUMENT_LANGUAGE}/first`])
let portions: readonly Portion[] = ['first']
let language: Language = DOCUMENT_LANGUAGE

/** Switches the interface; languages other than the documents' load on first use. */
export async function useLanguage(next: Language): Promise<void> {
  language = next
  await load(next, portions)
  // Another may have been asked for while this one was on its way.
  i18n.global.locale.value = language
  document.documentElement.lang = LANGUAGES[language].tag
  // Without them names are shown as printed.
  load(next, ['names']).catch(() => undefined)
}

/** What every view but the first needs. */
export async function loadViewMessages(): Promise<void> {
  portions = ['first', 'views']
  await load(language, portions)
}

/** What a language calls a name that a document prints, as far as it has come. */
export function glossIn(spoken: Language, printed: string): string | undefined {
  return glossOf(glosses[spoken], printed)
}

/** The words of a language for what has no page: the terminal, the build, tests. */
export async function sayIn(spoken: Language): Promise<Say> {
  // They come from a disk, however busy it is.
  await load(spoken, ['first', 'views', 'names'], (words) => words())
  const { t, te } = i18n.global
  const say = (key: string, values: Readonly<Record<string, string | number>> = {}) =>
    t(key, values, { locale: spoken })
  return Object.assign(say, {
    has: (key: string) => te(key, spoken),
    gloss: (printed: string) => glossIn(spoken, printed),
    language: spoken,
  })
}

async function load(
  to: Language,
  wanted: readonly Portion[],
  take: typeof inTime = inTime,
): Promise<void> {
  const missing = wanted.filter((portion) => !loaded.has(`${to}/${portion}`))
  await Promise.all(
    missing.map(async (portion) => {
      const words = OTHERS[`./${to}/${portion}.ts`]
      const { default: messages = {}, names } = (await (words && take(words))) ?? {}
      i18n.global.mergeLocaleMessage(to, messages)
      if (names) glosses[to] = { ...glosses[to], ...names }
      loaded.add(`${to}/${portion}`)
    }),
  )
}
