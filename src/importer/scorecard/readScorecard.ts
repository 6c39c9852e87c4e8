import type { Scorecard } from '../../ledger/ledger.ts'
import type { Unit } from '../../money/index.ts'
import type { Found } from '../draft.ts'
import type { Item } from '../explanation/outline.ts'
import { isPageNumber } from '../explanation/paragraphs.ts'
import type { Draft } from './draft.ts'
import { cardFromGrids, isScorecardGrid } from './fromGrids.ts'
import { cardFromLines, lengthOfCard } from './fromLines.ts'

export interface FoundScorecard extends Found<Scorecard> {
  /** Of what it was read. */
  readonly items: readonly Item[]
}

const TITLE = /^[^，。；：]{0,40}绩效自评(?:情况|结果)?表(?:（[^）]*）)?$/

/** Finds the scorecard among what a chapter consists of, and what is left without it. */
export function readScorecard(
  items: readonly Item[],
  unit: Unit | undefined,
): { readonly found: FoundScorecard | undefined; readonly rest: readonly Item[] } {
  return inGrids(items, unit ?? '万元') ?? inLines(items, unit ?? '万元')
}

interface Reading {
  readonly found: FoundScorecard | undefined
  readonly rest: readonly Item[]
}

/** A scorecard whose cells are known, over several pages where no prose comes between. */
function inGrids(items: readonly Item[], unit: Unit): Reading | undefined {
  const at = items.findIndex((item) => item.kind === 'grid' && isScorecardGrid(item.grid))
  if (at < 0) return undefined
  let start = at
  while (start > 0 && isOfCard(items[start - 1])) start -= 1
  let end = at + 1
  while (end < items.length && isOfCard(items[end])) end += 1
  const heading = items.slice(0, start).findLastIndex((item) => TITLE.test(titleOf(item)))
  const isNear = heading >= 0 && start - heading <= MOST_BETWEEN
  const from = isNear ? heading : start
  const draft = cardFromGrids(
    isNear ? titleOf(items[heading]) : '绩效自评表',
    items.slice(start, end).flatMap((item) => (item.kind === 'grid' ? item : [])),
    unit,
  )
  return readingOf(draft, items, from, end)
}

/** Lines between a title and its grid: the year, the name of the department. */
const MOST_BETWEEN = 4

function isOfCard(item: Item | undefined): boolean {
  return item?.kind === 'grid' || (item?.kind === 'line' && isPageNumber(item.line.text))
}

/** A scorecard of which only the text is left. */
function inLines(items: readonly Item[], unit: Unit): Reading {
  const start = items.findIndex((item) => TITLE.test(titleOf(item)))
  if (start < 0) return { found: undefined, rest: items }
  const following = items.slice(start + 1)
  const other = following.findIndex(({ kind }) => kind !== 'line')
  const run = other < 0 ? following : following.slice(0, other)
  const lines = run.flatMap((item) => (item.kind === 'line' ? item.line : []))
  const length = lengthOfCard(lines)
  if (!length) return { found: undefined, rest: items }
  const own = lines.slice(0, length).filter(({ text }) => !isPageNumber(text))
  return readingOf(
    cardFromLines(titleOf(items[start]), own, unit),
    items,
    start,
    start + 1 + length,
  )
}

function readingOf(
  { card, places, doubts, leftovers }: Draft,
  items: readonly Item[],
  start: number,
  end: number,
): Reading {
  return {
    found: { value: card, places, doubts, leftovers, items: items.slice(start, end) },
    rest: [...items.slice(0, start), ...items.slice(end)],
  }
}

function titleOf(item: Item | undefined): string {
  return item?.kind === 'line' ? item.line.text : ''
}
