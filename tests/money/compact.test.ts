import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  amount,
  compactAmount,
  Decimal,
  negate,
  type Unit,
  UNITS,
  valueIn,
} from '../../src/money/index.ts'

const compact = (printed: string, unit: Unit) => {
  const { text, unit: in_ } = compactAmount(amount(printed, unit))
  return `${text} ${in_}`
}

describe('a compact amount', () => {
  it('stays as printed where its own unit is the largest that fits', () => {
    expect(compact('329.43', '万元')).toBe('329.43 万元')
    expect(compact('5.8', '万元')).toBe('5.8 万元')
    expect(compact('9999.99', '万元')).toBe('9,999.99 万元')
  })

  it('moves to a larger unit with two places', () => {
    expect(compact('23936.12', '万元')).toBe('2.39 亿元')
    expect(compact('23936120', '元')).toBe('2,393.61 万元')
    expect(compact('10000', '万元')).toBe('1.00 亿元')
  })

  it('moves to a smaller unit without digits that nobody printed', () => {
    expect(compact('0.21', '万元')).toBe('2,100 元')
    expect(compact('0.00005', '万元')).toBe('0.00005 万元')
    expect(compact('0.12345', '亿元')).toBe('1,234.5 万元')
  })

  it('keeps the sign, and leaves zero alone', () => {
    expect(compact('-23936.12', '万元')).toBe('-2.39 亿元')
    expect(compact('0.00', '万元')).toBe('0.00 万元')
  })

  const amounts = fc
    .tuple(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.constantFrom(...UNITS), fc.nat(4))
    .map(([digits, unit, places]) => {
      const printed = new Decimal(digits.toString()).div(10 ** places).toFixed(places)
      return amount(printed, unit)
    })

  it('is off by half of its last digit at most, and says the same of the negative', () => {
    fc.assert(
      fc.property(amounts, (of) => {
        const { text, unit } = compactAmount(of)
        const off = valueIn(of, unit).minus(text.replaceAll(',', '')).abs()
        expect(off.lte(unit === of.unit ? 0 : 0.005)).toBe(true)
        const other = compactAmount(negate(of))
        expect(other.unit).toBe(unit)
        expect(other.text.replace('-', '')).toBe(text.replace('-', ''))
      }),
    )
  })
})
