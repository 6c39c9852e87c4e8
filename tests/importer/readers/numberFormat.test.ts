import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { builtInFormat, printed, printedText } from '@/importer/readers/numberFormat.ts'

const ACCOUNTING = '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ '

describe('a number prints as its format says', () => {
  test.each<[number, string, string]>([
    [1234.5, '0.00', '1234.50'],
    [1234.5, '#,##0.00', '1,234.50'],
    [0.5, '#,##0.00', '0.50'],
    [0.5, '#.00', '.50'],
    [6.2, '0.00_ ', '6.20'],
    [6.2, '0.00_);[Red]\\(0.00\\)', '6.20'],
    [-6.2, '0.00_);[Red]\\(0.00\\)', '(6.20)'],
    [-6.2, '#,##0.00;[红色]-#,##0.00', '-6.20'],
    [-6.2, '0.00', '-6.20'],
    [1086.45000000001, 'General', '1086.45'],
    [1086.45000000001, 'G/通用格式', '1086.45'],
    [0.1 + 0.2, 'General', '0.3'],
    [20, 'General', '20'],
    [0, 'General', '0'],
    [-2.34, 'General', '-2.34'],
    [12345678.912345, 'General', '12345678.91'],
    [20, '@', '20'],
    [990.26, '0.0', '990.3'],
    [93.01, '0.000', '93.010'],
    // Half goes up in what is printed, whatever the machine holds: 1.005 is 1.00499999999999989….
    [1.005, '0.00', '1.01'],
    [2.675, '0.00', '2.68'],
    [-0.005, '0.00', '-0.01'],
    [999.995, '#,##0.00', '1,000.00'],
    [12345678, '#,##0.00,', '12,345.68'],
    [12345678, '0!.00,', '123.46'],
    [123456, '0!.0000', '12.3456'],
    [0.1234, '0.00%', '12.34%'],
    [1.5483, '0%', '155%'],
    [5, '000', '005'],
    [2060701, '000-00-00', '206-07-01'],
    [1234.5, '"￥"#,##0.00', '￥1,234.50'],
    [1234.5, '[$¥-804]#,##0.00', '¥1,234.50'],
    [1234.5, '0.00"万元"', '1234.50万元'],
    [1234.5, '0.00万元', '1234.50万元'],
    [0.5, '0.##', '0.5'],
    [5, '0.##', '5.'],
    [1234.5, ACCOUNTING, '1,234.50'],
    [-1234.5, ACCOUNTING, '-1,234.50'],
    [50, '[>=100]0.0;0.00', '50.00'],
    [150, '[>=100]0.0;0.00', '150.0'],
    [-3, '[<0]-0.00;0.0', '-3.00'],
  ])('%s in %s: %s', (value, format, text) => {
    expect(printed(value, format)).toEqual({ text })
  })

  test('a sign for zero is a zero, an empty section prints nothing', () => {
    expect(printed(0, ACCOUNTING)).toEqual({ text: '-', isZero: true })
    expect(printed(0, '0.00;-0.00;"—"')).toEqual({ text: '—', isZero: true })
    expect(printed(0, '0.00;-0.00;;@')).toEqual({ text: '' })
    expect(printed(0, '0.00')).toEqual({ text: '0.00' })
  })

  test('what is negative only by its colour keeps its sign', () => {
    expect(printed(-6.2, '0.00;[Red]0.00')).toEqual({ text: '-6.20' })
  })

  test.each<[number, string, string]>([
    [45291, 'yyyy"年度"', '2023年度'],
    [45291, 'yyyy"年"m"月"d"日"', '2023年12月31日'],
    [45291, 'yyyy/mm/dd', '2023/12/31'],
    [45291, '[$-804]yyyy"年"m"月"', '2023年12月'],
    [45291.75, 'yyyy-m-d h:mm', '2023-12-31 18:00'],
    [45291.75, 'h:mm AM/PM', '6:00 PM'],
    [1, 'yyyy-mm-dd', '1900-01-01'],
    [59, 'yyyy-mm-dd', '1900-02-28'],
    [61, 'yyyy-mm-dd', '1900-03-01'],
    [1.5, '[h]:mm', '36:00'],
  ])('the day %s in %s: %s', (value, format, text) => {
    expect(printed(value, format)).toEqual({ text })
  })

  test('days may count from 1904', () => {
    expect(printed(45291 - 1462, 'yyyy"年度"', true)).toEqual({ text: '2023年度' })
  })

  test('formats without a text have the ones of a Chinese system', () => {
    expect(printed(0, builtInFormat(43))).toEqual({ text: '-', isZero: true })
    expect(printed(45291, builtInFormat(31)).text).toBe('2023年12月31日')
    expect(printed(45291, builtInFormat(57)).text).toBe('2023年12月')
    expect(printed(1.5, builtInFormat(300)).text).toBe('1.5')
  })

  test('two decimals are those of exact arithmetic on what is printed in full', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }), (hundredths) => {
        const digits = String(Math.abs(hundredths)).padStart(3, '0')
        const text = `${hundredths < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
        expect(printed(hundredths / 100, '0.00').text).toBe(text)
      }),
    )
  })

  test('no format makes it fail or hang', () => {
    const characters = fc.constantFrom(...'0#?.,;%@E+-"\\_*[]()ymdhs 年红/!General')
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 60 }), fc.double(), (format, value) => {
        expect(typeof printed(value, format.join('')).text).toBe('string')
      }),
    )
  })
})

describe('a text prints as its format says', () => {
  test.each([
    ['公开03表', 'General', '公开03表'],
    ['公开03表', '0.00', '公开03表'],
    ['公开03表', '@', '公开03表'],
    ['支出', '0;0;0;"（"@"）"', '（支出）'],
    ['支出', ';;;', ''],
  ])('%s in %s: %s', (text, format, shown) => {
    expect(printedText(text, format)).toBe(shown)
  })
})
