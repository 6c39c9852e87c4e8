import type { PictureText } from './picture.ts'
import { wrapPhrases, wrapText } from '../charts/wrapText.ts'

/** How a text is set: its size and the height of a line, in pixels. */
export interface TextStyle extends Pick<PictureText, 'fill' | 'bold' | 'serif'> {
  readonly size: number
  readonly line: number
  /** Whether lines end where the text breathes. */
  readonly inPhrases?: boolean
}

/** Bold type is wider. */
export const BOLDER = 1.06

interface TextPlace extends Pick<PictureText, 'x' | 'align'> {
  /** The upper edge of the first line. */
  readonly top: number
  /** No line is longer. */
  readonly width: number
}

/** Where the baseline of a line is, of its height. */
export const BASELINE = 0.76

/** A text in as many lines as it needs, and where it ends. */
export function setText(
  text: string,
  { x, align, top, width }: TextPlace,
  { line, inPhrases, ...look }: TextStyle,
): { readonly texts: readonly PictureText[]; readonly bottom: number } {
  const lines = (inPhrases ? wrapPhrases : wrapText)(
    text,
    look.bold ? width / BOLDER : width,
    look.size,
  )
  return {
    texts: lines.map((each, index) => ({
      text: each,
      x,
      ...(align && { align }),
      y: top + (index + BASELINE) * line,
      ...look,
    })),
    bottom: top + lines.length * line,
  }
}
