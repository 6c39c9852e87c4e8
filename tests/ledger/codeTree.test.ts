import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeTree, findCode, parentCode } from '@/ledger/codeTree.ts'
import type { Ledger, Row } from '@/ledger/ledger.ts'
import { printedTable } from '@/ledger/lookup.ts'
import { defaultLedger } from '../ledgers.ts'
import { codeRows, tableWith } from './tables.ts'

const row = (key: string, code?: string): Row => ({
  key,
  ...(code ? { code } : {}),
  name: `第${key}项`,
  cells: { total: '1.00' },
})

describe('the tree of codes', () => {
  it('holds every row with a code exactly once, under the code above it', () => {
    fc.assert(
      fc.property(codeRows, (rows) => {
        const tree = codeTree(tableWith(rows))
        const found = tree.descendants().flatMap(({ data }) => (data.code && data.row) || [])
        expect(found.map(({ key }) => key).sort()).toEqual(
          rows.flatMap(({ key }) => (key === 'total' ? [] : key)).sort(),
        )
        tree.each((node) => {
          if (node.parent) expect(node.parent.data.code).toBe(parentCode(node.data.code))
        })
      }),
    )
  })

  it('has one node a code, at the depth of its level', () => {
    fc.assert(
      fc.property(codeRows, (rows) => {
        const nodes = codeTree(tableWith(rows)).descendants()
        expect(new Set(nodes.map(({ data }) => data.code)).size).toBe(nodes.length)
        for (const { data, depth } of nodes)
          expect(depth).toBe(data.code ? (data.code.length - 1) / 2 : 0)
      }),
    )
  })

  it('keeps printed neighbours in their order', () => {
    fc.assert(
      fc.property(codeRows, (rows) => {
        const order = rows.map(({ key }) => key)
        codeTree(tableWith(rows)).each((node) => {
          const printed = (node.children ?? []).flatMap(({ data }) => data.row?.key ?? [])
          const leaves = printed.filter(
            (key) => !order.some((other) => other !== key && other.startsWith(key)),
          )
          expect(leaves).toEqual(leaves.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)))
        })
      }),
    )
  })

  it('has the total at its root, wherever the table prints it', () => {
    for (const rows of [
      [row('total'), row('206')],
      [row('206'), row('total')],
    ])
      expect(codeTree(tableWith(rows)).data.row?.key).toBe('total')
    expect(codeTree(tableWith([row('206')])).data).toMatchObject({
      code: '',
      name: '',
      row: undefined,
    })
  })

  it('gives a code whose parents are not printed parents without a row', () => {
    const tree = codeTree(tableWith([row('2060702', '2060702')]))
    expect(
      tree
        .leaves()[0]
        ?.ancestors()
        .map(({ data }) => [data.code, data.row?.key]),
    ).toEqual([
      ['2060702', '2060702'],
      ['20607', undefined],
      ['206', undefined],
      ['', undefined],
    ])
  })

  it('places a row whose code is not printed by its key', () => {
    const ledger = defaultLedger() as Ledger
    const tree = codeTree(printedTable(ledger, 'basic')!)
    expect(findCode(tree, '30215')?.parent?.data.code).toBe('302')
    expect(findCode(tree, '30215')?.data.row?.code).toBeUndefined()
  })

  it('drops no row where a code is printed twice', () => {
    const rows = [row('2060702', '2060702'), row('2060702.again', '2060702')]
    const found = codeTree(tableWith(rows))
      .descendants()
      .flatMap(({ data }) => data.row?.key ?? [])
    expect(found).toEqual(['2060702', '2060702.again'])
  })

  it('is a root alone for a table without codes', () => {
    expect(codeTree(tableWith([])).descendants()).toHaveLength(1)
  })

  it('finds a code, and nothing where there is none', () => {
    const tree = codeTree(tableWith([row('206')]))
    expect(findCode(tree, '206')?.data.row?.key).toBe('206')
    expect(findCode(tree, '207')).toBeUndefined()
  })
})
