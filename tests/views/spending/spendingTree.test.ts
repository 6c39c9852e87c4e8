import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spendingScope } from '@/views/spending/spendingScope.ts'
import {
  isDrawable,
  pathTo,
  remainderOf,
  shareIn,
  type SpendingNode,
  spendingTree,
} from '@/views/spending/spendingTree.ts'
import { compare, Decimal, formatAmount, sum } from '@/money/index.ts'
import { inYuan, withEmpty, withMissing, withoutTables } from '../../ledgers.ts'
import { allNodes, anyLines, ledgerOf, parsedLedger, treeOf } from '../../spendingLedgers.ts'

const ledger = parsedLedger()
const total = spendingTree(ledger, spendingScope('function', 'total'))!
const basic = spendingTree(ledger, spendingScope('function', 'basic'))!
const economic = spendingTree(ledger, spendingScope('economic', 'total'))!
const printed = (node: SpendingNode | undefined) => node?.amount && formatAmount(node.amount)

describe('the published spending', () => {
  it('keeps every figure as printed, with its place', () => {
    expect(printed(total.root)).toBe('329.22')
    const node = total.nodes.get('2060702')!
    expect(printed(node)).toBe('89.8')
    expect(node.place.address).toBe('expenditure/2060702/total')
    expect(node.derived).toBe(false)
  })

  it('says that the sum of the codes below stands in for a blank cell', () => {
    const node = basic.nodes.get('20607')!
    expect(node.place.cell.state).toBe('blank')
    expect(node.derived).toBe(true)
    expect(printed(node)).toBe('127.7')
  })

  it('has no amount where nothing is printed, nor anything below', () => {
    const node = basic.nodes.get('229')!
    expect(node.amount).toBeUndefined()
    expect(node.derived).toBe(false)
  })

  it('ends at a section whose items are not published', () => {
    expect(total.nodes.get('22999')!.children).toEqual([])
  })

  it('takes the total of the economic classes from the table that prints it', () => {
    expect(economic.root.place.address).toBe('general-budget/total/basic')
    expect(economic.root.derived).toBe(false)
    expect(printed(economic.root)).toBe('194.18')
    expect(remainderOf(economic.root)).toBeUndefined()
  })

  it('adds the economic classes up where no table prints their total', () => {
    const alone = parsedLedger(withoutTables(['general-budget']))
    const { root } = spendingTree(alone, spendingScope('economic', 'total'))!
    expect(root.derived).toBe(true)
    expect(printed(root)).toBe('194.18')
  })

  it('is the same money in another unit', () => {
    const yuan = spendingTree(parsedLedger(inYuan()), spendingScope('function', 'total'))!
    for (const [code, { amount }] of total.nodes)
      expect(compare(yuan.nodes.get(code)!.amount!, amount!)).toBe(0)
  })

  it('finds the excess of one hundredth within rounding', () => {
    const found = remainderOf(total.root)!
    expect(formatAmount(found.amount)).toBe('-0.01')
    expect(found.rounding).toBe(true)
  })

  it('names the way to a code from the total down', () => {
    expect(pathTo(total, '2060702').map(({ code }) => code)).toEqual([
      '',
      '206',
      '20607',
      '2060702',
    ])
    expect(pathTo(total, '9999999')).toEqual([])
  })
})

describe('a table without data', () => {
  it.each([
    ['missing', withMissing(['expenditure'])],
    ['absent', withoutTables(['expenditure'])],
    ['empty', withEmpty('expenditure')],
  ])('has no tree when %s', (_, data) => {
    expect(spendingTree(parsedLedger(data), spendingScope('function', 'total'))).toBeUndefined()
  })

  it('has no tree either without rows', () => {
    expect(
      spendingTree(ledgerOf([]), spendingScope('function', 'total'))?.root.amount,
    ).toBeUndefined()
  })
})

describe('what the codes below leave open', () => {
  it('is a gap where they are far less', () => {
    const { root } = treeOf([['206', '60.00']], '100.00')
    expect(remainderOf(root)).toMatchObject({ rounding: false })
    expect(root.whole.toString()).toBe('1000000')
  })

  it('counts trailing zeros that are not printed as known', () => {
    const lines = [
      ['206', '5.8'],
      ['208', '4.23'],
    ] as const
    expect(remainderOf(treeOf(lines, '10.05').root)!.rounding).toBe(false)
    expect(remainderOf(treeOf(lines, '10.04').root)!.rounding).toBe(true)
  })

  it('is nothing to say where the parent is their sum', () => {
    expect(remainderOf(treeOf([['206', '60.00']]).root)).toBeUndefined()
  })
})

describe('any table of codes', () => {
  it('loses no code and invents none but parents', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const codes = new Set(allNodes(treeOf(lines).root).map(({ code }) => code))
        for (const [code] of lines) expect(codes).toContain(code)
        for (const code of codes) expect(lines.some(([each]) => each.startsWith(code))).toBe(true)
      }),
    )
  })

  it('keeps a printed amount and adds up only where none is printed', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const tree = treeOf(lines)
        const cells = new Map(lines)
        for (const node of tree.nodes.values()) {
          const cell = cells.get(node.code) ?? null
          const below = sum(node.children.flatMap(({ amount }) => amount ?? []))
          expect(node.derived).toBe(cell === null && below !== undefined)
          if (cell !== null) expect(formatAmount(node.amount!)).toBe(formatted(cell))
          else expect(node.amount?.yuan.toString()).toBe(below?.yuan.toString())
        }
      }),
    )
  })

  it('has room for every arc: the whole is at least the amount and its positive parts', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        for (const node of treeOf(lines).nodes.values()) {
          const parts = node.children
            .filter(isDrawable)
            .reduce((all, { amount }) => all.plus(amount!.yuan), new Decimal(0))
          expect(node.whole.gte(parts)).toBe(true)
          expect(node.whole.gte(node.amount?.yuan ?? 0)).toBe(true)
          expect(node.whole.eq(parts) || node.whole.eq(node.amount!.yuan)).toBe(true)
        }
      }),
    )
  })

  it('is in order of amount, or of code', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const ledger = ledgerOf(lines)
        const scope = spendingScope('function', 'total')
        for (const { children } of spendingTree(ledger, scope, 'amount')!.nodes.values()) {
          const amounts = children.flatMap(({ amount }) => amount?.yuan.toNumber() ?? [])
          expect(amounts).toEqual([...amounts].sort((a, b) => b - a))
          const known = children.map(({ amount }) => amount !== undefined)
          expect(known.lastIndexOf(true) < known.indexOf(false) || !known.includes(false)).toBe(
            true,
          )
        }
        for (const { children } of spendingTree(ledger, scope, 'code')!.nodes.values()) {
          const codes = children.map(({ code }) => code)
          expect(codes).toEqual([...codes].sort())
        }
      }),
    )
  })

  it('gives no share of a base that is not above zero', () => {
    const { root } = treeOf([['206', '5.00']], '-1.00')
    expect(shareIn(root.children[0]!, root)).toBeUndefined()
  })
})

function formatted(cell: string): string {
  return cell === '-0.00' ? '0.00' : cell
}
