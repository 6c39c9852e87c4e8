import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { equationOf } from '@/checks/equation.ts'
import { equationLines } from '@/checks/equationLines.ts'
import type { Finding } from '@/checks/finding.ts'
import { formulaText } from '@/checks/formulaText.ts'
import { runChecks } from '@/checks/runChecks.ts'
import { counterpartOf } from '@/checks/standing.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { Decimal } from '@/money/index.ts'
import { ledgerWith } from '../../ledgerWith.ts'
import { changed, defaultLedger, inYuan, type LedgerData } from '../../ledgers.ts'

const PART = 'sangong-reception-domestic'
const AVERAGE = `narrative/${PART}/average` as const

/** What a guest cost, printed beside what receptions cost and how many guests there were. */
function withAverage(
  average: { readonly value: string; readonly unit?: string; readonly kind?: 'amount' },
  said: { readonly actual?: string; readonly persons?: string } = {},
  from: LedgerData = defaultLedger(),
): Ledger {
  const data = changed(from, ({ narrative }) => {
    const part = narrative.flatMap(({ parts }) => parts).find(({ id }) => id === PART)!
    part.text += '人均{average}。'
    for (const figure of part.figures)
      if (figure.key in said) figure.value = said[figure.key as keyof typeof said]!
    part.figures.push({
      key: 'average',
      kind: 'quotient',
      of: [`narrative/${PART}/actual`, `narrative/${PART}/persons`],
      unit: '元/人次',
      ...average,
    })
  })
  return ledgerWith({}, data)
}

function findingIn(ledger: Ledger): Finding {
  return runChecks(ledger).find(({ check }) => check === `quotient:${AVERAGE}`)!
}

describe('a printed average', () => {
  it.each([
    ['127.27', '元/人次', 'exact'],
    ['127', '元/人次', 'exact'],
    // 0.14 may be anything from 0.135 to 0.145.
    ['130', '元/人次', 'rounding'],
    ['135', '元/人次', 'discrepancy'],
    ['0.0127', '万元/人次', 'exact'],
    ['127.27', '元', 'exact'],
    ['0.0135', '万元', 'discrepancy'],
  ])('of 0.14 万元 and 11 guests, %s %s, is %s', (value, unit, verdict) => {
    expect(findingIn(withAverage({ value, unit })).verdict).toBe(verdict)
  })

  it.each(['元', '元/人次', '万元'])('is one also where it is given as an amount in %s', (unit) => {
    const value = unit === '万元' ? '0.0150' : '150'
    const right = unit === '万元' ? '0.0127' : '127'
    expect(findingIn(withAverage({ value, unit, kind: 'amount' })).verdict).toBe('discrepancy')
    expect(findingIn(withAverage({ value: right, unit, kind: 'amount' })).verdict).toBe('exact')
  })

  it('is the same in a document in 元', () => {
    const { verdict, right } = findingIn(withAverage({ value: '127.27' }, {}, inYuan()))
    expect([verdict, right.value]).toEqual(['exact', '127.2727'])
  })

  it('cannot be checked without guests', () => {
    const { verdict, because } = findingIn(withAverage({ value: '0' }, { persons: '0' }))
    expect([verdict, because?.key]).toEqual(['uncheckable', 'zero'])
  })

  it('never differs where it and the cost are rounded from the same amount', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000_000 }),
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 0, max: 3 }),
        (fen, persons, places) => {
          const ledger = withAverage(
            { value: new Decimal(fen).div(100).div(persons).toFixed(places) },
            { actual: new Decimal(fen).div(1e6).toFixed(2), persons: String(persons) },
          )
          expect(['exact', 'rounding']).toContain(findingIn(ledger).verdict)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('differs where it is off by more than the rounded cost explains', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 100_000 }),
        fc.integer({ min: 1, max: 500 }),
        fc.boolean(),
        (hundreds, persons, more) => {
          // The cost is known to half of 100 元, the average to half of 0.01.
          const off = new Decimal(50).div(persons).plus('0.02')
          const exact = new Decimal(hundreds).times(100).div(persons)
          const value = (more ? exact.plus(off) : exact.minus(off)).toFixed(2)
          const actual = new Decimal(hundreds).div(100).toFixed(2)
          const ledger = withAverage({ value }, { actual, persons: String(persons) })
          expect(findingIn(ledger).verdict).toBe('discrepancy')
        },
      ),
      { numRuns: 30 },
    )
  })

  it('leaves the precision of its neighbours alone', () => {
    const without = runChecks(ledgerWith()).map(({ check, tolerance }) => [check, tolerance])
    const fine = runChecks(withAverage({ value: '0.012727', unit: '万元' }))
      .filter(({ check }) => !check.includes(AVERAGE))
      .map(({ check, tolerance }) => [check, tolerance])
    expect(fine).toEqual(without)
  })

  it('is shown as a division in its own unit, not as a percentage', () => {
    const ledger = withAverage({ value: '140.00' })
    const finding = findingIn(ledger)
    const equation = equationOf(ledger, finding)!
    expect(formulaText(equation)).toBe('140.00 ≠ 0.14 ÷ 11')
    expect(equation).toMatchObject({ unit: '元/人次', difference: '12.7273' })
    expect(equationLines(equation).at(-1)).toMatchObject({ sum: '127.2727', isQuotient: true })
    expect(counterpartOf([finding], AVERAGE, '万元')).toMatchObject({
      standing: 'differs',
      value: { decimal: '127.2727', unit: '元/人次' },
    })
  })
})
