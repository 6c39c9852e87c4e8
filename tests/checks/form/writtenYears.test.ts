import { describe, expect, it } from 'vitest'
import { alarmsOf, smallLedger } from '../smallLedger.ts'

const inText = (text: string) => alarmsOf(smallLedger({ text }))
const inTitle = (title: string) =>
  alarmsOf(smallLedger({ text: '无。' }, { source: { title: `某市水利局${title}` } }))

describe('a year in a text', () => {
  it.each([
    '2023年度收入合计5万元。',
    '我部门2023年度没有政府性基金收入。',
    '2023年收入合计5万元。',
    '与2022年度相比增加。',
    '与2024年度决算数相比增加。',
    '比上年（2022年度）增加。',
    '截至2023年12月31日，共有车辆2辆。',
    '截止到 2023 年 12 月 31 日，共有车辆2辆。',
    '2023年期末，我部门共有车辆2辆。',
    '2023年末，本单位共有车辆2辆。',
    '2023年，我部门收入合计5万元。',
    '至2023年12月31日，共有车辆2辆。',
    '截至2023.12.31，共有车辆2辆。',
    '截至二〇二三年十二月三十一日，共有车辆2辆。',
    '２０２３年度收入合计5万元。',
    '与2022年相比减少。',
  ])('is not this one: %s', (text) => expect(inText(text)).toEqual(['year:p']))

  it.each([
    '2024年度收入合计5万元。',
    '与2023年度相比增加。',
    '同2023年度相比增加。',
    '与2024年度预算数相比增加。',
    '与2024年度全年预算数相比增加。',
    '使用上年度结转资金5万元。',
    '使用2022年度结转资金5万元。',
    '2023年度财政结转资金在本年使用。',
    '主要用于发放2023年度考核奖。',
    '2022—2024年度规划的实施。',
    '2023年度和2024年度收入持平。',
    '2023年收入合计4万元，2024年收入合计5万元。',
    '比上年（2023年度）增加。',
    '2023年3月签订的合同。',
    '自2020年1月1日起施行。',
    '截至2025年6月30日已支付。',
    '使用2023年末结转资金5万元。',
    '主要原因是2022年度项目完工。',
    '2019年度以来的课题。',
    '获得以下奖项：2023年度先进集体。',
    '2025年度工作打算：继续推进。',
    '截至2023年底为5万元，截至2024年底为3万元。',
    '较2019年下降5%。',
  ])('is rightly named: %s', (text) => expect(inText(text)).toEqual([]))

  it('of the balance is found where the organisation is described, too', () => {
    const organisation = ['截至2023年12月31日，在职人员12人。']
    expect(alarmsOf(smallLedger({ text: '无。' }, { organisation }))).toEqual([
      'year:organisation-1',
    ])
  })
})

it('a year under a table is read, too', () => {
  const under = (year: number) =>
    alarmsOf(
      smallLedger(
        { text: '无。' },
        {
          tables: {
            sangong: {
              state: 'empty',
              title: '“三公”经费支出决算表',
              note: `注：本部门${year}年度没有“三公”经费。`,
              unit: '万元',
              columns: [],
              rows: [],
              statement: '本表无数据。',
            },
          },
        },
      ),
    )
  expect(under(2024)).toEqual([])
  expect(under(2023)).toEqual(['year:note-sangong'])
})

describe('a year in a title', () => {
  it.each(['2023年度部门决算', '2023年部门决算'])('is not this one: %s', (title) =>
    expect(inTitle(title)).toEqual(['year:source']),
  )

  it.each([
    '2024年部门决算',
    '部门决算（2022—2024年）',
    '部门决算，含2023年结转',
    '2025年度重点工作',
  ])('is rightly named: %s', (title) => expect(inTitle(title)).toEqual([]))
})
