import { ordinary } from '../../letters.ts'
import { figureText } from '../figureText.ts'

/** Words and figures of a line, also where they are glued together. */
export function wordsOf(text: string): string[] {
  return (
    ordinary(text)
      .replace(/[０-９．－]/gu, (letter) => letter.normalize('NFKC'))
      .replace(/(?<=\d)，(?=\d)/gu, ',')
      .match(
        /[-−–]?[(（]?\d[\d,]*(?:\.\d+)?(?:[)）](?![\p{sc=Han}]))?%?(?![.、)）\d])|\d+[.、)）][^\s\d]*|[^\s\d]+(?:\d+[年月日][^\s\d]*)*/gu,
      ) ?? []
  )
}

export function printedOf(word: string): string | undefined {
  const read = figureText(word)
  return read.is === 'figure' ? read.printed : undefined
}
