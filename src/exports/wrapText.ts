import { textWidth } from '../charts/arcLabel.ts'

/** Breaks a text into lines of at most so many pixels: between words, or anywhere in Chinese. */
export function wrapText(text: string, width: number, fontSize: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(text)) {
    if (line && textWidth((line + piece).trimEnd(), fontSize) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line = line ? line + piece : piece.trimStart()
  }
  return line.trimEnd() ? [...lines, line.trimEnd()] : lines
}

/** A word with the space behind it; a character of Chinese with the signs that may not begin a line. */
const PIECE = /[\u2e80-\u9fff][，。、；：！？）》”’〉…]*|[^\s\u2e80-\u9fff]{1,40}\s*|\s+|./gsu

function pieces(text: string): string[] {
  return text.match(PIECE) ?? []
}
