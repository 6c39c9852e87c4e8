import { describe, expect, it } from 'vitest'
import type { Draft } from '@/importer/draft.ts'
import { importDocument } from '@/importer/importDocument.ts'
import { printXlsx } from './printers/printXlsx.ts'
import { figuresIn } from './silentlyWrong.ts'

/* Tables that go on over pages, one trait each. In a row `>` parts cells. */

const HEADING = '部门：某市水务局    2023年度    金额单位：万元'

const page = (title: string, rows: readonly string[], after: readonly string[] = []): string => {
  const lines = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('')
  const cells = (row: string) =>
    row
      .split('>')
      .map((text) => `<td>${text}</td>`)
      .join('')
  const table = rows.map((row) => `<tr>${cells(row)}</tr>`).join('')
  return `${lines([title, HEADING])}<table>${table}</table>${lines(after)}`
}

async function draftOf(name: string, content: string | Uint8Array): Promise<Draft> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const imported = await importDocument([{ name, bytes }])
  if (!imported.ok) throw new Error(JSON.stringify(imported.refused))
  return imported.draft
}

function figures(draft: Draft): Record<string, string> {
  return Object.fromEntries(figuresIn(draft.state === 'settled' ? draft.ledger : draft.reading))
}

describe('a table that goes on under its title printed again', () => {
  it('is one, though a name stands twice in it', async () => {
    const title = '财政拨款收入支出决算总表'
    const heads = '项目>金额>项目>合计>一般公共预算财政拨款'
    const draft = await draftOf(
      'a.html',
      page(title, [heads, '一般公共预算财政拨款>8.00>一般公共服务支出>7.00>7.00']) +
        page(title, [
          heads,
          '本年收入合计>8.00>本年支出合计>7.00>7.00',
          '年初财政拨款结转和结余>1.00>年末财政拨款结转和结余>2.00>2.00',
          '一般公共预算财政拨款>1.00>>>',
          '总计>9.00>总计>9.00>9.00',
        ]),
    )
    expect(figures(draft)).toMatchObject({
      'appropriation/income.general-budget/amount': '8.00',
      'appropriation/income.opening-general/amount': '1.00',
    })
    expect(draft.state).toBe('settled')
  })

  it('keeps the figures of a text whose columns are lost', async () => {
    const head = ['支出决算表', HEADING, '科目编码 科目名称 本年支出合计 基本支出 项目支出']
    const draft = await draftOf(
      'a.txt',
      [
        ...head,
        '205 教育支出 9.00 9.00',
        ...head,
        '206 科学技术支出 3.00 3.00',
        '合计 12.00 9.00 3.00',
      ].join('\n'),
    )
    expect(figures(draft)).toEqual({
      'expenditure/205/total': '9.00',
      'expenditure/205/basic': '9.00',
      'expenditure/206/total': '3.00',
      'expenditure/206/project': '3.00',
      'expenditure/total/total': '12.00',
      'expenditure/total/basic': '9.00',
      'expenditure/total/project': '3.00',
    })
  })
})

describe('lines of a table that lost its cells on the next page', () => {
  it('are left over, and nothing that the explanation says', async () => {
    const draft = await draftOf(
      'a.html',
      page(
        '收入支出决算总表',
        ['项目>金额>项目>金额', '一、一般公共预算财政拨款收入>14.88>一、一般公共服务支出>5.66'],
        [
          '— 3 —',
          '十六、金融支出 28',
          '二十三、其他支出 35 9.22',
          '二十四、债务还本支出 36',
          '本年支出合计 39 14.88',
        ],
      ),
    )
    expect(draft.leftovers.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['二十三、其他支出35 9.22', '本年支出合计39 14.88']),
    )
    expect(draft.state === 'unsettled' && draft.reading.narrative).toEqual([])
  })
})

describe('a figure under a head that does not say of what it is', () => {
  it('is left over where the three public expenses stand in columns', async () => {
    const draft = await draftOf(
      'a.html',
      page('“三公”经费支出决算表', [
        '合>计>公务接待费>公务接待费',
        '预算数>决算数>预算数>决算数',
        '4.10>0.81>0.60>0.14',
      ]),
    )
    expect(draft.leftovers.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['4.10', '0.81']),
    )
  })
})

describe('a table with figures that have no column', () => {
  it('says nothing of where those of other tables stand', async () => {
    const codes = (title: string, extra: string) => [
      title,
      HEADING,
      '科目编码 科目名称 本年支出 基本支出 项目支出',
      `205 教育支出 9.00 9.00${extra}`,
      `206 科学技术支出 3.00 1.00 2.00${extra}`,
      `合计 12.00 10.00 2.00${extra}`,
    ]
    const draft = await draftOf(
      'a.txt',
      [
        '财政拨款收入支出决算总表',
        HEADING,
        '项目 金额 项目 合计 一般公共预算财政拨款 政府性基金预算财政拨款 国有资本经营预算财政拨款',
        '一般公共预算财政拨款 12.00 教育支出 9.00 9.00',
        '科学技术支出 3.00 3.00',
        '本年收入合计 12.00 本年支出合计 12.00 12.00',
        '总计 12.00 总计 12.00 12.00',
        ...codes('一般公共预算财政拨款支出决算表', ' 7.00'),
      ].join('\n'),
    )
    const wrong = Object.keys(figures(draft)).filter((address) => /\/(fund|capital)$/.test(address))
    expect(wrong).toEqual([])
  })
})

describe('a sheet with more than its table', () => {
  const rows = [
    '科目编码>科目名称>本年支出合计>基本支出>项目支出',
    '205>教育支出>9.00>9.00>',
    '合计>>9.00>9.00>',
  ]
  const sheet = (...after: readonly string[]) =>
    printXlsx([
      {
        name: '支出决算表',
        lines: ['支出决算表', HEADING],
        table: {
          rows: rows.length,
          columns: 5,
          cells: rows.flatMap((row, at) =>
            row
              .split('>')
              .map((text, column) => ({ row: at, column, rowSpan: 1, columnSpan: 1, text })),
          ),
        },
        after,
      },
    ])

  it('has no number of a page in the name of its last row', async () => {
    const draft = await draftOf('a.xlsx', sheet('— 2 —'))
    expect(draft.state).toBe('settled')
    expect(figures(draft)['expenditure/total/total']).toBe('9.00')
  })

  it('has what is said below it read, and its table once', async () => {
    const draft = await draftOf(
      'a.xlsx',
      sheet('三、支出决算情况说明', '2023年度支出合计9.00万元，其中：基本支出9.00万元。'),
    )
    expect(draft.leftovers).toEqual([])
    const { narrative } = draft.state === 'settled' ? draft.ledger : draft.reading
    expect(narrative.flatMap(({ parts }) => parts).flatMap((part) => part.figures)).toMatchObject([
      { value: '9.00', cell: 'expenditure/total/total' },
      { value: '9.00', cell: 'expenditure/total/basic' },
    ])
  })
})
