interface TreeRow {
  readonly id: string
  readonly depth: number
  readonly expandable: boolean
  readonly open: boolean
}

interface TreeGridActions {
  readonly rows: () => readonly TreeRow[]
  readonly columns: () => number
  /** Column -1 is the row itself. */
  readonly focus: (index: number, column: number) => void
  readonly toggle: (id: string) => void
  readonly activate: (id: string) => void
}

const PAGE = 10

/** The keyboard of a WAI-ARIA treegrid, for a listener on its rows. */
export function useTreeGridKeys(actions: TreeGridActions) {
  return (event: KeyboardEvent, index: number): void => {
    if (event.altKey || event.metaKey) return
    const rows = actions.rows()
    const row = rows[index]
    if (!row) return
    const last = rows.length - 1
    const lastColumn = actions.columns() - 1
    const column = columnOf(event)
    const focus = (to: number, at = column) =>
      actions.focus(Math.min(last, Math.max(0, to)), Math.min(lastColumn, at))

    switch (event.key) {
      case 'ArrowDown':
        focus(index + 1)
        break
      case 'ArrowUp':
        focus(index - 1)
        break
      case 'PageDown':
        focus(index + PAGE)
        break
      case 'PageUp':
        focus(index - PAGE)
        break
      case 'Home':
        if (column < 0 || event.ctrlKey) focus(0)
        else focus(index, 0)
        break
      case 'End':
        if (column < 0 || event.ctrlKey) focus(last)
        else focus(index, lastColumn)
        break
      case 'ArrowRight':
        if (column < 0 && row.expandable && !row.open) actions.toggle(row.id)
        else focus(index, column + 1)
        break
      case 'ArrowLeft':
        if (column >= 0) focus(index, column - 1)
        else if (row.expandable && row.open) actions.toggle(row.id)
        else focus(parentOf(rows, index))
        break
      case 'Enter':
        if (onLink(event)) return
        actions.activate(row.id)
        break
      case ' ':
        if (onLink(event)) return
        if (row.expandable) actions.toggle(row.id)
        break
      default:
        return
    }
    event.preventDefault()
  }
}

function columnOf(event: KeyboardEvent): number {
  const row = event.currentTarget as Element
  return [...row.children].findIndex((cell) => cell.contains(event.target as Node))
}

function onLink(event: KeyboardEvent): boolean {
  return (event.target as Element).closest('a, button') !== null
}

/** The row above that this one is under; itself at the top. */
function parentOf(rows: readonly TreeRow[], index: number): number {
  const depth = rows[index]?.depth ?? 1
  for (let above = index - 1; above >= 0; above--)
    if ((rows[above]?.depth ?? depth) < depth) return above
  return index
}
