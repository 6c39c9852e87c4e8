import { nameKey } from './letters.ts'
import type { Refusal, SourceFile } from './source.ts'
import { type Item, textsOf } from './tables/items.ts'
import type { FoundTables } from './tables/readTables.ts'

/** A folder may hold the budget of the year beside the accounts. */
export function partedByKind(
  files: readonly SourceFile[],
  items: readonly Item[],
  { regions }: FoundTables,
): Record<'accounts' | 'budgets', SourceFile[]> {
  const hasTable = new Set(regions.flatMap(({ title, at }) => (title.id ? [at.file] : [])))
  const isBudget = (file: SourceFile, index: number) =>
    !hasTable.has(index) &&
    notAccounts(
      [file],
      items.filter((item) => item.file === index),
    ).kind === 'budget'
  return {
    accounts: files.filter((file, index) => !isBudget(file, index)),
    budgets: files.filter(isBudget),
  }
}

/** Whether its titles are those of final accounts rather than of a budget, which looks alike. */
export function speaksOfAccounts(items: readonly Item[]): boolean {
  const titles = items
    .flatMap(textsOf)
    .map(nameKey)
    .filter((key) => key.length < 40)
  const ofBudget = titles.filter((key) => /预算/u.test(key) && !isOfAccounts(key))
  return titles.filter(isOfAccounts).length > ofBudget.length
}

/** Why a document without a table of accounts is none. */
export function notAccounts(files: readonly SourceFile[], items: readonly Item[]): Refusal {
  const pages = files.flatMap((file) => file.pages)
  const unreadable = pages.filter((page) => page.unreadable)
  if (pages.length && unreadable.length === pages.length)
    return { kind: unreadable[0]?.unreadable === 'characters' ? 'characters' : 'scan' }
  const keys = items.flatMap(textsOf).map(nameKey)
  if (!keys.length) return { kind: 'empty' }
  const titles = keys.filter((key) => key.length < 60)
  if (titles.some(isOfBudget) && !titles.some(isOfAccounts)) return { kind: 'budget' }
  return { kind: titles.some(isOfAccounts) ? 'no-tables' : 'other-document' }
}

function isOfBudget(key: string): boolean {
  return /预算(收支)?(总|公开)?(表|公开|说明)?$|预算.{0,12}表$|^(部门|单位)?(收支|收入|支出|财政拨款收支)总表/u.test(
    key,
  )
}

/** A budget may have a column of 决算数, those of the year before. */
function isOfAccounts(key: string): boolean {
  return /决算(?!数|额)/u.test(key)
}
