import { type Address, addressOf, parseAddress } from '../../ledger/address.ts'
import { CLASS_KEYS } from '../../ledger/form/classes.ts'
import { PASSAGES } from '../../ledger/form/passages.ts'
import { ITEMS, SANGONG } from '../../ledger/form/relations.ts'
import type { Ledger, NarrativeFigure } from '../../ledger/ledger.ts'
import type { Doubt } from '../draft.ts'
import { cellIn } from './cells.ts'
import type { SpokenNumber } from './numbers.ts'
import type { Name } from './speech.ts'

/** A passage that is being read; its figures may come from several paragraphs. */
export interface Passage {
  readonly id: string
  readonly scope: string
  /** Of an entry on an item. */
  readonly code?: string
  readonly figures: Said[]
  /** The keys of its figures, and up to which number each is taken. */
  readonly keys: Map<string, number>
  /** All that it says, as far as read. */
  raw: string
}

/** A figure that was read, with the place in the tables that it speaks of, printed there or not. */
export interface Said {
  readonly figure: NarrativeFigure
  readonly subject: Address | undefined
  readonly metric: Metric
  readonly isReason: boolean
  /** Where its number ends in what the passage says. */
  readonly at: number
}

type Metric = 'budget' | 'actual' | 'change' | 'percent' | 'other'

export interface Spoken {
  readonly tables: Ledger['tables']
  readonly year: number | undefined
  readonly department: string | undefined
  readonly executionOf: (key: 'opening' | 'full-year') => string | null | undefined
  /** Passages read before, in the order of the document. */
  readonly passages: readonly Passage[]
}

export interface At {
  readonly text: string
  readonly number: SpokenNumber
  readonly index: number
  readonly numbers: readonly SpokenNumber[]
  readonly passage: Passage
  readonly names: readonly Name[]
  readonly spoken: Spoken
  /** Where the paragraph begins in what the passage says. */
  readonly base: number
}

export interface Reading {
  readonly said: Said
  readonly doubt?: Pick<Doubt, 'reason' | 'alternatives'>
}

export const UNKNOWN = { reason: 'relation-unknown', alternatives: [] } as const

/** The text since the number before. */
export function sinceLast({ text, number, index, numbers }: At): string {
  return text.slice(numbers[index - 1]?.after ?? 0, number.start)
}

/** The text since the sentence began, with the sentence of the paragraph before where it goes on. */
export function sentenceOf({ text, number }: At): string {
  return (
    text
      .slice(0, number.start)
      .split(/[。；;]/)
      .at(-1) ?? ''
  )
}

/** What a passage is about: its own figure of the tables. */
export function ownAddress(
  { id, code }: Passage,
  metric: 'budget' | 'actual',
): Address | undefined {
  if (code) return metric === 'actual' ? addressOf(ITEMS.table, code, ITEMS.column) : undefined
  const form = PASSAGES.find((each) => each.id === id)
  const keys = metric === 'budget' ? ['budget'] : ['actual', 'total']
  return form?.figures.find(({ key, repeats }) => repeats && keys.includes(key))?.repeats
}

export function formOf(passage: Passage) {
  return PASSAGES.find(({ id }) => id === passage.id)?.figures ?? []
}

export function existing(addresses: readonly Address[], { tables }: Spoken): Address | undefined {
  return addresses.find((address) => cellIn(tables, address) !== undefined)
}

/** Where a figure that was said stands: in its table, or here. */
export function placeOf(passage: Passage, { figure, subject }: Said): Address {
  return subject ?? addressOf('narrative', passage.id, figure.key)
}

/** The key that the form has for what a figure repeats, else one after its place. */
export function keyFor(passage: Passage, address: Address): string {
  if (passage.code && address === ownAddress(passage, 'actual')) return 'actual'
  const form = formOf(passage).find(({ kind, repeats }) => kind === 'amount' && repeats === address)
  if (form) return form.key
  const { table = '', row = '', column = '' } = parseAddress(address) ?? {}
  if (table === SANGONG) return column === 'budget' ? `${row}-budget` : row
  if (row === 'total') return column
  const line = row.replace(/^income\.|^expenditure\.(?=\d|closing|surplus)/, '').replace('.', '-')
  return CLASS_KEYS[line] ?? line
}

/** A key that no other figure of the passage has. */
export function unique({ keys }: Passage, key: string): string {
  let n = keys.get(key) ?? 0
  let free = key
  while (keys.has(free)) {
    n += 1
    free = `${key}-${n}`
  }
  keys.set(key, Math.max(n, 1)).set(free, keys.get(free) ?? 1)
  return free
}

interface Saying {
  readonly key: string
  readonly kind: NarrativeFigure['kind']
  readonly subject: Address | undefined
  readonly metric: Metric
  readonly isReason?: boolean
  readonly direction?: 'increase' | 'decrease'
  readonly cell?: string
  readonly of?: readonly string[]
  readonly explains?: string
}

export function said({ number, base }: At, saying: Saying): Reading {
  const { key, kind, subject, metric, isReason = false, direction, cell, of, explains } = saying
  return {
    said: {
      figure: {
        key,
        kind,
        value: number.value,
        ...(number.unit !== undefined && { unit: number.unit === '％' ? '%' : number.unit }),
        ...(direction && { direction }),
        ...(cell && { cell }),
        ...(of && { of }),
        ...(explains && { explains }),
      },
      subject,
      metric,
      isReason,
      at: base + number.end,
    },
  }
}
