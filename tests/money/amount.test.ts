import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  type Amount,
  amount,
  compare,
  formatAmount,
  groupDigits,
  negate,
  ratio,
  subtract,
  sum,
  toNumber,
  valueIn,
  zero,
} from '@/money/index.ts'
import { anyAmount, printed, unit } from './printed.ts'

const same = (left: Amount, right: Amount) => left.yuan.equals(right.yuan)

describe('an amount', () => {
  it('is printed again as it was read', () => {
    fc.assert(
      fc.property(printed, unit, (text, of) => {
        expect(formatAmount(amount(text, of))).toBe(groupDigits(text))
      }),
    )
  })

  it('keeps the printed precision: 5.8 is not 5.80', () => {
    expect(amount('5.8', '万元').places).toBe(1)
    expect(amount('5.80', '万元').places).toBe(2)
    expect(amount('5', '万元').places).toBe(0)
  })

  it('is the same money in every unit', () => {
    expect(valueIn(amount('1.23', '亿元'), '万元').toFixed()).toBe('12300')
    expect(valueIn(amount('2940.05', '万元'), '元').toFixed()).toBe('29400500')
    fc.assert(
      fc.property(anyAmount, unit, (one, other) => {
        expect(same(amount(valueIn(one, other).toFixed(), other), one)).toBe(true)
      }),
    )
  })

  it('is the nearest number only as it enters a chart', () => {
    expect(toNumber(amount('329.43', '万元'))).toBe(329.43)
    expect(toNumber(amount('329.43', '万元'), '元')).toBe(3_294_300)
  })
})

describe('sums', () => {
  it('do not depend on the order', () => {
    fc.assert(
      fc.property(anyAmount, anyAmount, anyAmount, (a, b, c) => {
        expect(same(add(a, b), add(b, a))).toBe(true)
        expect(same(add(add(a, b), c), add(a, add(b, c)))).toBe(true)
      }),
    )
  })

  it('undo what is subtracted again', () => {
    fc.assert(
      fc.property(anyAmount, anyAmount, (a, b) => {
        expect(same(subtract(add(a, b), b), a)).toBe(true)
        expect(same(add(a, negate(a)), zero(a.unit))).toBe(true)
      }),
    )
  })

  it('lose no cent where floats would', () => {
    const tenths = Array.from({ length: 10 }, () => amount('0.1', '万元'))
    expect(formatAmount(sum(tenths)!)).toBe('1.0')
    const large = amount('999999999999999999.01', '亿元')
    expect(formatAmount(add(large, amount('0.01', '元')), '元')).toBe(
      '99,999,999,999,999,999,901,000,000.01',
    )
  })

  it('are in the unit of the first and show every place that either has', () => {
    fc.assert(
      fc.property(anyAmount, anyAmount, (a, b) => {
        const total = add(a, b)
        expect(total.unit).toBe(a.unit)
        expect(valueIn(total).decimalPlaces()).toBeLessThanOrEqual(total.places)
      }),
    )
    expect(formatAmount(add(amount('1.5', '万元'), amount('250', '元')))).toBe('1.5250')
  })

  it('of nothing are nothing, not zero', () => {
    expect(sum([])).toBeUndefined()
    fc.assert(
      fc.property(fc.array(anyAmount, { minLength: 1 }), (amounts) => {
        const folded = amounts.reduce((total, each) => add(total, each))
        expect(same(sum(amounts)!, folded)).toBe(true)
      }),
    )
  })
})

describe('comparing', () => {
  it('goes by the money, whatever the unit', () => {
    expect(compare(amount('1', '万元'), amount('10000', '元'))).toBe(0)
    expect(compare(amount('-0.01', '万元'), zero('万元'))).toBeLessThan(0)
    fc.assert(
      fc.property(anyAmount, anyAmount, (a, b) => {
        // `|| 0`, because a difference of nothing has no sign.
        expect(Math.sign(compare(a, b)) || 0).toBe(-Math.sign(compare(b, a)) || 0)
        expect(Math.sign(compare(a, b)) || 0).toBe(Math.sign(subtract(a, b).yuan.toNumber()) || 0)
      }),
    )
  })

  it('has a ratio to everything but nothing', () => {
    expect(ratio(amount('1', '万元'), zero('元'))).toBeUndefined()
    expect(ratio(zero('元'), zero('元'))).toBeUndefined()
    expect(ratio(amount('4.1', '万元'), amount('41000', '元'))?.toFixed()).toBe('1')
    fc.assert(
      fc.property(anyAmount, (a) => {
        fc.pre(!a.yuan.isZero())
        expect(ratio(a, a)?.toFixed()).toBe('1')
        expect(ratio(negate(a), a)?.toFixed()).toBe('-1')
      }),
    )
  })
})
