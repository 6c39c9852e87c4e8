import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amount, Decimal, formatAmount, formatPercent, groupDigits } from '@/money/index.ts'
import { anyAmount, printed, unit } from './printed.ts'

describe('thousands separators', () => {
  it.each([
    ['0.00', '0.00'],
    ['999', '999'],
    ['1000', '1,000'],
    ['-2940.05', '-2,940.05'],
    ['1234567.8901', '1,234,567.8901'],
  ])('%s is shown as %s', (plain, shown) => expect(groupDigits(plain)).toBe(shown))

  it('change no digit, and stand before every third one of the whole', () => {
    fc.assert(
      fc.property(printed, (text) => {
        const shown = groupDigits(text)
        expect(shown.replaceAll(',', '')).toBe(text)
        expect(shown).toMatch(/^-?\d{1,3}(,\d{3})*(\.\d+)?$/)
      }),
    )
  })

  it('leave what is no plain number as it is', () => {
    for (const text of ['', '—', '1e5', '1,000', 'abc']) expect(groupDigits(text)).toBe(text)
  })
})

describe('an amount on screen', () => {
  it('is exact in another unit, without places that nobody printed', () => {
    expect(formatAmount(amount('2940.05', '万元'), '元')).toBe('29,400,500')
    expect(formatAmount(amount('329.43', '万元'), '亿元')).toBe('0.032943')
    fc.assert(
      fc.property(anyAmount, unit, (of, other) => {
        const shown = formatAmount(of, other).replaceAll(',', '')
        expect(amount(shown, other).yuan.equals(of.yuan)).toBe(true)
      }),
    )
  })
})

describe('a percentage', () => {
  it.each([
    ['0.974876', '97.49%'],
    ['15.4827586', '1,548.28%'],
    ['1', '100%'],
    ['-0.07', '-7%'],
    ['0', '0%'],
  ])('%s is %s', (fraction, shown) => expect(formatPercent(new Decimal(fraction))).toBe(shown))
})
