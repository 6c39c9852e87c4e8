import type { Address } from '../ledger/address.ts'
import type { Say } from './say.ts'

/** A published figure within a sentence, with its unit; it leads to its evidence. */
export interface SaidFigure {
  readonly text: string
  readonly address: Address
}

/** Words of a sentence, or a figure in it. */
export type Piece = string | SaidFigure

/** No text has it: it is no character. */
const MARK = '\ufdd0'

/** Says a message of which some values are figures. */
export function pieces(
  key: string,
  values: Readonly<Record<string, string | number | SaidFigure>>,
  say: Say,
): Piece[] {
  const figures: SaidFigure[] = []
  const marked = Object.entries(values).map(([name, value]): [string, string | number] => {
    if (typeof value === 'number') return [name, value]
    if (typeof value === 'string') return [name, value.replaceAll(MARK, '')]
    figures.push(value)
    return [name, `${MARK}${figures.length - 1}${MARK}`]
  })
  return say(key, Object.fromEntries(marked))
    .split(MARK)
    .flatMap((text, at): Piece[] => {
      const piece = at % 2 ? figures[Number(text)] : text
      return piece ? [piece] : []
    })
}

/** Pieces as plain text. */
export function pieceText(of: readonly Piece[]): string {
  return of.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')
}
