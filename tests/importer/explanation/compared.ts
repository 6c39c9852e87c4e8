import { Decimal } from '@/money/index.ts'
import type { Doubt } from '@/importer/draft.ts'
import type { LedgerData } from '../../ledgers.ts'
import type { FigureData } from './printed.ts'

type NarrativeData = LedgerData['narrative']

/** Of these the books know more than the words say. */
const UNTOLD = ['equipment-change', 'appropriation-change']

/** What became of the figures of an explanation. */
export interface Outcome {
  readonly right: number
  /** Not right, and said to be doubtful. */
  readonly flagged: number
  /** Not right, and nobody says so. */
  readonly silent: readonly string[]
}

/** Compares figures as read with those that were printed, passage by passage in their order. */
export function outcomeOf(
  ledger: Pick<LedgerData, 'narrative' | 'tables'>,
  read: NarrativeData,
  doubts: readonly Doubt[],
): Outcome {
  let right = 0
  let flagged = 0
  const silent: string[] = []
  const doubtful = new Set<string>(doubts.map(({ address }) => address))
  const parts = new Map(read.flatMap((section) => section.parts.map((part) => [part.id, part])))
  const isRightElsewhere = (figure: FigureData) => {
    const want = said(figure, ledger.narrative, ledger.tables)
    return read.some(({ parts }) =>
      parts.some(({ figures }) =>
        figures.some(
          (each) => each.value === figure.value && said(each, read, ledger.tables) === want,
        ),
      ),
    )
  }
  /** A figure of an entry whose item is not known, which is said. */
  const isElsewhere = (value: string) =>
    read.some(({ parts }) =>
      parts.some(
        ({ id, code, figures }) =>
          code === undefined &&
          figures.some(
            (each) => each.value === value && doubtful.has(`narrative/${id}/${each.key}`),
          ),
      ),
    )
  for (const part of ledger.narrative.flatMap((section) => section.parts)) {
    const own = parts.get(part.id)
    const left = [...(own?.figures ?? [])]
    const printed = inOrder(part.text, part.figures).filter(({ key }) => !UNTOLD.includes(key))
    for (const figure of printed) {
      // In order where none is lost.
      const isNext = left.length === printed.length - printed.indexOf(figure)
      const at = isNext ? 0 : left.findIndex(({ value }) => value === figure.value)
      const found = at < 0 ? undefined : left[at]
      if (found?.value !== figure.value) {
        // Where paragraphs ran together, it is in the passage before.
        if (isRightElsewhere(figure)) right += 1
        else if (isElsewhere(figure.value)) flagged += 1
        else silent.push(`${part.id}/${figure.key}: ${figure.value} is not there`)
        continue
      }
      left.splice(0, at + 1)
      const [want, got] = [
        said(figure, ledger.narrative, ledger.tables),
        said(found, read, ledger.tables),
      ]
      if (want === got) right += 1
      else if (
        [`narrative/${part.id}/${found.key}`, ...(found.of ?? [])].some((each) =>
          doubtful.has(each),
        )
      )
        flagged += 1
      else silent.push(`${part.id}/${figure.key} ${figure.value}: wanted ${want}, got ${got}`)
    }
  }
  return { right, flagged, silent }
}

function inOrder(text: string, figures: readonly FigureData[]): FigureData[] {
  return [...text.matchAll(/\{([\w.-]+)\}/g)].flatMap(
    ([, key]) => figures.find((each) => each.key === key) ?? [],
  )
}

/** All that a figure says, with places of the explanation by passage and number. */
function said(figure: FigureData, narrative: NarrativeData, tables: LedgerData['tables']): string {
  const { kind, unit, direction, cell, of, explains } = figure
  const placed = (address: string): string => {
    const [table, id, key] = address.split('/')
    if (table !== 'narrative') return address
    const part = narrative.flatMap(({ parts }) => parts).find((each) => each.id === id)
    const index = part?.figures.findIndex((each) => each.key === key)
    // What no table has is spoken of where it was said.
    return kind === 'change' ? 'narrative' : `narrative/${id}/${index}`
  }
  const places = (of ?? []).map((address) =>
    isMissing(address, tables) ? 'narrative' : placed(address),
  )
  // A blank cell says nothing that could be repeated, and an average names its unit in words.
  const repeats = cell?.startsWith('narrative/') || isBlank(cell, figure, tables) ? undefined : cell
  return JSON.stringify({
    kind,
    unit: kind === 'quotient' ? '' : unit,
    direction,
    cell: repeats,
    of: places.every((place) => place === 'narrative') ? [] : places,
    explains: explains !== undefined,
  })
}

function isMissing(address: string, tables: LedgerData['tables']): boolean {
  const [id = '', row, column = ''] = address.split('/')
  const table = tables[id]
  if (id === 'narrative' || table?.state === 'empty') return false
  const cells = table?.rows?.find(({ key }) => key === row)?.cells
  return cells?.[column] === undefined
}

function isBlank(
  cell: string | undefined,
  { value }: FigureData,
  tables: LedgerData['tables'],
): boolean {
  const [id = '', row, column = ''] = cell?.split('/') ?? []
  const table = tables[id]
  if (!table || table.state === 'missing') return true
  const printed = table.rows?.find(({ key }) => key === row)?.cells[column]
  return printed === undefined || (printed === null && new Decimal(value).isZero())
}
