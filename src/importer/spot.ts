import type { FilePlace } from './draft.ts'
import { isSamePlace } from './excerpt.ts'
import type { SourceFile } from './source.ts'

/** Where a place is to be looked for in its file, as somebody counts who has it open; from 1. */
export interface Spot {
  /** Of a file that has pages. */
  readonly page?: number
  /** The number of a table among those of the file or, where it has pages, of the page. */
  readonly table?: number
  readonly row?: number
  readonly column?: number
  /** How a paragraph begins. */
  readonly begins?: string
}

/** So much of a paragraph tells which it is. */
const BEGINNING = 16

/** Nothing of a sheet and of plain text, whose places are known by themselves. */
export function spotOf(files: readonly SourceFile[], { file, place }: FilePlace): Spot {
  const source = files[file]
  if ('sheet' in place || source?.format === 'text') return {}
  const page = 'page' in place ? { page: place.page } : {}
  const blocks = (source?.pages ?? [])
    .filter(({ number }) => page.page === undefined || number === page.page)
    .flatMap((each) => each.blocks)
  let table = 0
  for (const block of blocks) {
    if (block.kind === 'grid') {
      table++
      const cell = block.cells.find((each) => isSamePlace(each.place, place))
      if (cell) return { ...page, table, row: cell.row + 1, column: cell.column + 1 }
    } else if (isSamePlace(block.place, place)) return { ...page, begins: beginning(block.text) }
  }
  return page
}

function beginning(text: string): string {
  const plain = text.replaceAll('\t', ' ')
  return plain.length > BEGINNING ? `${plain.slice(0, BEGINNING)}…` : plain
}

/** The cell in the row of one place and the column of another of its table. */
export function crossingOf(
  files: readonly SourceFile[],
  inRow: FilePlace,
  inColumn: FilePlace,
): FilePlace | undefined {
  const { file } = inRow
  if (inColumn.file !== file) return undefined
  for (const { blocks } of files[file]?.pages ?? [])
    for (const block of blocks) {
      if (block.kind !== 'grid') continue
      const at = ({ place }: FilePlace) =>
        block.cells.find((cell) => isSamePlace(cell.place, place))
      const [row, column] = [at(inRow)?.row, at(inColumn)?.column]
      const cell = block.cells.find((each) => each.row === row && each.column === column)
      if (cell) return { file, place: cell.place }
    }
  return undefined
}

/** A paragraph or cell with its place. */
export interface PlacedText {
  readonly at: FilePlace
  /** Without blanks, however it is spaced. */
  readonly text: string
}

/** What stands at a place, as printed. */
export function textAt(files: readonly SourceFile[], { file, place }: FilePlace): string {
  for (const { blocks } of files[file]?.pages ?? [])
    for (const block of blocks)
      for (const part of block.kind === 'line' ? [block] : block.cells)
        if (isSamePlace(part.place, place)) return part.text
  return ''
}

/** All that files print, in reading order. */
export function placedTexts(files: readonly SourceFile[]): PlacedText[] {
  return files.flatMap(({ pages }, file) =>
    pages.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        (block.kind === 'line' ? [block] : block.cells).map(({ place, text }) => ({
          at: { file, place },
          text: unspaced(text),
        })),
      ),
    ),
  )
}

/**
 * Where a text stands: where it stands alone, then where it is a word of its own, then within others;
 * of each the places nearest to another one first, in reading order without one.
 */
export function placesOfText(
  texts: readonly PlacedText[],
  text: string,
  near: FilePlace | undefined,
): FilePlace[] {
  const wanted = unspaced(text)
  if (!wanted) return []
  const from = near
    ? texts.findIndex(({ at }) => at.file === near.file && isSamePlace(at.place, near.place))
    : -1
  const apart = (index: number) => (from < 0 ? index : Math.abs(index - from))
  return texts
    .flatMap((each, index) => {
      const rank = rankOf(each.text, wanted)
      return rank === undefined ? [] : [{ at: each.at, rank, index }]
    })
    .sort((one, other) => one.rank - other.rank || apart(one.index) - apart(other.index))
    .map(({ at }) => at)
}

const HAN = /\p{Script=Han}/u

/** Chinese does not part words: one that goes on in another is part of that. */
function rankOf(text: string, wanted: string): 0 | 1 | 2 | undefined {
  if (text === wanted) return 0
  const start = text.indexOf(wanted)
  if (start < 0) return undefined
  const [before = '', after = ''] = [text[start - 1], text[start + wanted.length]]
  return HAN.test(before) || HAN.test(after) ? 2 : 1
}

/** As texts are compared. */
export function unspaced(text: string): string {
  return text.replace(/\s/g, '')
}
