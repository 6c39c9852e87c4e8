import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALL_OPEN, isRowOpen, withoutClosed, withRow } from '@/views/spending/openRows.ts'
import { codeOfRow, rowOfCode, spendingRows, TOTAL_ROW } from '@/views/spending/spendingRows.ts'
import { allNodes, anyLines, treeOf } from '../../spendingLedgers.ts'

describe('the rows of a tree', () => {
  it('are the total and the classes while everything is closed', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const { root, ...tree } = treeOf(lines)
        const rows = spendingRows({ root, ...tree }, () => false)
        expect(rows.map(({ id }) => id)).toEqual([
          TOTAL_ROW,
          ...root.children.map(({ code }) => code),
        ])
      }),
    )
  })

  it('are every code once, parents first, while everything is open', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const tree = treeOf(lines)
        const rows = spendingRows(tree, () => true)
        expect(rows.map(({ id }) => codeOfRow(id))).toEqual(
          allNodes(tree.root).map(({ code }) => code),
        )
        for (const { node, expandable, open } of rows.slice(1)) {
          expect(expandable).toBe(node.children.length > 0)
          expect(open).toBe(expandable)
        }
      }),
    )
  })

  it('go by code and back', () => {
    for (const code of ['', '206', '2060702']) expect(codeOfRow(rowOfCode(code))).toBe(code)
  })
})

describe('what is kept of open rows', () => {
  const kept = fc
    .uniqueArray(fc.constantFrom('206', '-206', '208', '-208', 'all'))
    .map((ids) => new Set(ids))

  it('is what was asked for, and nothing else changes', () => {
    fc.assert(
      fc.property(kept, fc.boolean(), fc.boolean(), (before, open, byDefault) => {
        const after = withRow(before, '206', open, byDefault)
        expect(isRowOpen(after, '206', byDefault)).toBe(open)
        for (const other of [true, false])
          expect(isRowOpen(after, '208', other)).toBe(isRowOpen(before, '208', other))
      }),
    )
  })

  it('leaves out what is so by default', () => {
    expect(withRow(new Set(['-206']), '206', true, true)).toEqual(new Set())
    expect(withRow(new Set(['206']), '206', false, false)).toEqual(new Set())
  })

  it('opens everything, but for what is closed afterwards', () => {
    expect(isRowOpen(ALL_OPEN, '206', false)).toBe(true)
    expect(isRowOpen(withRow(ALL_OPEN, '206', false, false), '206', false)).toBe(false)
  })

  it('shows a row again on the way to the focus', () => {
    expect(isRowOpen(withoutClosed(new Set(['-206']), ['206', '20607']), '206', true)).toBe(true)
  })
})
