import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { sayIn } from '@/locales/index.ts'
import { amount } from '@/money/index.ts'
import { exactAmount, saidDecimal, spokenAmount } from '@/words/amounts.ts'

type Format = Intl.NumberFormat['format']

const en = await sayIn('en')
const zh = await sayIn('zh')
const spoken = (yuan: string) => {
  const { text, unit } = spokenAmount(amount(yuan, '元'), en)
  return `${text} ${unit.replaceAll('\u00a0', ' ')}`
}

describe('an amount to the digit', () => {
  it('has its printed unit, or yuan where the language has no word for that', () => {
    const printed = amount('89.80', '万元')
    expect(exactAmount(printed, zh)).toBe('89.80\u00a0万元')
    expect(exactAmount(printed, zh, '元')).toBe('898,000\u00a0元')
    expect(exactAmount(printed, en)).toBe('898,000\u00a0yuan')
    expect(exactAmount(amount('-0.12345678', '亿元'), en)).toBe('-12,345,678\u00a0yuan')
    expect(exactAmount(undefined, en)).toBe('not published')
  })
})

describe('an amount as one says it', () => {
  afterEach(() => void vi.restoreAllMocks())

  it.each([
    ['0.00', '0 yuan'],
    ['329.40', '329.4 yuan'],
    ['999.994', '999.99 yuan'],
    ['999.995', '1 thousand yuan'],
    ['58000', '58 thousand yuan'],
    ['999994999', '999.99 million yuan'],
    ['999995000', '1 billion yuan'],
    ['-3294300', '-3.29 million yuan'],
    ['12345000000000000', '12,345 trillion yuan'],
  ])('%s yuan are %s', (yuan, said) => expect(spoken(yuan)).toBe(said))

  it('counts in 万 and 亿 where the language does', () => {
    expect(spokenAmount(amount('23936.12', '万元'), zh)).toEqual({ text: '2.39', unit: '亿元' })
  })

  it('rounds the printed digits, in engines that know numbers only as doubles, too', () => {
    const get = Object.getOwnPropertyDescriptor(Intl.NumberFormat.prototype, 'format')?.get
    const prototype: { readonly format: unknown } = Intl.NumberFormat.prototype
    vi.spyOn(prototype, 'format', 'get').mockImplementation(function (this: unknown) {
      const format = get?.call(this) as Format
      return (value: unknown) => format(Number(value))
    })
    // The nearest double is 1005000000000, which would be rounded up.
    expect(spoken('1004999999999.999999')).toBe('1 trillion yuan')
  })

  it('says what engines say that read digits', () => {
    const compact = new Intl.NumberFormat('en', {
      notation: 'compact',
      compactDisplay: 'long',
      maximumFractionDigits: 2,
    })
    const printed = fc
      .tuple(fc.bigInt(-(10n ** 16n), 10n ** 16n), fc.integer({ min: 2, max: 6 }))
      .map(([digits, places]) => {
        const text = String(digits < 0n ? -digits : digits).padStart(places + 1, '0')
        return `${digits < 0n ? '-' : ''}${text.slice(0, -places)}.${text.slice(-places)}`
      })
    fc.assert(
      fc.property(printed, (yuan) => {
        const said = compact.format(yuan as Intl.StringNumericLiteral)
        // Less than half a fen is no less than nothing.
        expect(spoken(yuan)).toBe(`${said === '-0' ? '0' : said} yuan`)
      }),
    )
  })
})

describe('a count', () => {
  it('is of one thing or of several', () => {
    expect(saidDecimal('1', '辆', en)).toBe('1\u00a0car')
    expect(saidDecimal('11', '人次', en)).toBe('11\u00a0persons')
    expect(saidDecimal('0', '辆', en)).toBe('0\u00a0cars')
    expect(saidDecimal('1', '辆', zh)).toBe('1\u00a0辆')
  })
})
