import type { FilePlace } from '../draft.ts'
import type { SourceBlock, SourceCell, SourceGrid } from '../source.ts'

/** A line of a document, or a row of one of its grids, in reading order. */
export type Item = LineItem | RowItem

export interface On {
  readonly file: number
  readonly page: number
}

interface Of extends On {
  readonly block: SourceBlock
}

export interface LineItem extends Of {
  readonly kind: 'line'
  readonly text: string
  readonly at: FilePlace
}

export interface RowItem extends Of {
  readonly kind: 'row'
  readonly grid: Grid
  readonly row: number
  /** The cells that begin in the row and print something. */
  readonly cells: readonly SourceCell[]
}

/** A grid that can be asked for what covers a square. */
export interface Grid {
  readonly columns: number
  readonly source: SourceGrid
  readonly at: (row: number, column: number) => SourceCell | undefined
  /** Whether no cell of the row spans columns, so that a head over several may stand in the first. */
  readonly isPlain: (row: number) => boolean
}

/** What an item prints, cell by cell. */
export function textsOf(item: Item): string[] {
  const texts = item.kind === 'line' ? [item.text] : item.cells.map(({ text }) => text)
  return texts.filter((text) => text.trim())
}

/** Where an item stands. */
export function placeOf(item: Item): FilePlace {
  if (item.kind === 'line') return item.at
  const [first] = item.cells
  return { file: item.file, place: first?.place ?? { page: item.page } }
}
