import { computed, useId } from 'vue'
import type { BodyCell, Grid } from '@/figures/published/grid.ts'

/** What stands over and beside the cells of a printed grid, by the ids that cells refer to. */
export function useHeadings(grid: () => Grid) {
  const uid = useId()
  const headId = (row: number, column: number) => `${uid}-h${row}-${column}`
  const nameId = (line: number, column: number) => `${uid}-${line}-${column}`

  /** The headings over each column, by their ids. */
  const headings = computed(() => {
    const { columns, head } = grid()
    const ids = columns.map((): string[] => [])
    head.forEach((cells, row) => {
      for (const { column, colspan } of cells)
        for (let each = column; each < column + colspan; each++)
          ids[each]?.push(headId(row, column))
    })
    return ids
  })

  /** Where a second block of the form begins. */
  const blocks = computed(() => {
    const { columns } = grid()
    return columns.map(
      ({ kind }, column) => kind !== 'figure' && columns[column - 1]?.kind === 'figure',
    )
  })

  /** The headings and the line's name to the left, so that each side of a form is read on its own. */
  function headersOf(line: number, cells: readonly BodyCell[], at: number): string {
    const name = cells.findLast(({ kind, column }) => kind === 'name' && column < at)
    const own = name ? [nameId(line, name.column)] : []
    return [...own, ...(headings.value[at] ?? [])].join(' ')
  }

  return { headId, nameId, headersOf, blocks }
}

export type Headings = ReturnType<typeof useHeadings>
