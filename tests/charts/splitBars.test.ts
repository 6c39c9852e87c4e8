import { describe, expect, it } from 'vitest'
import { splitBars } from '@/charts/splitBars.ts'
import { expenditureByKind, incomeBySource } from '@/figures/wholes.ts'
import { ledgerWith } from '../ledgerWith.ts'

describe('the parts of a whole as bars', () => {
  it('stand one after the other, as wide as their shares, each paler than the one before', () => {
    const whole = expenditureByKind(ledgerWith())
    const [basic, project] = splitBars(whole)
    expect(basic).toEqual({ left: 0, width: expect.closeTo(58.98, 2), fill: 1 })
    expect(project!.left).toBe(basic!.width)
    expect(basic!.width + project!.width).toBeCloseTo(100, 1)
    expect(project!.fill).toBeLessThan(1)
  })

  it('are none where one is negative, or the whole is not published', () => {
    const negative = ledgerWith({ 'totals/income.other/amount': '-5.68' })
    expect(splitBars(incomeBySource(negative))).toEqual([])
    const without = ledgerWith({ 'expenditure/total/total': null })
    expect(splitBars(expenditureByKind(without))).toEqual([])
  })
})
