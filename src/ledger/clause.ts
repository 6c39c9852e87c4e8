import type { NarrativeFigure, Part } from './ledger.ts'

/**
 * The words that lead up to a figure of the explanation, such as `本年收入增加`; of a percentage
 * after those of the figure that it speaks of, `其他收入…占`.
 */
export function clauseBefore({ text = '', figures }: Part, key: string): string {
  const end = text.indexOf(`{${key}}`)
  if (end < 0) return ''
  const clause = lastClause(text.slice(0, end))
  const at = figures.findIndex((figure) => figure.key === key)
  const of = isPercentage(figures[at])
    ? figures.slice(0, at).findLast((figure) => !isPercentage(figure))
    : undefined
  const subject = of ? lastClause(text.slice(0, Math.max(0, text.indexOf(`{${of.key}}`)))) : ''
  return subject ? `${subject}…${clause}` : clause
}

function isPercentage(figure: NarrativeFigure | undefined): boolean {
  return figure?.kind === 'percent' || figure?.kind === 'percent-change'
}

/** The last clause of a text; after a figure its unit comes first, which is no word of the next. */
function lastClause(text: string): string {
  const start = text.lastIndexOf('}') + 1
  const words = text.slice(start)
  return (
    (start ? words.replace(/^[^，。；：、,;:.]*[，。；：、,;:.]/, '') : words)
      .split(/[，。；：,;:\n]/)
      .at(-1)
      ?.replace(/^\s*(\d+[.．、])?(\d{4}年度?)?(其中|主要原因是)?/, '')
      .trim() ?? ''
  )
}
