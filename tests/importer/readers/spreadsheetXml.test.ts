import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { shown } from './shown.ts'

const SS = 'urn:schemas-microsoft-com:office:spreadsheet'
const read = (inside: string) =>
  shown(
    strToU8(`<?xml version="1.0"?><Workbook xmlns="${SS}" xmlns:ss="${SS}">${inside}</Workbook>`),
  )
const cell = (value: number | string, attributes = '') =>
  `<Cell ${attributes}><Data ss:Type="${typeof value === 'number' ? 'Number' : 'String'}">${value}</Data></Cell>`
const sheet = (rows: string, more = '') =>
  `<Worksheet ss:Name="表">${more}<Table>${rows}</Table></Worksheet>`

test('an XML workbook: places, merged cells, formats and what is hidden', async () => {
  const styles = `<Styles><Style ss:ID="Default"><NumberFormat ss:Format="0.0"/></Style><Style ss:ID="s1"><NumberFormat ss:Format="Standard"/></Style><Style ss:ID="s2" ss:Parent="s1"/><Style ss:ID="s3"><NumberFormat ss:Format="yyyy&quot;年度&quot;"/></Style></Styles>`
  const rows = `<Column/><Column ss:Hidden="1"/>
    <Row>${cell('支出决算表', 'ss:MergeAcross="3"')}${cell(5)}</Row>
    <Row ss:Hidden="1">${cell(9)}</Row>
    <Row ss:Index="4">${cell('合计', 'ss:MergeDown="1"')}${cell(9)}${cell(1234.5, 'ss:StyleID="s1"')}${cell(0.5, 'ss:StyleID="s2" ss:Index="5"')}</Row>
    <Row><Cell ss:Index="3" ss:StyleID="s3"><Data ss:Type="DateTime">2023-12-31T00:00:00.000</Data></Cell><Cell ss:Formula="=R1C1"/><Cell><Data ss:Type="String"><b>1</b>,0</Data><Comment><Data ss:Type="String">9</Data></Comment></Cell></Row>`
  const hidden = `<Worksheet ss:Name="旧"><Table><Row>${cell(9)}</Row></Table><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>`
  expect(await read(styles + sheet(rows) + hidden)).toEqual([
    '| [0:1×3 支出决算表] [3 5.0]',
    '|',
    '| [0:2×1 合计] [1 1,234.50] [3 0.50]',
    '| [1 2023年度] [2  uncomputed] [3 1,0]',
  ])
})

test('only its print area', async () => {
  const area = '<Names><NamedRange ss:Name="Print_Area" ss:RefersTo="=表!R1C1:R1C2"/></Names>'
  const rows = `<Row>${cell(1)}${cell(2)}${cell(9)}</Row><Row>${cell(9)}</Row>`
  expect(await read(sheet(rows, area))).toEqual(['| [0 1] [1 2]'])
})

test('a damaged one is refused', async () => {
  expect(await read(sheet(`<Row ss:Index="0">${cell(1)}</Row>`))).toEqual(['refused: damaged'])
  expect(await read('<Worksheet ss:Name="')).toEqual(['refused: truncated'])
})
