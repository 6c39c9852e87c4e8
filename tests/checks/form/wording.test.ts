import { describe, expect, it } from 'vitest'
import { alarmsOf, smallLedger } from '../smallLedger.ts'

/** What is found in a duty, where nothing but words is looked at. */
const inWords = (...duties: string[]) =>
  alarmsOf(smallLedger({ text: '无。' }, { duties })).map((check) => check.split(':')[0])

describe('doubled words', () => {
  it.each(['反映反映单位公务用车', '主要用于主要用于培训', '支付维修费支付维修费'])(
    'are found: %s',
    (text) => expect(inWords(text)).toEqual(['doubled']),
  )

  it.each([
    '一步一步推进',
    '一级一级落实',
    '一个一个地查',
    '逐项逐项核对',
    '一般公共服务支出支出12.00万元',
    '其他收入收入决算数',
    '一般公共预算预算数为',
    '水文支出支出5万元',
    '服务服务业发展',
    '管理管理人员',
    '我部门部门决算包括本级决算',
    '各单位单位预算',
    '在职人员人员经费',
    '又一次又一次',
  ])('that double rightly are not: %s', (text) => expect(inWords(text)).toEqual([]))

  it('end the name of a row of the ledger', () => {
    const text = '水文测报项目项目经费。'
    expect(alarmsOf(smallLedger({ text }))).toEqual(['doubled:p'])
    const rows = [{ key: 'a', name: '水文测报项目', cells: {} }]
    const own = {
      state: 'published' as const,
      title: '项目表',
      unit: '万元' as const,
      columns: [],
      rows,
    }
    expect(alarmsOf(smallLedger({ text }, { tables: { own } }))).not.toContain('doubled:p')
  })
})

describe('what is left of the template', () => {
  it.each([
    'XX局',
    'xx部门',
    '20××年',
    'X个项目',
    '____',
    '（单位名称）',
    '某某局',
    '（）',
    '（如持平作持平表述）',
    '无此项支出的部门，作下述说明：',
    '【部门名称】',
    '[单位名称]',
    '某某街道',
    '（填写原因）',
    '###',
  ])('is found: %s', (text) => expect(inWords(text)).toEqual(['placeholder']))

  it.each(['第XXII届', 'XXL号', 'X光机', '现将有关情况作如下说明：', 'MAXXIS'])(
    'is not what only looks so: %s',
    (text) => expect(inWords(text)).toEqual([]),
  )

  it('is found wherever it stands', () => {
    const ledger = smallLedger(
      { text: '无。', heading: '（一）XX局', reason: 'XXX' },
      {
        department: 'XX局',
        source: { title: 'XX局决算' },
        chapters: [{ title: 'XX部分', holds: [] }],
        tables: {
          sangong: {
            state: 'empty',
            title: 'XX表',
            note: 'XX注',
            unit: '万元',
            columns: [],
            rows: [],
            statement: 'XX局无数据',
          },
        },
        glossary: [{ term: 'XX支出', definition: '无' }],
        attachments: [{ title: '附件', content: 'XX报告' }],
      },
    )
    expect(alarmsOf(ledger)).toEqual([
      ...['', '/2', '/3', '/4', '/5', '/6'].map((nth) => `placeholder:titles${nth}`),
      'placeholder:p',
      'placeholder:p/2',
      'placeholder:glossary',
      'placeholder:attachments',
    ])
  })

  it('is reported once where a reason repeats its passage', () => {
    expect(alarmsOf(smallLedger({ text: '主要原因是XXX。', reason: 'XXX' }))).toEqual([
      'placeholder:p',
    ])
  })

  it.each([
    '下降（增长）3%',
    '增加/减少2万元',
    '大于（小于/等于）年初预算',
    '减少(增加)5人',
    '节约（超支）2万元',
    '增加或减少5%',
    '减少（或增加）5人',
    '增加\\减少',
    '本部门是/否完成采购',
    '本部门有（无）政府性基金收入',
    '有／无出国团组',
  ])('is an open choice: %s', (text) => expect(inWords(text)).toEqual(['choice']))

  it.each([
    '增长（下降）率',
    '增长（下降）百分比',
    '增加（减少以“-”号填列）',
    '增加（减少）情况',
    '增加了（不是减少）',
    '有增有减',
    '是否完成，有无结余',
    '达标情况（是/否）',
    '有（重大）变化',
  ])('is no choice: %s', (text) => expect(inWords(text)).toEqual([]))
})

describe('brackets', () => {
  it.each([
    '平均得分92分（其中，优的项目12个。',
    '优的项目12个）。',
    '《预算法规定',
    '（一[二）',
    '「结余',
    '『』』',
    '〈办法',
  ])('without their other are found: %s', (text) =>
    expect(alarmsOf(smallLedger({ text }))).toContain('brackets:p'),
  )

  it.each([
    '（一）（二）',
    '1）办公费；2）邮电费',
    '二）差旅费',
    '①）办公费',
    '台（套)',
    '（《预算法》（2018年））',
  ])('that pair, or number a list, are not: %s', (text) =>
    expect(alarmsOf(smallLedger({ text }))).toEqual([]),
  )

  it('may close in a later passage of their section', () => {
    const ledger = smallLedger({ text: '得分92分（其中，优12个；' })
    ledger.narrative[0]!.parts.push({ id: 'q', text: '良3个）。', figures: [] })
    expect(alarmsOf(ledger)).toEqual([])
  })
})

describe('quotation marks', () => {
  it.each(['“三公经费', '三公”经费', '‘三公经费', '三公’经费', '“‘三公”经费', '”三公“经费'])(
    'without their other are found: %s',
    (text) => expect(inWords(text)).toContain('quotes'),
  )

  it.each(['“三公”经费', '‘三公’经费', '“‘三公’经费”', 'O’Neill 先生', '6’长'])(
    'that pair, or are none, are not: %s',
    (text) => expect(inWords(text)).toEqual([]),
  )
})

describe('a percentage', () => {
  const rate = (after: string, unit?: string) =>
    alarmsOf(
      smallLedger({
        text: `完成预算的{r}${after}。`,
        figures: [{ key: 'r', kind: 'percent', value: '98.20', ...(unit && { unit }) }],
      }),
    )

  it('without its sign is a note about form', () => {
    expect(rate('')).toEqual(['rate-sign:p'])
    expect(rate('', '%')).toEqual([])
    expect(rate('%')).toEqual([])
    expect(rate('个百分点')).toEqual([])
  })
})
