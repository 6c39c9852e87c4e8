import type { Scorecard } from '../../ledger/ledger.ts'
import type { Unit } from '../../money/index.ts'
import type { Found } from '../draft.ts'
import type { Item } from '../explanation/outline.ts'
import { isPageNumber, type Line } from '../explanation/paragraphs.ts'
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
  const start = items.findIndex((item) => item.kind === 'line' && TITLE.test(item.line.text))
  if (start < 0) return { found: undefined, rest: items }
  const title = titleOf(items[start])
  const following = items.slice(start + 1)
  const grid = following.findIndex(({ kind }) => kind !== 'line')
  const run = grid < 0 ? following : following.slice(0, grid)
  const lines = run.flatMap((item) => (item.kind === 'line' ? item.line : []))
  const length = lengthOfCard(lines)
  if (!length) return { found: undefined, rest: items }
  const draft = cardFromLines(
    title,
    lines.slice(0, length).filter(({ text }: Line) => !isPageNumber(text)),
    unit ?? '万元',
  )
  return {
    found: {
      value: draft.card,
      places: draft.places,
      doubts: draft.doubts,
      leftovers: draft.leftovers,
      items: items.slice(start, start + 1 + length),
    },
    rest: [...items.slice(0, start), ...items.slice(start + 1 + length)],
  }
}

function titleOf(item: Item | undefined): string {
  return item?.kind === 'line' ? item.line.text : ''
}
