/** One to twenty and so on, as headings count. */
const NUMERALS = '[一二三四五六七八九十]{1,3}'

/** The number that begins a heading or an entry of a list. */
const NUMBERING = new RegExp(
  `^(?:第${NUMERALS}条|${NUMERALS}、|[（(]${NUMERALS}[）)]、?|[\\d０-９]{1,2}[.．、](?=20\\d\\d年|\\D)|[（(][\\d０-９]{1,2}[）)]、?|[①-⑳])`,
)

export interface Numbered {
  /** As printed, with its punctuation; empty where there is none. */
  readonly number: string
  readonly level: number
  readonly rest: string
}

/** Splits a paragraph into the number that begins it and what follows; level 1 is 一、, 2 （一）, 3 1. */
export function numbered(text: string): Numbered {
  const [number = ''] = NUMBERING.exec(text) ?? []
  const rest = text.slice(number.length)
  if (!number) return { number, level: 0, rest }
  const level = /^[一二三四五六七八九十]/.test(number)
    ? 1
    : /^[（(][一二三四五六七八九十]/.test(number)
      ? 2
      : /^第/.test(number)
        ? 4
        : 3
  return { number, level, rest }
}

/** What word processors leave of their fields. */
const FIELDS =
  /\\?\b(?:PAGEREF\s+_Toc\d+(?:\s*\\?h)?(?:\s*\d+)?|HYPERLINK\s+(?:\\l\s+)?"?[^\s"]*"?|TOC\s+\\o[^\u4e00-\u9fff]*|_Toc\d+)/g

/**
 * A line as it is read: without the spaces that stand between Chinese and other letters, without
 * fields. A space between two figures or two words stays.
 */
export function lineText(text: string): string {
  return text
    .replace(FIELDS, '')
    .replace(/[\s\u00a0\u3000\u200b\ufeff]+/g, ' ')
    .replace(/(?<![A-Za-z0-9.,%]) | (?![A-Za-z0-9.,%])/g, '')
    .trim()
}

/** How wide a text is printed, in Chinese characters. */
export function widthOf(text: string): number {
  let width = 0
  for (const letter of text) width += letter === ' ' ? 0.25 : letter < '\u2000' ? 0.5 : 1
  return width
}

/** A name as names are compared: without brackets, quotation marks, spaces and words that say nothing. */
export function bare(name: string): string {
  return name
    .replace(/[（(][类款项][）)]/g, '')
    .replace(/[\s“”"'‘’「」《》〈〉（）()、，,·—-]/g, '')
    .replace(/(?:支出)+$/, '支出')
}
