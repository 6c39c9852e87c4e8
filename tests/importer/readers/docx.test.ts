import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { docxOf, paragraph } from '../printers/printDocx.ts'
import { shown } from './shown.ts'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const run = (inner: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${inner}</w:r>`
const text = (words: string) => `<w:t xml:space="preserve">${words}</w:t>`
const cell = (inner: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`
const cells = (...texts: readonly string[]) => texts.map((each) => cell(paragraph(each))).join('')
const table = (...rows: readonly string[]) =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`

const read = (body: string, parts?: Readonly<Record<string, string>>) => shown(docxOf(body, parts))

describe('a Word document', () => {
  test('a field shows its result, however deep its code', async () => {
    const field = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`)
    const code = run('<w:instrText> IF </w:instrText>')
    const inner = field('begin') + code + field('separate') + run(text('9')) + field('end')
    const body = `<w:p>${run(text('共'))}${field('begin')}${code}${inner}${field('separate')}${run(text('12.30'))}${field('end')}${run(text('万元'))}</w:p>`
    expect(await read(body)).toEqual(['共12.30万元'])
  })

  test('a field that never ends hides nothing after its paragraph', async () => {
    const body = `<w:p>${run('<w:fldChar w:fldCharType="begin"/>')}${run('<w:instrText>PAGE</w:instrText>')}</w:p>${paragraph('支出决算表')}`
    expect(await read(body)).toEqual(['支出决算表'])
  })

  test('tracked changes are accepted, of ends of paragraphs and of cells, too', async () => {
    const deletedEnd = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>'
    const body = `<w:p>${deletedEnd}${run(text('支出'))}</w:p>${paragraph('决算表')}
      <w:p><w:moveFrom>${run(text('旧'))}</w:moveFrom><w:moveTo>${run(text('新'))}</w:moveTo></w:p>
      ${table(cells('1', '2') + cell(paragraph('3'), '<w:cellDel w:id="2"/>') + cells('4'), cells('5', '6', '7'))}`
    expect(await read(body)).toEqual([
      '支出决算表',
      '新',
      '| [0 1] [1 2] [2 4]',
      '| [0 5] [1 6] [2 7]',
    ])
  })

  test('text that a style hides is not seen', async () => {
    const styles = `<w:styles xmlns:w="${W}"><w:style w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="v"><w:rPr><w:vanish w:val="0"/></w:rPr></w:style></w:styles>`
    const body = `<w:p><w:pPr><w:pStyle w:val="h"/></w:pPr>${run(text('密'))}${run(text('1.20'), '<w:vanish w:val="false"/>')}</w:p>
      <w:p>${run(text('密'), '<w:rStyle w:val="h"/>')}${run(text('3.40'), '<w:rStyle w:val="v"/>')}</w:p>`
    expect(await read(body, { 'word/styles.xml': styles })).toEqual(['1.20', '3.40'])
  })

  test('merged cells of older programs, and rows that begin later', async () => {
    const body = table(
      cell(paragraph('项目'), '<w:hMerge w:val="restart"/>') +
        cell(paragraph('旧'), '<w:hMerge/>') +
        cells('合计'),
      `<w:trPr><w:gridBefore w:val="2"/></w:trPr>${cells('1.20')}`,
    )
    expect(await read(body)).toEqual(['| [0:1×2 项目] [2 合计]', '| [2 1.20]'])
  })

  test('what a merged cell covers is not there', async () => {
    const body = table(
      cell(paragraph('项目'), '<w:vMerge w:val="restart"/>') + cells('1.20'),
      cell(paragraph('9.99'), '<w:vMerge w:val="continue"/>') + cells('3.40'),
    )
    expect(await read(body)).toEqual(['| [0:2×1 项目] [1 1.20]', '| [1 3.40]'])
  })

  test('signs, formulas and notes', async () => {
    const body = `<w:p>${run(`<w:noBreakHyphen/>${text('1.20')}<w:tab/>${text('万')}<w:softHyphen/>${text('元')}`)}</w:p>
      <w:p><m:oMath xmlns:m="m"><m:r><m:t>3.40</m:t></m:r></m:oMath></w:p>
      <w:p><w:r><w:ruby><w:rt>${run(text('zhī'))}</w:rt><w:rubyBase>${run(text('支'))}</w:rubyBase></w:ruby></w:r>${run(text('出'))}</w:p>`
    const notes = `<w:footnotes xmlns:w="${W}"><w:footnote>${paragraph('注')}</w:footnote></w:footnotes>`
    expect(await read(body, { 'word/footnotes.xml': notes })).toEqual([
      '-1.20\t万元',
      '3.40',
      '支出',
      '注',
    ])
  })

  test('a table in a cell of a table of figures stays in its cell', async () => {
    const inner = table(cells('其中', '1.20'))
    const body = table(
      cells('201', '一般公共服务', '5.00'),
      cells('202', '外交') + cell(inner + paragraph('')),
    )
    expect(await read(body)).toEqual([
      '| [0 201] [1 一般公共服务] [2 5.00]',
      '| [0 202] [1 外交] [2 其中 1.20]',
    ])
  })

  test('pictures and objects are named', async () => {
    const picture = '<w:drawing><a:blip xmlns:a="a" r:embed="r0"/></w:drawing>'
    const body = `<w:p>${run(picture)}${run(text('见附图'))}</w:p>`
    expect(await read(body, { 'word/image1.png': '' })).toEqual([
      '见附图',
      'unread: picture word/image1.png',
    ])
    expect(await read(`<w:p>${run(picture)}</w:p>`, { 'word/image1.png': '' })).toEqual([
      'refused: picture',
    ])
  })

  test('a part that should be there makes it damaged', async () => {
    const whole = docxOf(paragraph('支出决算表'))
    expect(await shown(whole)).toEqual(['支出决算表'])
    expect(await shown(strToU8('PK'))).toEqual(['refused: truncated'])
  })

  test('lists have the numbers that Word counts, by paragraph or by style', async () => {
    const level = (at: number, format: string, shape: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${shape}"/></w:lvl>`
    const numbering = `<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '%1、')}${level(1, 'decimal', '%2.')}${level(2, 'bullet', '•')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="11"/></w:lvlOverride></w:num></w:numbering>`
    const styles = `<w:styles xmlns:w="${W}"><w:style w:styleId="h"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`
    const inList = (at: number, list: number, words: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text(words))}</w:p>`
    const body = [
      `<w:p><w:pPr><w:pStyle w:val="h"/></w:pPr>${run(text('收入决算情况说明'))}</w:p>`,
      inList(1, 1, '车辆3辆'),
      inList(1, 1, '50万元以上设备'),
      inList(2, 1, '其他'),
      inList(0, 1, '支出决算情况说明'),
      inList(1, 1, '行政运行'),
      inList(0, 0, '不在列表中'),
      inList(0, 2, '其他重要事项'),
    ].join('')
    const parts = { 'word/numbering.xml': numbering, 'word/styles.xml': styles }
    expect(await read(body, parts)).toEqual([
      '一、收入决算情况说明',
      '1.车辆3辆',
      '2. 50万元以上设备',
      '其他',
      '二、支出决算情况说明',
      '1.行政运行',
      '不在列表中',
      '十一、其他重要事项',
    ])
  })
})
