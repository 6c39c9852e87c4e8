import { nameKey } from '../../letters.ts'
import type { LineItem } from '../items.ts'
import type { Known } from '../known.ts'
import type { PlannedColumn } from '../plan.ts'

/** A column of the form with what the head calls it. */
export interface Headed extends Known {
  readonly title: string
  readonly group?: string
}

/** The names of columns in a head, each once; words that are names before what is glued. */
function namesIn(
  heads: readonly LineItem[],
  known: readonly Known[],
): { found: ReadonlyMap<string, readonly string[]>; rest: string } {
  const names = known
    .flatMap((column) => [...column.names].map((name) => ({ column, name })))
    .sort((one, other) => other.name.length - one.name.length)
  const matched = new Set<(typeof names)[number]>()
  let rest = heads
    .map(({ text }) => {
      const words = text.trim().split(/\s+/).map(nameKey)
      const own = words.map((word) => names.find(({ name }) => name === word))
      // A name alone may be the beginning of a longer one that runs over lines.
      if (own.filter(Boolean).length < 2) return words.join('')
      for (const each of own) if (each) matched.add(each)
      return words.map((word, index) => (own[index] ? '|' : word)).join('')
    })
    .join('')
  for (const each of names) {
    if (!rest.includes(each.name)) continue
    matched.add(each)
    rest = rest.replaceAll(each.name, '|')
  }
  const found = new Map<string, string[]>()
  for (const { column, name } of names.filter((each) => matched.has(each)))
    found.set(column.key, [...(found.get(column.key) ?? []), name])
  return { found, rest }
}

/** Whether the head names more than the columns that are known, so that their number is not. */
export function hasOthers(heads: readonly LineItem[], known: readonly Known[]): boolean {
  return /[\p{sc=Han}]{2}/u.test(namesIn(heads, known).rest.replace(HEAD_WORDS, '|'))
}
const HEAD_WORDS =
  /一般公共预算(财政拨款)?(基本)?支出|支出功能分类|功能分类|(支出)?经济分类|科目(编码|代码|名称)?|编码|名称|项目|栏次|行次|单位|金额|决算数|预算数|全年|本年(支出|收入)|合计|小计|其中|[类款项次]/gu

const GENERIC = /^(合计|小计)$/u
/** Heads of amounts as such, which group nothing. */
const PLAIN = /^(金额|决算数)$/u

/** The columns that the head names, in the order of the form. */
export function columnsIn(heads: readonly LineItem[], known: readonly Known[]): Headed[] {
  const { found } = namesIn(heads, known)
  const groupOf = (of: string | undefined) => {
    const own = found.get(of ?? '') ?? []
    return own.some((name) => GENERIC.test(name))
      ? own.find((name) => !GENERIC.test(name) && !PLAIN.test(name))
      : undefined
  }
  return known.flatMap((column) => {
    const own = found.get(column.key)
    if (!own) return []
    const group = groupOf(column.key) ?? groupOf(column.within)
    const title = own.find((name) => groupOf(column.key) !== name) ?? column.name
    const printed = printedName(column, title)
    return [{ ...column, title: printed, ...(group && { group }) }]
  })
}

/** A name as the form writes it. */
function printedName({ name }: Known, key: string): string {
  return nameKey(name) === key ? name : key
}

export function plannedOf(column: Known | Headed, index: number | undefined): PlannedColumn {
  const { key, side } = column
  const title = 'title' in column ? column.title : column.name
  return {
    role: 'figure',
    block: 0,
    key,
    title,
    path: [title],
    ...('group' in column && column.group && { group: column.group }),
    ...(side && { side }),
    ...(index !== undefined && { line: String(index + 1) }),
  }
}
