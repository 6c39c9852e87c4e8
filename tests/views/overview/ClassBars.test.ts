import { describe, expect, it } from 'vitest'
import ClassBars from '@/views/overview/ClassBars.vue'
import { amountOf } from '@/figures/placedCell.ts'
import { spendingByClass } from '@/figures/spendingByClass.ts'
import { yearExpenditure } from '@/figures/year.ts'
import { ledgerWith } from '../../ledgerWith.ts'
import { mounted } from '../../mounted.ts'

async function linesOf(cells: Record<string, string>, lines: number): Promise<string[]> {
  const ledger = ledgerWith(cells)
  const whole = amountOf(yearExpenditure(ledger))
  const props = { classes: spendingByClass(ledger), whole, lines }
  const bars = await mounted(ClassBars, props, { ledger })
  const text = (part: { text(): string }) => part.text().replace(/\s+/g, ' ')
  return bars.findAll('li').map((line) => line.findAll('.label, .value').map(text).join(' '))
}

describe('the bars of function classes', () => {
  it('are all there where there is room', async () => {
    expect(await linesOf({}, 5)).toEqual([
      '科学技术 257.08 78.1%',
      '社会保障和就业 56.22 17.1%',
      '卫生健康 9.54 2.9%',
      '其他 5.66 1.7%',
      '教育 0.73 0.2%',
    ])
  })

  it('end in one for all others where there is not', async () => {
    expect((await linesOf({}, 3)).slice(1)).toEqual([
      '社会保障和就业 56.22 17.1%',
      '其余 3 类 15.93 4.8%',
    ])
  })

  it('never hide a negative class among the others, nor draw it', async () => {
    const lines = await linesOf({ 'totals/expenditure.205/amount': '-0.73' }, 3)
    expect(lines.slice(2)).toEqual(['其余 2 类 15.20 4.6%', '教育 -0.73 -0.2%'])
  })
})
