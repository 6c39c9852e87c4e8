import { readonly, shallowReactive, shallowRef } from 'vue'
import { inTime } from '../exports/inTime.ts'
import { glossOf, type Names } from '../words/gloss.ts'
import { fill, flat, type Messages, type Say } from '../words/say.ts'
import { DOCUMENT_LANGUAGE, type Language, LANGUAGES } from './languages.ts'
import first from './zh/first.ts'

/**
 * The messages of the first view come with the app or its language, all others with their views;
 * what the documents' names are called, which nothing waits for, when there is time.
 */
type Portion = 'first' | 'views' | 'names'

const OTHERS = import.meta.glob<{ default?: Messages; names?: Names }>([
  './*/{first,views,names}.ts',
  '!./zh/first.ts',
])

const texts = shallowReactive<Partial<Record<Language, ReadonlyMap<string, string>>>>({
  [DOCUMENT_LANGUAGE]: new Map(flat(first)),
})
const glosses = shallowReactive<Partial<Record<Language, Names>>>({})

const loaded = new Set<string>([`${DOCUMENT_LANGUAGE}/first`])
let portions: readonly Portion[] = ['first']
let wanted: Language = DOCUMENT_LANGUAGE
const shown = shallowRef<Language>(DOCUMENT_LANGUAGE)

/** The language in which the page speaks. */
export const language = readonly(shown)

/** Switches the interface; languages other than the documents' load on first use. */
export async function useLanguage(next: Language): Promise<void> {
  wanted = next
  await load(next, portions)
  // Another may have been asked for while this one was on its way.
  shown.value = wanted
  document.documentElement.lang = LANGUAGES[wanted].tag
  // Without them names are shown as printed.
  load(next, ['names']).catch(() => undefined)
}

/** What every view but the first needs. */
export async function loadViewMessages(): Promise<void> {
  portions = ['first', 'views']
  await load(wanted, portions)
}

/** The words of a language for what has no page: the terminal, the build, tests. */
export async function sayIn(spoken: Language): Promise<Say> {
  // They come from a disk, however busy it is.
  await load(spoken, ['first', 'views', 'names'], (words) => words())
  return sayer(() => spoken)
}

/**
 * Says in a language what has come of its words, else in that of the documents, else the key;
 * whoever renders with it follows language and words.
 */
export function sayer(spoken: () => Language): Say {
  const say = (key: string, values?: Parameters<Say>[1]) =>
    fill(texts[spoken()]?.get(key) ?? texts[DOCUMENT_LANGUAGE]?.get(key) ?? key, values)
  const more = {
    has: (key: string) => texts[spoken()]?.has(key) ?? false,
    gloss: (printed: string) => glossOf(glosses[spoken()], printed),
  }
  return Object.defineProperty(Object.assign(say, more), 'language', { get: spoken }) as Say
}

async function load(
  to: Language,
  asked: readonly Portion[],
  take: typeof inTime = inTime,
): Promise<void> {
  const missing = asked.filter((portion) => !loaded.has(`${to}/${portion}`))
  await Promise.all(
    missing.map(async (portion) => {
      const words = OTHERS[`./${to}/${portion}.ts`]
      const { default: messages = {}, names } = (await (words && take(words))) ?? {}
      texts[to] = new Map([...(texts[to] ?? []), ...flat(messages)])
      if (names) glosses[to] = { ...glosses[to], ...names }
      loaded.add(`${to}/${portion}`)
    }),
  )
}
