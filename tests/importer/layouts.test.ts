import { describe, expect, it } from 'vitest'
import type { Draft } from '@/importer/draft.ts'
import { importDocument } from '@/importer/importDocument.ts'
import type { NamedBytes } from '@/importer/source.ts'
import { withTablesApart } from '@/importer/tables/tablesApart.ts'
import type { Ledger } from '@/ledger/ledger.ts'

/* How provinces lay out their tables, one trait each. In a row `>` parts cells. */

const page = (name: string, ...parts: readonly string[]): NamedBytes => ({
  name,
  bytes: new TextEncoder().encode(`<html><body>${parts.join('\n')}</body></html>`),
})

const cellHtml = (text: string): string => {
  const [, words = text, spans = ''] = /^(.*?)\{(.*)\}$/.exec(text) ?? []
  return `<td ${spans}>${words || '&nbsp;'}</td>`
}

const table = (title: string, rows: readonly string[], department = '某市水务局'): string =>
  `<p>${title}</p><p>部门：${department} 2023年度 单位：万元</p><table>${rows
    .map((row) => `<tr>${row.split('>').map(cellHtml).join('')}</tr>`)
    .join('')}</table>`

const SPENT = [
  '科目编码>科目名称>本年支出合计>基本支出>项目支出',
  '合计{colspan=2}>12.00>9.00>3.00',
]
const expenditure = (department?: string) =>
  table('支出决算表', [...SPENT, '205>教育支出>12.00>9.00>3.00'], department)

async function draftOf(...files: readonly NamedBytes[]): Promise<Draft> {
  const imported = await importDocument(files)
  if (!imported.ok) throw new Error(JSON.stringify(imported.refused))
  return imported.draft
}

function ledgerIn(draft: Draft): Ledger {
  return draft.state === 'settled' ? draft.ledger : draft.reading
}

function figuresIn(draft: Draft, id: string): Record<string, string> {
  return Object.fromEntries(
    (ledgerIn(draft).tables[id]?.rows ?? []).flatMap(({ key, cells }) =>
      Object.entries(cells).flatMap(([column, printed]) =>
        printed === null ? [] : [[`${key}/${column}`, printed]],
      ),
    ),
  )
}

describe('the three public expenses', () => {
  it('are read where budgets and actuals have a row each, beside meetings and training', async () => {
    const draft = await draftOf(
      page(
        'a.html',
        table('一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表', [
          '项目{rowspan=3}>一般公共预算财政拨款支出安排的“三公”经费{colspan=6}>会议费{rowspan=3}>培训费{rowspan=3}',
          '小计{rowspan=2}>因公出国（境）费用{rowspan=2}>公务接待费{rowspan=2}>公务用车购置及运行维护费{colspan=3}',
          '小计>公务用车购置费>公务用车运行维护费',
          '栏次>1>2>3>4>5>6>7>8',
          '预算数>8.53>>1.30>7.23>>7.23>1.20>3.45',
          '决算数>4.85>>>4.85>>4.85>0.90>2.10',
        ]),
      ),
    )
    expect(draft.state).toBe('settled')
    expect(figuresIn(draft, 'sangong')).toEqual({
      'total/budget': '8.53',
      'total/actual': '4.85',
      'reception/budget': '1.30',
      'vehicles/budget': '7.23',
      'vehicles/actual': '4.85',
      'vehicle-operation/budget': '7.23',
      'vehicle-operation/actual': '4.85',
      'meetings/budget': '1.20',
      'meetings/actual': '0.90',
      'training/budget': '3.45',
      'training/actual': '2.10',
    })
    expect(ledgerIn(draft).tables['sangong']?.columns).toEqual([
      expect.objectContaining({ key: 'budget', title: '预算数' }),
      expect.objectContaining({ key: 'actual', title: '决算数' }),
    ])
  })
})

describe('tables that a page draws as one', () => {
  const cell = (row: number, column: number, columnSpan: number, text: string) => ({
    row,
    column,
    rowSpan: 1,
    columnSpan,
    text,
    place: { page: 1 },
  })

  it('each have a grid of their own, in the columns that they use', () => {
    const file = {
      name: 'a.pdf',
      bytes: 1,
      sha256: '',
      format: 'pdf',
      unread: [],
      pages: [
        {
          number: 1,
          blocks: [
            {
              kind: 'grid',
              by: 'structure',
              rows: 4,
              columns: 5,
              cells: [
                cell(0, 0, 1, '229'),
                cell(0, 1, 1, '其他支出'),
                cell(0, 2, 2, '3.00'),
                cell(0, 4, 1, ''),
                cell(1, 0, 5, '支出决算表'),
                cell(2, 0, 2, '科目名称'),
                cell(2, 2, 1, '本年支出合计'),
                cell(2, 3, 2, '基本支出'),
                cell(3, 0, 2, '合计'),
                cell(3, 2, 1, '5.00'),
                cell(3, 3, 2, '5.00'),
              ],
            },
          ],
        },
      ],
    } as const
    const grids = withTablesApart(file).pages.flatMap(({ blocks }) => blocks)
    expect(
      grids.map((grid) =>
        grid.kind === 'grid'
          ? [
              grid.rows,
              grid.columns,
              grid.cells.map(({ row, column, text }) => `${row}/${column} ${text}`),
            ]
          : [],
      ),
    ).toEqual([
      [1, 3, ['0/0 229', '0/1 其他支出', '0/2 3.00']],
      [
        3,
        3,
        [
          '0/0 支出决算表',
          '1/0 科目名称',
          '1/1 本年支出合计',
          '1/2 基本支出',
          '2/0 合计',
          '2/1 5.00',
          '2/2 5.00',
        ],
      ],
    ])
  })
})

describe('a table', () => {
  const rows = ['科目编码>科目名称>本年支出>基本支出>项目支出', '205>教育支出>12.00>9.00>3.00']
  const body = (title: string) => table(title, rows)

  it.each([
    ['two lines', body('支出决算表').replace('<p>', '<p>一般公共预算财政拨款</p><p>')],
    ['two lines of a cell', body('一般公共预算财政拨款<br>支出决算表')],
    ['lines that part a word', body('算表').replace('<p>', '<p>一般公共预算财政拨款支出决</p><p>')],
  ])('is known by a title over %s', async (_, html) => {
    const draft = await draftOf(page('a.html', html))
    expect(draft.state).toBe('settled')
    expect(Object.keys(ledgerIn(draft).tables)).toEqual(['general-budget'])
    expect(ledgerIn(draft).tables['general-budget']?.title).toBe('一般公共预算财政拨款支出决算表')
  })

  it('leaves no half of a title out where no table follows', async () => {
    const lines = '<p>一般公共预算财政拨款</p><p>支出决算表</p><p>见附件</p>'
    const draft = await draftOf(
      page('a.html', body('收入决算表').replace('本年支出', '本年收入'), lines),
    )
    expect(JSON.stringify([draft.leftovers, ledgerIn(draft).narrative])).toContain(
      '一般公共预算财政拨款',
    )
  })

  it('goes on under the word that it does', async () => {
    const [head = '', ...more] = rows
    const next =
      '<p>续表</p><table><tr><td>206</td><td>科学技术支出</td><td>1.00</td><td>1.00</td><td></td></tr></table>'
    const draft = await draftOf(page('a.html', table('支出决算表', [head, ...more]), next))
    expect(draft.leftovers).toEqual([])
    expect(figuresIn(draft, 'expenditure')['206/basic']).toBe('1.00')
  })
})

describe('a folder with more than the accounts', () => {
  const budget = page(
    'b.html',
    '<p>某市水务局2024年部门预算</p>',
    table('部门收支总表', ['项目>2023年决算数>2024年预算数', '一、教育支出>12.00>13.00']),
  )

  it('has its budget refused by name, whatever columns of accounts it has', async () => {
    expect(await importDocument([budget])).toMatchObject({
      ok: false,
      refused: [{ name: 'b.html', refusal: { kind: 'budget' } }],
    })
    const draft = await draftOf(page('a.html', expenditure()), budget)
    expect(draft.refused).toEqual([{ name: 'b.html', refusal: { kind: 'budget' } }])
    expect(draft.leftovers).toEqual([])
    expect(draft.files.map(({ name }) => name)).toEqual(['a.html'])
  })

  it('asks once a table about another department', async () => {
    const other = table(
      '支出决算表',
      [...SPENT, '205>教育支出>12.00>9.00>3.00'].map((row) => row.replace('9.00', '8.00')),
      '某市林业局',
    )
    const draft = await draftOf(page('a.html', expenditure()), page('b.html', other))
    expect(draft.state === 'unsettled' && draft.doubts).toMatchObject([
      { address: 'expenditure/total/basic', reason: 'claimed-twice', alternatives: ['8.00'] },
    ])
    expect(draft.leftovers).toMatchObject([{ text: '支出决算表 某市林业局' }])
  })
})

describe('a table of the year before', () => {
  const before = table('支出决算表', [
    ...SPENT.map((row) => row.replace('9.00', '8.00').replace('12.00', '11.00')),
    '205>教育支出>11.00>8.00>3.00',
  ]).replace('2023年度', '2022年度')
  const income = table('收入决算表', [
    '科目编码>科目名称>本年收入合计>财政拨款收入',
    '合计{colspan=2}>12.00>12.00',
    '205>教育支出>12.00>12.00',
  ])

  it('is none of this year’s for a year that its title has, too', async () => {
    const old = before.replace('<p>', '<p>2022年度')
    const draft = await draftOf(page('a.html', old, income, expenditure()))
    expect(figuresIn(draft, 'expenditure')['total/total']).toBe('12.00')
    expect(ledgerIn(draft).year).toBe(2023)
  })

  it.each([
    ['before', [income, before, expenditure()]],
    ['after', [income, expenditure(), before]],
  ])('is asked about once where it stands %s that of this year', async (_, parts) => {
    const draft = await draftOf(page('a.html', ...parts))
    expect(figuresIn(draft, 'expenditure')['total/total']).toBe('12.00')
    expect(draft.state === 'unsettled' && draft.doubts).toMatchObject([
      { address: 'expenditure/total/total', reason: 'claimed-twice', alternatives: ['11.00'] },
    ])
  })

  it('is this year’s where it stands alone, as a heading may be misprinted', async () => {
    const draft = await draftOf(page('a.html', income, before))
    expect(figuresIn(draft, 'expenditure')['total/total']).toBe('11.00')
  })
})

describe('a row that lacks a cell', () => {
  it('has its figures where the sums say, where no blank cell is kept', async () => {
    const rows = [...SPENT, '205>教育支出>9.00>9.00', '206>科学技术支出>3.00>3.00']
    const draft = await draftOf(page('a.html', table('支出决算表', rows)))
    expect(draft.state).toBe('settled')
    expect(figuresIn(draft, 'expenditure')).toEqual({
      'total/total': '12.00',
      'total/basic': '9.00',
      'total/project': '3.00',
      '205/total': '9.00',
      '205/basic': '9.00',
      '206/total': '3.00',
      '206/project': '3.00',
    })
    expect(draft.places.get('expenditure/206/project')).toHaveProperty('inferredBy')
  })

  it('is read as it stands where blank cells are kept but at the end', async () => {
    const rows = [...SPENT, '205>教育支出>9.00>9.00', '206>科学技术支出>3.00>>3.00']
    const draft = await draftOf(page('a.html', table('支出决算表', rows)))
    expect(draft.state).toBe('settled')
    expect(figuresIn(draft, 'expenditure')['206/project']).toBe('3.00')
    expect(draft.places.get('expenditure/205/basic')).not.toHaveProperty('inferredBy')
  })

  it('has its figure listed where it came to stand among labels', async () => {
    const draft = await draftOf(
      page(
        'a.html',
        table('收入支出决算总表', [
          '收入{colspan=3}>支出{colspan=3}',
          '项目>行次>金额>项目>行次>金额',
          '一、一般公共预算财政拨款收入>1>20.00>一、一般公共服务支出>4>10.00',
          '>2>二、外交支出>5>7.00',
          '本年收入合计>3>20.00>本年支出合计>6>17.00',
        ]),
      ),
    )
    expect(draft.leftovers).toMatchObject([{ text: '7.00' }])
  })
})

describe('a text', () => {
  const text = (...lines: readonly string[]): NamedBytes => ({
    name: 'a.txt',
    bytes: new TextEncoder().encode(lines.join('\n')),
  })
  const HEAD = ['部门：某市水务局', '2023年度', '金额单位：万元']
  const ITEMS = ['合计', '因公出国（境）费', '公务用车购置及运行费', '公务接待费']
  const PARTS = ['小计', '公务用车购置费', '公务用车运行费']

  it('with a cell in each line has blank cells of the three public expenses as blank lines', async () => {
    const lines = (gap: readonly string[]) =>
      [
        ...['一般公共预算财政拨款“三公”经费支出决算表', ...HEAD, '预算数', '决算数'],
        ...[...ITEMS, ...ITEMS, ...PARTS, ...PARTS],
        ...Array.from({ length: 12 }, (_, index) => String(index + 1)),
        ...['4.17', '', '1.50', '', '1.50', '2.67', '4.00', '', '1.40', '', '1.40', '2.60'],
      ].flatMap((line) => [line, ...gap])
    const figures = {
      'total/budget': '4.17',
      'vehicles/budget': '1.50',
      'vehicle-operation/budget': '1.50',
      'reception/budget': '2.67',
      'total/actual': '4.00',
      'vehicles/actual': '1.40',
      'vehicle-operation/actual': '1.40',
      'reception/actual': '2.60',
    }
    const draft = await draftOf(text(...lines([])))
    expect(draft.state).toBe('settled')
    expect(figuresIn(draft, 'sangong')).toEqual(figures)
    // With a blank line after each, none of them says where a figure is missing.
    const spaced = await importDocument([text(...lines(['']))])
    expect(spaced.ok ? spaced.draft.state : 'refused').not.toBe('settled')
  })

  it('joins codes that stand in three columns', async () => {
    const draft = await draftOf(
      text(
        ...['一般公共预算财政拨款支出决算表', ...HEAD],
        '项目                                      本年支出',
        '支出功能分类科目编码      科目名称        小计      基本支出     项目支出',
        '类    款    项',
        '201              一般公共服务支出      12.00        9.00        3.00',
        '201   06         财政事务              12.00        9.00        3.00',
        '201   06   01    行政运行              12.00        9.00        3.00',
        '合计                                   12.00        9.00        3.00',
      ),
    )
    expect(draft.state).toBe('settled')
    expect(Object.keys(figuresIn(draft, 'general-budget'))).toEqual(
      ['201', '20106', '2010601', 'total'].flatMap((key) =>
        ['total', 'basic', 'project'].map((column) => `${key}/${column}`),
      ),
    )
  })

  it('knows the heads over the parts of basic expenditure', async () => {
    const draft = await draftOf(
      text(
        ...['一般公共预算财政拨款基本支出决算表', ...HEAD],
        '项目                              一般公共预算财政拨款基本支出',
        '经济分类科目编码      科目名称      合计      人员经费     公用经费',
        '类    款',
        '301          工资福利支出          9.00        9.00        0.00',
        '301   01     基本工资              9.00        9.00        0.00',
        '302          商品和服务支出        2.00        0.00        2.00',
        '302   01     办公费                2.00        0.00        2.00',
        '合计                              11.00        9.00        2.00',
      ),
    )
    expect(draft.state).toBe('settled')
    expect(figuresIn(draft, 'basic')['30201/operating']).toBe('2.00')
  })

  const SIDES = ['收入支出决算总表', ...HEAD, '收入 支出']

  it('has its figures beside their own names where marks stand for blank cells', async () => {
    const draft = await draftOf(
      text(
        ...SIDES,
        '项目 金额 项目 金额',
        '一、一般公共预算财政拨款收入 12.00 一、一般公共服务支出 -',
        '使用非财政拨款结余 - 五、教育支出 15.00',
        '年初结转和结余 3.00 六、科学技术支出 -',
        '总计 15.00 总计 15.00',
      ),
    )
    expect(figuresIn(draft, 'totals')).toEqual({
      'income.general-budget/amount': '12.00',
      'income.opening/amount': '3.00',
      'income.grand-total/amount': '15.00',
      'expenditure.205/amount': '15.00',
      'expenditure.grand-total/amount': '15.00',
    })
  })

  it('has the figure after an unknown name in no other row', async () => {
    const draft = await draftOf(
      text(
        ...SIDES,
        '项目 金额 项目 金额',
        '一、一般公共预算财政拨款收入 12.00 一、一般公共服务支出',
        '某项未列名的资金 7.00',
        '总计 12.00 总计 12.00',
      ),
    )
    expect(JSON.stringify(draft.leftovers)).toContain('7.00')
    expect(Object.values(figuresIn(draft, 'totals'))).not.toContain('7.00')
  })

  it('has no number of a line as an amount where the lines before it were not read', async () => {
    const draft = await draftOf(
      text(
        ...SIDES,
        '项目 行次 金额 项目 行次 金额',
        '某项未列名的资金',
        '1 0.02 某项未列名的支出 13 0.01',
        '四、上级补助收入 4 0.30 四、公共安全支出 16 0.10',
        '五、事业收入 5 0.20 五、教育支出 17 0.05',
      ),
    )
    expect(figuresIn(draft, 'totals')).toMatchObject({
      'income.superior/amount': '0.30',
      'income.institutional/amount': '0.20',
      'expenditure.204/amount': '0.10',
      'expenditure.205/amount': '0.05',
    })
  })

  it('has the figures of a row whose name goes on with words that a heading may begin with', async () => {
    const draft = await draftOf(
      text(
        ...['一般公共预算财政拨款支出决算表', ...HEAD],
        '科目编码 科目名称 本年支出 基本支出 项目支出',
        '20805 行政事业',
        '单位养老支出 12.00 7.00 5.00',
        '合计 12.00 7.00 5.00',
      ),
    )
    expect(figuresIn(draft, 'general-budget')['20805/basic']).toBe('7.00')
  })

  it('with a cell in each line keeps the names of economic classes with their codes', async () => {
    const draft = await draftOf(
      text(
        ...['一般公共预算财政拨款基本支出决算表', ...HEAD, '科目编码', '科目名称', '决算数'],
        ...['301', '工资福利支出', '9.00', '30101', '基本工资', '9.00'],
        ...['302', '商品和服务支出', '2.00', '30201', '办公费', '2.00', '30202', '印刷费', ''],
        ...['人员经费合计', '9.00', '公用经费合计', '2.00'],
      ),
    )
    expect(figuresIn(draft, 'basic')).toEqual({
      '301/amount': '9.00',
      '30101/amount': '9.00',
      '302/amount': '2.00',
      '30201/amount': '2.00',
      'personnel/amount': '9.00',
      'operating/amount': '2.00',
    })
  })
})

describe('two columns whose totals another table prints the other way round', () => {
  const appropriation = table('财政拨款收入支出决算总表', [
    '收入{colspan=2}>支出{colspan=3}',
    '项目>金额>项目>合计>政府性基金预算财政拨款',
    '二、政府性基金预算财政拨款>8.00>十一、城乡社区支出>10.00>10.00',
    '本年收入合计>8.00>本年支出合计>10.00>10.00',
    '年初财政拨款结转和结余>3.00>年末财政拨款结转和结余>1.00>1.00',
    '政府性基金预算财政拨款>3.00>>>',
    '总计>11.00>总计>11.00>11.00',
  ])
  const fund = (opening: string, income: string) =>
    table('政府性基金预算财政拨款收入支出决算表', [
      '科目编码>科目名称>年初结转和结余>本年收入>本年支出>基本支出>项目支出>年末结转和结余',
      `合计{colspan=2}>${opening}>${income}>10.00>>10.00>1.00`,
      `212>城乡社区支出>${opening}>${income}>10.00>>10.00>1.00`,
    ])

  it('are asked about in every row', async () => {
    const right = await draftOf(page('a.html', appropriation, fund('3.00', '8.00')))
    expect(right.state).toBe('settled')
    const draft = await draftOf(page('a.html', appropriation, fund('8.00', '3.00')))
    const doubts = draft.state === 'unsettled' ? draft.doubts : []
    expect(doubts.filter(({ reason }) => reason === 'beside-unbalanced')).toMatchObject([
      { address: 'government-fund/212/opening', value: '8.00', alternatives: ['3.00'] },
      { address: 'government-fund/212/income', value: '3.00', alternatives: ['8.00'] },
    ])
  })
})
