import { textOfLine, type Piece, type TextLine } from './pieces.ts'

/** What stands apart in a line. */
export interface Word {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly base: number
  readonly pieces: readonly Piece[]
}

/* Of a font's size: a wider gap parts words of a line. */
const APART = 0.6

/** The words of a line, from its start. */
export function wordsOf(line: TextLine, apart = APART): readonly Word[] {
  const words: Piece[][] = []
  let end = -Infinity
  for (const piece of line.pieces) {
    const word = words.at(-1)
    const last = word?.at(-1)
    if (word && last && piece.start - end <= apart * Math.max(last.size, piece.size)) {
      word.push(piece)
      end = Math.max(end, piece.end)
    } else {
      words.push([piece])
      end = piece.end
    }
  }
  return words.map((pieces) => ({
    text: textOfLine(pieces),
    left: Math.min(...pieces.map((piece) => piece.start)),
    right: Math.max(...pieces.map((piece) => piece.end)),
    base: pieces[0]?.base ?? line.base,
    pieces,
  }))
}
