/** Stands for all rows among the open ones. */
const ALL = 'all'

/**
 * Whether a tree's row is open. Rows that are open by default are left out of `kept`; there `-id`
 * closes one of them, `id` opens another, and `all` opens every row that is not closed so.
 */
export function isRowOpen(kept: ReadonlySet<string>, id: string, byDefault: boolean): boolean {
  return kept.has(id) || ((byDefault || kept.has(ALL)) && !kept.has(`-${id}`))
}

/** What is kept once the row is open or closed. */
export function withRow(
  kept: ReadonlySet<string>,
  id: string,
  open: boolean,
  byDefault: boolean,
): Set<string> {
  const next = new Set(kept)
  next.delete(id)
  next.delete(`-${id}`)
  if (isRowOpen(next, id, byDefault) !== open) next.add(open ? id : `-${id}`)
  return next
}

/** What is kept so that these rows are as they are by default. */
export function withoutClosed(kept: ReadonlySet<string>, ids: readonly string[]): Set<string> {
  const next = new Set(kept)
  for (const id of ids) next.delete(`-${id}`)
  return next
}

/** Every row open. */
export const ALL_OPEN: ReadonlySet<string> = new Set([ALL])
