import type { Severity, Verdict } from '../checks/finding.ts'
import { LANGUAGE_CODES } from '../locales/languages.ts'

/**
 * What the query of an address may hold. `push` makes a step that the back button undoes; all else
 * replaces. What is at its default is left out.
 */
export interface AddressKey<T> {
  readonly fallback: T
  readonly write: 'push' | 'replace'
  /** What is not understood counts as the default. */
  readonly read: (text: string) => T | undefined
  readonly print: (value: T) => string
  /** Holds any text, not only names, codes, numbers and addresses of figures. */
  readonly free?: true
}

type Write = AddressKey<unknown>['write']

function text(write: Write = 'replace', fallback = ''): AddressKey<string> {
  return { fallback, write, read: (said) => said, print: (value) => value }
}

/** One of a few words; the first is the default. */
function choice<const T extends string>(
  choices: readonly T[],
  fallback = choices[0] as NoInfer<T>,
  write: Write = 'replace',
): AddressKey<T> & { readonly choices: readonly T[] } {
  const read = (said: string) => choices.find((each) => each === said)
  return { fallback, write, read, print: (value) => value, choices }
}

/** There or not. */
const flag: AddressKey<boolean> = {
  fallback: false,
  write: 'replace',
  read: (said) => said === '1',
  print: (value) => (value ? '1' : ''),
}

/** Keys of what is open or chosen, in their order. */
const keys: AddressKey<ReadonlySet<string>> = {
  fallback: new Set(),
  write: 'replace',
  read: (said) => new Set(said.split(',').filter(Boolean)),
  print: (value) => [...value].join(','),
}

function free<T>(key: AddressKey<T>): AddressKey<T> {
  return { ...key, free: true }
}

/** Of a chart: whether itself or its table is on show; the key is the part's id. */
export const SHOWN = choice(['chart', 'table'])

/** Every key of the query, by the page that has it; those of `every` stand in all addresses. */
export const ADDRESS = {
  every: {
    lang: choice(LANGUAGE_CODES),
    /** A figure's address, or the formula that derives one. */
    evidence: text('push'),
    /** What is searched for in everything. */
    ask: free(text()),
    /** The part that stands alone in a frame, whose colours the frame sets. */
    embed: text(),
    theme: choice(['', 'light', 'dark']),
  },
  overview: {},
  spending: {
    by: choice(['function', 'economic'], 'function', 'push'),
    /** Of function codes; its default is the first that the ledger prints. */
    measure: choice(['total', 'appropriation', 'basic', 'project']),
    sort: choice(['amount', 'code']),
    /** The code whose parts are on show. */
    focus: text('push'),
    open: keys,
    q: free(text()),
    sunburst: SHOWN,
  },
  budget: {
    sort: choice(['deviation', 'code', 'amount']),
    measure: choice(['amount', 'completion']),
    items: SHOWN,
  },
  sangong: { parts: SHOWN },
  scorecard: {
    open: keys,
    lost: flag,
    /** The address of a figure that is marked. */
    figure: text(),
    goals: keys,
    tasks: keys,
  },
  checks: {
    verdict: choice<Verdict | 'all'>(['discrepancy', 'rounding', 'uncheckable', 'exact', 'all']),
    /** A family of checks; others than the ledger's count as all. */
    family: text('replace', 'all'),
    severity: choice<Severity | 'all'>(['all', 'high', 'medium', 'low', 'none']),
    q: free(text()),
    /** Groups of which all is listed, findings with their consequences, sums with all terms. */
    more: free(keys),
    with: free(keys),
    terms: free(keys),
    families: SHOWN,
  },
  compare: {
    /** Over years, among the departments of a region, or side by side; its default is what there is. */
    over: choice(['', 'years', 'departments', 'side'], '', 'push'),
    /** A measure that has a name, or the address of any figure. */
    figure: text('push'),
    /** The count that it is divided by. */
    per: text(),
    /** Whether money is shown in the prices of the year on show. */
    real: flag,
    /** The ids of the ledgers that stand beside the one on show. */
    with: keys,
    line: SHOWN,
    standing: SHOWN,
    beside: SHOWN,
  },
  tables: {
    table: text(),
    /** The address of the cell that is marked. */
    cell: text(),
    /** What is searched for in a table too long to be drawn whole. */
    find: free(text()),
  },
  about: { section: text(), only: choice(['', 'differs']), figure: text() },
  present: {
    /** Those that are shown, in their order; none for all. */
    slides: text(),
    grid: flag,
    blank: flag,
    /** The name by which two windows know each other. */
    presenter: text(),
    /** The code in focus on a slide, by its id. */
    spending: text(),
    class: text(),
  },
  report: {},
} as const

/** The keys that hold any text. */
export const FREE_KEYS: ReadonlySet<string> = new Set(
  Object.values<Readonly<Record<string, AddressKey<never>>>>(
    ADDRESS as unknown as Record<string, Record<string, AddressKey<never>>>,
  ).flatMap((keys) => Object.keys(keys).filter((name) => keys[name]?.free)),
)

export type AddressPage = keyof typeof ADDRESS
export type ValueOf<K> = K extends AddressKey<infer T> ? T : never

/** The query as routers have it: a text, several, or a key alone. */
type RawQuery = Readonly<Record<string, string | null | readonly (string | null)[] | undefined>>

/** What a query says for a key; its default where it says nothing that is understood. */
export function valueIn<T>(
  query: RawQuery,
  name: string,
  key: AddressKey<T>,
  fallback = key.fallback,
): T {
  const said = firstOf(query[name])
  return (said ? key.read(said) : undefined) ?? fallback
}

/**
 * The part of the view that an address asks for alone, `?embed=bars`; empty for the first one,
 * `undefined` for the whole page.
 */
export function embeddedPart({ embed }: RawQuery): string | undefined {
  return embed === undefined ? undefined : (firstOf(embed) ?? '')
}

function firstOf(value: RawQuery[string]): string | null | undefined {
  return Array.isArray(value) ? value[0] : (value as string | null | undefined)
}
