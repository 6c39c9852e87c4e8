import { describe, expect, test } from 'vitest'
import { DELETED, docOf, HIDDEN, rowOf } from '../printers/printDoc.ts'
import { shown } from './shown.ts'

const cells = (...texts: readonly string[]) =>
  texts.map((text, at) => ({ left: at * 1000, right: at * 1000 + 1000, text }))

describe('a Word document before OOXML', () => {
  test('rows of many columns keep their edges in another stream', async () => {
    const texts = Array.from({ length: 30 }, (_, at) => `${at}.00`)
    const file = docOf([
      ...rowOf([{ left: 0, right: 30_000, text: '合计' }]),
      ...rowOf(cells(...texts)),
      { text: '\r' },
    ])
    expect(await shown(file)).toEqual([
      '| [0:1×30 合计]',
      `|${texts.map((text, at) => ` [${at} ${text}]`).join('')}`,
    ])
  })

  test('what is deleted or hidden is out, an end that is deleted joins', async () => {
    const file = docOf([
      { text: '9.991.20\r', stretches: [[0, 4, DELETED]] },
      { text: '支出\r', stretches: [[2, 3, DELETED]] },
      { text: '决算表旧\r', stretches: [[3, 4, HIDDEN]] },
    ])
    expect(await shown(file)).toEqual(['1.20', '支出决算表'])
  })

  test('fields show their results', async () => {
    const file = docOf([
      { text: '共\u0013 = \u0013 PAGE \u00149\u0015 \u001412.30\u0015万元\r' },
      { text: '\u0013PAGE\r' },
      { text: '完\r' },
    ])
    expect(await shown(file)).toEqual(['共12.30万元', '完'])
  })

  test('signs: lines, tabs, hyphens', async () => {
    expect(
      await shown(docOf([{ text: '一\u000b二\r' }, { text: '\u001e1.20\t万\u001f元\r' }])),
    ).toEqual(['一', '二', '-1.20\t万元'])
  })

  test('a table in a cell for layout is read once, at its place', async () => {
    const outer = rowOf(cells('后')).map((each) => ({ ...each }))
    const file = docOf([
      { text: '支出决算表\r', properties: outer[0]!.properties! },
      ...rowOf(cells('201', '1.20'), 2),
      ...rowOf(cells('202', '3.40'), 2),
      ...outer,
      { text: '完\r' },
    ])
    expect(await shown(file)).toEqual([
      '支出决算表',
      '| [0 201] [1 1.20]',
      '| [0 202] [1 3.40]',
      '后',
      '完',
    ])
  })

  test('text boxes stand where they are tied', async () => {
    const file = docOf(
      [{ text: '\u0008\r' }, { text: '部门\r' }, { text: '\u0008\r' }],
      ['支出决算表\r', '注\r'],
    )
    expect(await shown(file)).toEqual(['支出决算表', '部门', '注'])
  })

  test('edges drawn by hand are the same within a millimetre', async () => {
    const file = docOf([
      ...rowOf(cells('项目', '合计')),
      ...rowOf([
        { left: 0, right: 1010, text: '201' },
        { left: 1010, right: 1985, text: '1.20' },
      ]),
      { text: '\r' },
    ])
    expect(await shown(file)).toEqual(['| [0 项目] [1 合计]', '| [0 201] [1 1.20]'])
  })

  test('a password is said', async () => {
    expect(await shown(docOf([{ text: '支出\r' }], [], 0x100))).toEqual(['refused: encrypted'])
  })

  test('pictures are named by their lines', async () => {
    const file = docOf([{ text: '支出\r' }, { text: '\u0013 EMBED \u0014\u0001\u0015\r' }])
    expect(await shown(file)).toEqual(['支出', 'unread: picture 2'])
    expect(await shown(docOf([{ text: '\u0001\r' }]))).toEqual(['refused: picture'])
  })
})
