import { ENGLISH } from '../src/locales/en/form.ts'
import { names as others } from '../src/locales/en/names.ts'
import type { FigureForm, PassageForm } from '../src/ledger/form/passages.ts'
import type { LineForm, TableForm } from '../src/ledger/form/form.ts'
import type { TableKind } from '../src/ledger/ledger.ts'
import { glossOf } from '../src/words/gloss.ts'

/* The form in words, for the published schema and for docs/ledger.md. */

const PRINTED = { ...ENGLISH.class, ...others }

/** What a table of each kind is made of. */
export const KINDS: Readonly<Record<TableKind, string>> = {
  'two-sided': 'income on one side, expenditure on the other, a line each',
  'function-codes': 'a row for each function code, whose key is the code, and a row `total`',
  'economic-codes': 'a row for each economic code, whose key is the code, and rows of their totals',
  'three-public-expenses': 'trips abroad, official cars, receptions',
  projects: 'a row for each project, and a row `total`',
  list: 'rows that add up to nothing',
}

/** What a table is called in English; its id where there is no name. */
export function tableName(id: string): string {
  return named(ENGLISH.table, id) ?? id
}

/** What a column or row is called in English. */
export function lineName(of: 'column' | 'row', { key, side, names }: LineForm): string | undefined {
  const bare = side ? key.replace(`${side}.`, '') : key
  return named(ENGLISH[of], bare) ?? glossOf(PRINTED, names[0] ?? '')
}

/** A column or row in a sentence: its names and what it adds to. */
export function lineSentence(of: 'column' | 'row', line: LineForm): string {
  const english = lineName(of, line)
  const name = english ? `${line.names[0]} (${english})` : line.names[0]
  return line.within ? `${name}; adds to ${line.within}.` : `${name}.`
}

/** A table in a sentence: number, title, what it is. */
export function tableSentence({ id, number, titles, kind }: TableForm): string {
  return `${[number && `Table ${number},`, titles[0]].filter(Boolean).join(' ')} (${tableName(id)}): ${KINDS[kind]}.`
}

/** A figure of a passage in a sentence: what it is, and what it is checked against. */
export function figureSentence({ kind, repeats, of = [] }: FigureForm): string {
  const [first, second] = of
  const what = {
    amount: 'An amount',
    change: `The change of ${first} from the year before`,
    percent: first && second ? `What ${first} is of ${second}, in percent` : 'A percentage',
    'percent-change': `The rate of the change ${first}`,
    quotient: first && second ? `What ${first} is for each of ${second}` : 'An average',
    count: 'A number',
    score: 'A score',
  }[kind]
  return repeats ? `${what}; repeats ${repeats}.` : `${what}.`
}

/** A passage in a sentence or two, with the keys of its figures. */
export function passageSentence({ about, figures }: PassageForm): string {
  return `${about} Figures: ${figures.map(({ key }) => key).join(', ')}.`
}

function named(names: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(names, key) ? names[key] : undefined
}
