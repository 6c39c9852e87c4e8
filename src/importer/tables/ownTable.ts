import type { Leftover } from '../draft.ts'
import { nameKey, tidy } from '../letters.ts'
import type { Drawn, DrawnCell, DrawnRow } from './drawn.ts'
import { figureText } from './figureText.ts'
import { isHeading, isNote } from './gridTable.ts'
import { type Item, placeOf, type RowItem, textsOf } from './items.ts'
import { isNumberRow, type PlannedColumn } from './plan.ts'

/** Reads a table that no form knows: as it stands, its columns and rows numbered. */
export function ownTable(items: readonly Item[]): Drawn {
  const leftovers: Leftover[] = []
  const rows = items.filter((item): item is RowItem => item.kind === 'row')
  const grid = rows.find(({ cells }) => cells.length > 1)?.grid
  const heading = items.filter((item) => isHeading(textsOf(item))).flatMap(textsOf)
  const notes = items.filter((item) => isNote(textsOf(item))).map((item) => textsOf(item).join(''))
  if (!grid) return { columns: [], rows: [], notes, leftovers, heading }
  const own = rows.filter(
    (row) => row.grid === grid && !isHeading(textsOf(row)) && !isNote(textsOf(row)),
  )
  const first = own.findIndex(
    ({ cells }) =>
      !isNumberRow(cells) && cells.some(({ text }) => figureText(text).is === 'figure'),
  )
  const heads = own.slice(0, Math.max(first, 0)).filter(({ cells }) => !isNumberRow(cells))
  const body = first < 0 ? [] : own.slice(first)
  const isFigures = (column: number) => {
    const cells = body.flatMap(({ row }) => {
      const cell = grid.at(row, column)
      return cell?.row === row && cell.column === column ? [figureText(cell.text).is] : []
    })
    return cells.includes('figure') && !cells.includes('words')
  }
  const columns: PlannedColumn[] = Array.from({ length: grid.columns }, (_, index) => {
    const path = [...new Set(heads.flatMap(({ row }) => grid.at(row, index)?.text ?? []))].filter(
      Boolean,
    )
    const title = tidy(path.at(-1) ?? '')
    const isCode = /编码|代码|序号/u.test(nameKey(title))
    const isFigure = !isCode && isFigures(index)
    return {
      role: isFigure ? 'figure' : 'name',
      block: 0,
      title: title || String(index + 1),
      path,
      ...(isFigure && { key: `column-${index + 1}` }),
    }
  })
  const drawn = body.map((item, index): DrawnRow => {
    const names: string[] = []
    const cells = new Map<string, DrawnCell>()
    for (const cell of item.cells) {
      const column = columns[cell.column]
      const at = { file: item.file, place: cell.place }
      if (column?.key === undefined) names.push(tidy(cell.text))
      else {
        const read = figureText(cell.text)
        if (read.is === 'figure') cells.set(column.key, { printed: read.printed, at })
        else if (read.is !== 'blank')
          cells.set(column.key, { printed: undefined, at, doubt: 'illegible' })
      }
    }
    return {
      block: 0,
      key: `row-${index + 1}`,
      name: names.join(' '),
      at: placeOf(item),
      cells,
    }
  })
  return {
    columns: columns.filter(({ key }) => key !== undefined),
    rows: drawn,
    notes,
    leftovers,
    heading,
  }
}
