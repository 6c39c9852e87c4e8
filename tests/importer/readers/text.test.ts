import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readCells } from '@/importer/readers/cells.ts'
import { decoded } from '@/importer/readers/decode.ts'
import { readFile } from '@/importer/readers/readFile.ts'
import { shown } from './shown.ts'

/* 支出决算表, in GB18030. */
const CHINESE = Uint8Array.from([0xd6, 0xa7, 0xb3, 0xf6, 0xbe, 0xf6, 0xcb, 0xe3, 0xb1, 0xed])

function wide(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittle)
  return bytes
}

describe('bytes as text', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', strToU8('支出决算表'), '支出决算表'],
    ['UTF-8 with its mark', strToU8('\ufeff支出决算表'), '支出决算表'],
    ['GB18030', CHINESE, '支出决算表'],
    ['UTF-16', wide('\ufeff支出\r\n', true), '支出\r\n'],
    ['UTF-16, the other order', wide('\ufeff支出\r\n', false), '支出\r\n'],
    ['UTF-16 without a mark', wide('1,234.50\t2021\r\n', true), '1,234.50\t2021\r\n'],
    [
      'UTF-16 without a mark, the other order',
      wide('1,234.50\t2021\r\n', false),
      '1,234.50\t2021\r\n',
    ],
  ])('%s', (_, bytes, text) => {
    expect(decoded(bytes)).toEqual({ text, isDamaged: false })
  })

  test('what is declared decides only where the bytes do not', () => {
    expect(decoded(strToU8('支出'), 'gb2312').text).toBe('支出')
    expect(decoded(CHINESE, 'utf-8').text).toBe('支出决算表')
    expect(decoded(CHINESE, 'no-such-encoding').text).toBe('支出决算表')
    expect(decoded(Uint8Array.from([0xa4, 0xe4, 0xa5, 0x58]), 'big5').text).toBe('支出')
  })

  test('a single wrong byte does not make it another encoding', () => {
    const bytes = strToU8('一般公共预算财政拨款支出决算表，金额单位为万元'.repeat(3))
    bytes[6] = 0x20
    const { text, isDamaged } = decoded(bytes)
    expect(isDamaged).toBe(true)
    expect(text.endsWith('金额单位为万元')).toBe(true)
  })
})

describe('plain text', () => {
  test('keeps its empty lines and their numbers', async () => {
    const read = await readFile({ name: 'a', bytes: strToU8('支出\r\n\r\n1.20\f- 3 -\r　2.30　') })
    expect(read.ok && read.value.pages[0]?.blocks).toEqual([
      { kind: 'line', text: '支出', place: { line: 1 } },
      { kind: 'line', text: '', place: { line: 2 } },
      { kind: 'line', text: '1.20', place: { line: 3 } },
      { kind: 'line', text: '- 3 -', place: { line: 4 } },
      { kind: 'line', text: '2.30', place: { line: 5 } },
    ])
  })

  test('amounts with commas are no values parted by commas', async () => {
    const lines = [
      '201 一般公共服务支出 2,208.10 1,624.60 583.50',
      '202 外交 1,208.10 1,000.60 207.50',
    ]
    expect(await shown(strToU8(lines.join('\n')))).toEqual(lines)
  })

  test('quotes that a spreadsheet put around values go', async () => {
    expect(await shown(wide('\ufeff合计\t"1,234.50"\r\n201\t"一""二"', true))).toEqual([
      '| [0 合计] [1 1,234.50]',
      '| [0 201] [1 一"二]',
    ])
  })

  test('what is no text is refused', async () => {
    expect(await shown(new Uint8Array())).toEqual(['refused: empty'])
    expect(await shown(strToU8(' \r\n　'))).toEqual(['refused: empty'])
    const noise = Uint8Array.from({ length: 999 }, (_, at) => (at * at * 7) % 251)
    expect(await shown(noise)).toEqual(['refused: unknown-format'])
  })

  test('a long run of blanks takes no time', async () => {
    expect(await shown(strToU8(`支出${' '.repeat(500_000)}决算`))).toHaveLength(1)
  })
})

describe('text beyond all measure', () => {
  test('is refused by its size, its lines and its values', async () => {
    expect(await shown(new Uint8Array(17 * 2 ** 20).fill(0x61))).toEqual(['refused: too-large'])
    expect(await shown(strToU8('a\n'.repeat(200_001)))).toEqual(['refused: too-large'])
    expect(await shown(strToU8(`${'a,'.repeat(1000)}a\n`.repeat(300)))).toEqual([
      'refused: too-large',
    ])
  })
})

describe('values', () => {
  test('parted by commas, with quotes, line ends and commas in them', async () => {
    expect(
      await shown(strToU8('项目,合计\r\n="0201",3\r\n"甲,\n乙","1,234.50"\r\n丙,20\r\n')),
    ).toEqual([
      '| [0 项目] [1 合计]',
      '| [0 0201] [1 3]',
      '| [0 甲,\n乙] [1 1,234.50]',
      '| [0 丙] [1 20]',
    ])
  })

  test('copied from a spreadsheet', async () => {
    const read = await readCells({ name: '', bytes: strToU8('项目\t合计\n甲\t-1.20') })
    const grid = read.ok ? read.value.pages[0]?.blocks[0] : undefined
    expect(grid?.kind === 'grid' && grid.cells.map(({ text }) => text)).toEqual([
      '项目',
      '合计',
      '甲',
      '-1.20',
    ])
  })
})
