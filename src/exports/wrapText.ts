import { textWidth } from '../charts/arcLabel.ts'

/**
 * Breaks a text into lines of at most so many pixels: between words, anywhere in Chinese, and within
 * a word that no line could hold.
 */
export function wrapText(text: string, width: number, fontSize: number): string[] {
  const lines: string[] = []
  let line = ''
  const fitting = pieces(text).flatMap((piece) =>
    textWidth(piece.trimEnd(), fontSize) > width ? [...piece] : [piece],
  )
  for (const piece of fitting) {
    if (line && textWidth((line + piece).trimEnd(), fontSize) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line = line ? line + piece : piece.trimStart()
  }
  return line.trimEnd() ? [...lines, line.trimEnd()] : lines
}

/** A word with the space behind it; a character of Chinese with the signs that may not begin a line. */
const PIECE = /[\u2e80-\u9fff][，。、；：！？）》”’〉…]*|[^\s\u2e80-\u9fff]+\s*|\s+|./gsu

function pieces(text: string): string[] {
  return text.match(PIECE) ?? []
}
