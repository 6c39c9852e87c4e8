import { describe, expect, test } from 'vitest'
import { bytes } from '../printers/bytes.ts'
import { type BiffRecord, biff } from './biff.ts'
import { shown } from './shown.ts'

const style = (format: number): BiffRecord => [0xe0, bytes().u16(0, format, 0, 0, 0, 0, 0, 0, 0, 0)]
/* 0 without a format, 1 two decimals, 2 accounting, 3 a date. */
const STYLES = [style(0), style(2), style(43), style(31)]
const CALCULATED: BiffRecord = [0x1c1, bytes().u32(0, 0)]
const number = (row: number, column: number, value: number, format = 1): BiffRecord => [
  0x203,
  bytes().u16(row, column, format).f64(value),
]
const label = (row: number, column: number, text: string): BiffRecord => [
  0x204,
  bytes().u16(row, column, 0, text.length).u8(1).wide(text),
]
const formula = (row: number, column: number, result: number | readonly number[]): BiffRecord => {
  const head = bytes().u16(row, column, 1)
  if (typeof result === 'number') head.f64(result)
  else head.u8(...result)
  return [0x06, head.u16(0).u32(0).u16(0)]
}
const special = (kind: number, value = 0) => [kind, 0, value, 0, 0, 0, 0xff, 0xff]

const read = (sheet: readonly BiffRecord[], globals: readonly BiffRecord[] = []) =>
  shown(biff([...STYLES, ...globals], sheet))

describe('an XLS workbook', () => {
  test('numbers in all their spellings', async () => {
    const small = (value: number) => bytes().u16(0, 0, 1).u32(value)
    const half = new DataView(new Float64Array([0.5]).buffer).getUint32(4, true)
    expect(
      await read([
        number(0, 0, 1234.5),
        [
          0x27e,
          bytes()
            .u16(0, 1, 1)
            .u32((123 << 2) | 2),
        ],
        [
          0x27e,
          bytes()
            .u16(0, 2, 1)
            .u32((-123 << 2) | 3),
        ],
        [0x27e, bytes().u16(0, 3, 1).u32(half)],
        [
          0xbd,
          bytes()
            .u16(0, 4, 1)
            .u32((7 << 2) | 2)
            .u16(2)
            .u32(2)
            .u16(5),
        ],
        number(0, 6, 45291, 3),
      ]),
    ).toEqual([
      '| [0 1234.50] [1 123.00] [2 -1.23] [3 0.50] [4 7.00] [5 - zero] [6 2023年12月31日]',
    ])
    expect(small(2).array).toHaveLength(10)
  })

  test('texts run over the end of their record, each part as wide as it says', async () => {
    const strings = bytes().u32(4, 4)
    strings.u16(4).u8(1).wide('支出')
    const parts: BiffRecord[] = [
      [0xfc, strings],
      // The rest of the first in one byte a character, then one with its format and more after it.
      [0x3c, bytes().u8(0, 0x41, 0x42).u16(2).u8(0x0d).u16(1).u32(3).wide('收入').u32(0).u8(1, 2)],
      // What follows a text has no sign of its width.
      [0x3c, bytes().u8(3).u16(1).u8(0, 0x43).u16(2).u8(1)],
      [0x3c, bytes().u8(1).wide('合计')],
    ]
    const cells = [0, 1, 2, 3].map((at): BiffRecord => [0xfd, bytes().u16(0, at, 0).u32(at)])
    expect(await read(cells, parts)).toEqual(['| [0 支出AB] [1 收入] [2 C] [3 合计]'])
  })

  test('results of formulas', async () => {
    expect(
      await read(
        [
          formula(0, 0, 1.5),
          formula(0, 1, special(0)),
          [0x207, bytes().u16(2).u8(1).wide('合计')],
          formula(0, 2, special(1, 1)),
          formula(0, 3, special(2, 0x17)),
          formula(0, 4, special(3)),
          formula(0, 5, 0),
        ],
        [CALCULATED],
      ),
    ).toEqual(['| [0 1.50] [1 合计] [2 TRUE] [3 #REF!] [5 0.00]'])
  })

  test('zeros and empty texts are no results where nothing was calculated', async () => {
    const cells = [number(0, 0, 1.5), formula(0, 1, 0), formula(0, 2, special(3))]
    expect(await read(cells)).toEqual(['| [0 1.50] [1  uncomputed] [2  uncomputed]'])
    expect(await read(cells, [CALCULATED])).toEqual(['| [0 1.50] [1 0.00]'])
    expect(await read([[0x5e, bytes().u16(0)], ...cells], [CALCULATED])).toEqual([
      '| [0 1.50] [1  uncomputed] [2  uncomputed]',
    ])
  })

  test('what is hidden or covered is out', async () => {
    const row = (at: number): BiffRecord => [0x208, bytes().u16(at, 0, 9, 0, 0, 0, 0x20, 0)]
    expect(
      await read([
        row(1),
        [0x7d, bytes().u16(1, 1, 100, 0, 1, 0)],
        label(0, 0, '合计'),
        number(0, 1, 9),
        number(0, 2, 1.2),
        number(1, 2, 9),
        number(2, 0, 3.4),
        number(2, 2, 9),
        [0xe5, bytes().u16(1, 2, 3, 0, 2)],
      ]),
    ).toEqual(['| [0 合计] [1 1.20]', '| [0:2×2 3.40]', '|'])
  })

  test('zeros that the sheet does not show are blank', async () => {
    const window: BiffRecord = [0x23e, bytes().u16(0xa6).u32(0)]
    const cells = [number(0, 0, 0), number(0, 1, 1), formula(0, 2, 0), window]
    expect(await read(cells, [CALCULATED])).toEqual(['| [1 1.00]'])
  })

  test('only its print area', async () => {
    const tokens = bytes().u8(0x3b).u16(0, 0, 0, 0, 1)
    const name: BiffRecord = [
      0x18,
      bytes()
        .u16(0x20)
        .u8(0, 1)
        .u16(tokens.array.length, 0, 1)
        .u8(0, 0, 0, 0, 0, 6, ...tokens.array),
    ]
    const cells = [number(0, 0, 1), number(0, 1, 2), number(0, 2, 9), number(1, 0, 9)]
    expect(await read(cells, [name])).toEqual(['| [0 1.00] [1 2.00]'])
  })

  test('texts of the older edition are GB18030', async () => {
    const old: BiffRecord = [0x204, bytes().u16(0, 0, 0, 4).u8(0xba, 0xcf, 0xbc, 0xc6)]
    expect(await shown(biff(STYLES, [old, number(0, 1, 1.5)], 0x0500))).toEqual([
      '| [0 合计] [1 1.50]',
    ])
  })

  test('a password, another edition and a missing end are said', async () => {
    expect(await read([], [[0x2f, bytes().u16(0)]])).toEqual(['refused: encrypted'])
    expect(await shown(biff([], [], 0x0400))).toEqual(['refused: unknown-format'])
    const whole = biff(STYLES, [number(0, 0, 1)])
    expect(await shown(whole.subarray(0, whole.length - 4))).toEqual(['refused: truncated'])
  })

  test('charts within a sheet are passed over', async () => {
    const chart: BiffRecord[] = [
      [0x809, bytes().u16(0x0600, 0x20, 0, 0).u32(0, 0)],
      number(0, 0, 9),
      [0x0a, bytes()],
    ]
    expect(await read([number(0, 0, 1), ...chart, number(0, 1, 2)])).toEqual([
      '| [0 1.00] [1 2.00]',
    ])
  })
})
