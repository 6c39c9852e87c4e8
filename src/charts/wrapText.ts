import { textWidth } from './arcLabel.ts'

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

/**
 * Breaks a text where it breathes: behind a comma or another sign of a pause, and only where a phrase
 * is longer than a line within it.
 */
export function wrapPhrases(text: string, width: number, fontSize: number): string[] {
  const lines: string[] = []
  for (const phrase of text.match(PHRASE) ?? []) {
    const joined = (lines.at(-1) ?? '') + phrase
    if (lines.length && textWidth(joined.trimEnd(), fontSize) <= width)
      lines[lines.length - 1] = joined
    else {
      const own = wrapText(phrase, width, fontSize)
      // What follows on the same line stands apart as it did.
      lines.push(...own.slice(0, -1), (own.at(-1) ?? '') + (/\s*$/.exec(phrase)?.[0] ?? ''))
    }
  }
  return lines.map((line) => line.trim())
}

const PHRASE = /.+?(?:[，。、；：！？]+|[,;:]\s+|$)/gsu

/** A figure with its unit; a word with the space behind it; a character of Chinese with the signs that may not begin a line. */
const PIECE =
  /[（《“‘(]*\d[\d.,]*%?[ \u00a0](?:[万亿]元|[\u2e80-\u9fff])[，。、；：！？）》”’〉…]*|[（《“‘]*[\u2e80-\u9fff][，。、；：！？）》”’〉…]*|(?:[^\s\u2e80-\u9fff]|\u00a0)+[^\S\u00a0]*|\s+|./gsu

function pieces(text: string): string[] {
  return text.match(PIECE) ?? []
}
