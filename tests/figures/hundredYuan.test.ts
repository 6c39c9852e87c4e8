import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hundredYuan } from '@/figures/hundredYuan.ts'
import { ledgerWith } from '../ledgerWith.ts'
import { withMissing } from '../ledgers.ts'

const CLASSES = ['206', '208', '210', '229', '205']
const TOTAL = 'totals/expenditure.year-total/amount'
const at = (code: string) => `totals/expenditure.${code}/amount`
const fen = (amount: number) => (amount / 100).toFixed(2)

/** A ledger that spent so many fen on its classes, and so many more in all. */
function spending(classes: readonly number[], more = 0) {
  const all = classes.reduce((sum, each) => sum + each, 0) + more
  return ledgerWith({
    ...Object.fromEntries(CLASSES.map((code, index) => [at(code), fen(classes[index] ?? 0)])),
    [TOTAL]: fen(all),
  })
}

const told = (...of: Parameters<typeof spending>) =>
  hundredYuan(spending(...of))?.groups.map(({ kind, classes, yuan }) =>
    kind === 'class' ? `${classes[0]?.code} ${yuan}` : `${kind} ${yuan}`,
  )

describe('a hundred yuan', () => {
  it('go to the classes, the largest first, also to one with less than half a yuan', () => {
    expect(hundredYuan(ledgerWith())?.groups.map(({ yuan }) => yuan)).toEqual([78, 17, 3, 2, 0])
    expect(hundredYuan(ledgerWith())?.exact).toBe(false)
    expect(told([6000, 4000])).toEqual(['206 60', '208 40'])
    expect(hundredYuan(spending([6000, 4000]))?.exact).toBe(true)
  })

  it('are whole, 100 in all, and none is more than one off its share', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 10_000_000 }), {
      minLength: 1,
      maxLength: CLASSES.length,
    })
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 1_000_000 }), (classes, more) => {
        const { groups = [] } = hundredYuan(spending(classes, more)) ?? {}
        expect(groups.reduce((sum, { yuan }) => sum + yuan, 0)).toBe(100)
        for (const { yuan, share } of groups) expect(share.minus(yuan).abs().lt(1)).toBe(true)
        const order = groups.filter(({ kind }) => kind === 'class').map(({ yuan }) => yuan)
        expect([...order].sort((a, b) => b - a)).toEqual(order)
      }),
    )
  })

  it('say what is given to no class, but not what rounding explains', () => {
    expect(told([6000, 3000], 1000)).toEqual(['206 60', '208 30', 'unclassified 10'])
    expect(told([6000, 4000], 1)).toEqual(['206 60', '208 40'])
  })

  it('are cut from the classes’ own sum where that exceeds all', () => {
    expect(told([6000, 4000], -500)).toEqual(['206 60', '208 40'])
    expect(hundredYuan(spending([6000, 4000], -500))?.beyond).toBe(true)
    expect(hundredYuan(spending([6000, 4000]))?.beyond).toBe(false)
  })

  it('are not drawn of a negative class, or of nothing', () => {
    expect(hundredYuan(ledgerWith({ [at('205')]: '-0.73' }))).toBeUndefined()
    expect(told([0])).toBeUndefined()
    expect(hundredYuan(ledgerWith({}, withMissing(['totals', 'expenditure'])))).toBeUndefined()
  })
})
