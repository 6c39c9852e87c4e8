import type { FilePlace } from '../../draft.ts'
import { nameKey } from '../../letters.ts'
import type { DrawnRow } from '../drawn.ts'
import { figureText } from '../figureText.ts'
import type { LineItem } from '../items.ts'

const CODE = /^\d{3}(\d\d){0,2}$/
const TOTAL = /^(合计|总计)$/u

/** Every cell in a line of its own, blank cells as blank lines: then nothing is lost. */
export function oneCellALine(
  body: readonly LineItem[],
  keys: readonly string[],
): DrawnRow[] | undefined {
  const cells = cellsByLine(body)
  if (!cells) return undefined
  const starts = cells.flatMap(({ text }, index) => {
    const after = cells[index + 1]?.text ?? ''
    const isCode = CODE.test(text) && figureText(after).is === 'words'
    return isCode || TOTAL.test(nameKey(text)) ? [index] : []
  })
  if (starts[0] !== 0 || starts.length < 2) return undefined
  const rows: DrawnRow[] = []
  for (const [index, start] of starts.entries()) {
    const isLast = index === starts.length - 1
    let own = cells.slice(start, starts[index + 1])
    const first = own[0]
    if (!first) return undefined
    const isCoded = CODE.test(first.text)
    const labels = isLast ? (isCoded ? 2 : 1) : own.length - keys.length
    if (isLast) {
      const blank = { text: '', at: first.at }
      while (own.length > labels + keys.length && own.at(-1)?.text === '') own = own.slice(0, -1)
      while (own.length < labels + keys.length) own = [...own, blank]
    }
    if (labels < 1 || labels > (isCoded ? 2 : 4) || (isCoded && labels !== 2)) return undefined
    if (own.length !== labels + keys.length) return undefined
    const figures = own.slice(labels)
    if (figures.some(({ text }) => ['words', 'illegible'].includes(figureText(text).is)))
      return undefined
    const label = own.slice(0, labels).map(({ text }) => text)
    rows.push({
      block: 0,
      ...(isCoded && { code: first.text }),
      name: label.slice(isCoded ? 1 : 0).join(''),
      at: first.at,
      cells: new Map(
        keys.map((key, at) => {
          const read = figureText(figures[at]?.text ?? '')
          return [
            key,
            {
              printed: read.is === 'figure' ? read.printed : null,
              at: figures[at]?.at ?? first.at,
            },
          ]
        }),
      ),
    })
  }
  return rows
}

/** Cells that have a line each, blank ones too; `undefined` where lines have several or no number. */
export function cellsByLine(
  body: readonly LineItem[],
): { readonly text: string; readonly at: FilePlace }[] | undefined {
  const cells: { text: string; at: FilePlace }[] = []
  let next: number | undefined
  for (const { text, at } of body) {
    const number = lineOf(at)
    if (number === undefined || text.trim().split(/\s{2,}/).length > 1) return undefined
    for (; next !== undefined && next < number; next++) cells.push({ text: '', at })
    cells.push({ text: text.trim(), at })
    next = number + 1
  }
  return cells
}

/** In a text: the number of the line. */
export function lineOf({ place }: FilePlace): number | undefined {
  return 'line' in place ? place.line : undefined
}
