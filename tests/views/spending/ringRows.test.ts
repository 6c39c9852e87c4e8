import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Decimal } from '@/money/index.ts'
import { ringRows } from '@/views/spending/ringRows.ts'
import { isDrawable } from '@/views/spending/spendingTree.ts'
import { theme } from '../../exports/drawing.ts'
import { allNodes, anyLines, treeOf } from '../../spendingLedgers.ts'

const WORDS = { name: ({ code }: { code: string }) => code, many: String, gap: 'gap' }

it('are rings of one sum, in which each part lies within its whole, all as printed', () => {
  fc.assert(
    fc.property(anyLines, (lines) => {
      const tree = treeOf(lines)
      const { rings, rows } = ringRows(tree, tree.root, WORDS, theme)
      const value = (index: number, ring: number) => new Decimal(rows[index]?.values[ring] ?? 0)
      const sums = Array.from({ length: rings }, (_, ring) =>
        rows.reduce((sum, _, index) => sum.plus(value(index, ring)), new Decimal(0)).toFixed(),
      )
      expect(new Set(sums).size).toBeLessThanOrEqual(1)
      for (const node of allNodes(tree.root).filter((each) => each.code && isDrawable(each))) {
        const row = rows.find(({ code }) => code === node.code)
        if (!row) continue
        expect(row.colour).toBeDefined()
        const own = row.values.filter((each) => each !== null)
        expect(own).toHaveLength(1)
        expect(new Decimal(own[0]!).eq(node.amount!.yuan.div(10_000))).toBe(true)
        // What is before it in its ring is no less than what is before its whole.
        const ring = row.values.indexOf(own[0]!)
        if (ring > 0) {
          const at = rows.indexOf(row)
          const whole = rows.findIndex(({ code }) => code === node.code.slice(0, -2))
          const before = (end: number, of: number) =>
            rows.slice(0, end).reduce((sum, _, index) => sum.plus(value(index, of)), new Decimal(0))
          if (whole >= 0) expect(before(at, ring).gte(before(whole, ring - 1))).toBe(true)
        }
      }
    }),
  )
})
