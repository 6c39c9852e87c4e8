import type { Side } from '../../../ledger/form/form.ts'
import type { FilePlace, Leftover } from '../../draft.ts'
import { nameKey } from '../../letters.ts'
import type { Drawn, DrawnCell, DrawnRow, Token, Unplaced } from '../drawn.ts'
import { figureText } from '../figureText.ts'
import type { LineItem } from '../items.ts'
import { isNamed, knownOf, nameKeys } from '../known.ts'
import type { Expected } from '../plan.ts'
import { columnsIn, plannedOf } from './heads.ts'
import { parted, token } from './parted.ts'
import { printedOf, wordsOf } from './words.ts'

/** Two sides in a line: a label, the number of its line, figures; and again. */
export function twoSidedLines(lines: readonly LineItem[], expected: Expected): Drawn {
  const { id } = expected
  const isRow = (text: string) => {
    const [first = '', ...more] = wordsOf(text)
    return (
      expected.isRow(nameKeys(first)) &&
      (/[一二三四五六七八九十]、|合计|总计|结余/u.test(first) ||
        more.some((word) => printedOf(word) !== undefined))
    )
  }
  const parts = parted(lines, isRow)
  const columnsOf = (side: Side) => {
    const known = knownOf(id, 'columns', side)[0] ?? []
    const [single] = known
    const found = known.length > 1 ? columnsIn(parts.heads, known) : []
    return found.length ? found : single ? [single] : []
  }
  const columns = { income: columnsOf('income'), expenditure: columnsOf('expenditure') }
  const heads = parts.heads.map(({ text }) => nameKey(text)).join('')
  const hasLines = heads.includes('行次')
  const known = {
    income: knownOf(id, 'rows', 'income')[0] ?? [],
    expenditure: knownOf(id, 'rows', 'expenditure')[0] ?? [],
  }
  const entries: { side: Side; name: string; line?: string; tokens: Token[]; at: FilePlace }[] = []
  const leftovers: Leftover[] = [...parts.leftovers]
  const next: Record<Side, number | undefined> = { income: 1, expenditure: undefined }
  let name = ''
  let at: FilePlace | undefined
  let last: (typeof entries)[number] | undefined
  let onLine = new Set<Side>()

  const sideOfName = (): Side | undefined => {
    const keys = nameKeys(name)
    const sides = (['income', 'expenditure'] as const).filter((side) =>
      known[side].some((each) => isNamed(each, keys)),
    )
    if (sides.length === 1) return sides[0]
    if (!sides.length) return undefined
    const isSecond = entries.some(
      (entry) => entry.side === 'income' && nameKey(entry.name) === keys[0],
    )
    return onLine.has('income') || isSecond ? 'expenditure' : 'income'
  }
  const close = () => {
    if (name && at) {
      const side = sideOfName()
      if (side) {
        last = { side, name, tokens: [], at }
        entries.push(last)
        onLine.add(side)
      } else {
        // The figures after a name that is none are those of no row before it.
        leftovers.push({ at, text: name })
        last = undefined
      }
    }
    name = ''
  }
  for (const line of parts.body) {
    const words = wordsOf(line.text)
    if (
      words.every((word) =>
        /^(栏|次|栏次|行次|项目|金额|决算数|收入|支出|合计)$/u.test(nameKey(word)),
      )
    )
      continue
    if (!name) onLine = new Set()
    for (const [index, word] of words.entries()) {
      const printed = printedOf(word)
      // A mark that stands for nothing ends a name as a figure does.
      if (figureText(word).is === 'blank') {
        if (name) close()
        continue
      }
      if (printed === undefined) {
        if (name && sideOfName() && !hasLines && expected.isRow(nameKeys(word))) close()
        name += word
        at ??= line.at
        if (!name || name === word) at = line.at
        continue
      }
      const number = /^\d{1,3}$/.test(word) ? Number(word) : undefined
      if (hasLines && number !== undefined && (name || isLineNumber(number, index, words))) {
        const side = sideOfNumber(number) ?? sideOfOther(words[index + 1])
        if (side) {
          last = { side, name, line: word, tokens: [], at: at ?? line.at }
          if (name) entries.push(last)
          onLine.add(side)
          next[side] = number + 1
          name = ''
          continue
        }
      }
      if (name) close()
      if (last && last.tokens.length < columns[last.side].length)
        last.tokens.push(token(word, line))
      else leftovers.push({ at: line.at, text: word })
    }
    if (name && !hasLines && sideOfName()) close()
  }
  close()

  /** A label may be blank beside its number: then the number must be the next of its side. */
  function isLineNumber(number: number, index: number, words: readonly string[]): boolean {
    const isNext = number === next.income || number === next.expenditure
    const follows = words[index + 1]
    const isAmount =
      last &&
      !last.tokens.length &&
      number === next.expenditure &&
      follows !== undefined &&
      printedOf(follows) === undefined
    return isNext && !isAmount
  }
  /** Where lines before it were lost, a number between a name and its figure is that of the line. */
  function sideOfOther(follows: string | undefined): Side | undefined {
    const isBeforeFigure = follows !== undefined && printedOf(follows) !== undefined
    return name && isBeforeFigure ? sideOfName() : undefined
  }
  function sideOfNumber(number: number): Side | undefined {
    if (number === next.income && number !== next.expenditure) return 'income'
    if (number === next.expenditure) return 'expenditure'
    if (next.expenditure === undefined && name && sideOfName() === 'expenditure')
      return 'expenditure'
    return undefined
  }

  const tokens = new Map<DrawnRow, Unplaced>()
  const rows = entries.map(({ tokens: own, side, ...entry }): DrawnRow => {
    const keys = columns[side].map(({ key }) => key)
    const isWhole = own.length === keys.length || !own.length
    const cells = new Map<string, DrawnCell>(
      isWhole
        ? keys.map((key, index) => [
            key,
            { printed: own[index]?.printed ?? null, at: own[index]?.at ?? entry.at },
          ])
        : [],
    )
    const made = { ...entry, side, block: side === 'income' ? 0 : 1, cells }
    if (!isWhole) tokens.set(made, { tokens: own, columns: keys })
    return made
  })
  const all = [...columns.income, ...columns.expenditure]
  return {
    columns: all.map((column, index) =>
      plannedOf(column, parts.heads.some(({ text }) => /栏\s*次/u.test(text)) ? index : undefined),
    ),
    rows,
    notes: parts.notes,
    heading: parts.heading,
    leftovers,
    unplaced: tokens,
  }
}
