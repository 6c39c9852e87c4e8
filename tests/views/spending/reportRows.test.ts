import { describe, expect, it } from 'vitest'
import { reportRows } from '../../../src/views/spending/reportRows.ts'
import { spendingRows } from '../../../src/views/spending/spendingRows.ts'
import { treeOf } from '../../spendingLedgers.ts'

const tree = treeOf([
  ['201', '3'],
  ['20101', '3'],
  ['2010101', '1'],
  ['2010102', '2'],
  ['202', '4'],
  ['20201', '4'],
])
const rows = spendingRows(tree, () => true)

describe('the rows of a report', () => {
  it('are all rows where there is room', () => {
    expect(reportRows(rows, rows.length)).toEqual({ rows, left: 0, digits: undefined })
  })

  it('leave out the lowest level whole, and say to how many digits the codes go', () => {
    const { rows: kept, left, digits } = reportRows(rows, rows.length - 1)
    expect(kept.map(({ node }) => node.code)).toEqual(
      rows.map(({ node }) => node.code).filter((code) => code.length < 7),
    )
    expect({ left, digits }).toEqual({ left: 2, digits: 5 })
  })

  it('are the first ones where even the classes are too many', () => {
    expect(reportRows(rows, 2)).toEqual({ rows: rows.slice(0, 2), left: 5, digits: undefined })
  })
})
