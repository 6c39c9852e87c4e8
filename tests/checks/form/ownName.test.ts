import { describe, expect, it } from 'vitest'
import type { LedgerData } from '../../ledgers.ts'
import { alarmsOf, smallLedger } from '../smallLedger.ts'

const department = '焦作市科学技术协会'
const named = (text: string, more: Partial<LedgerData> = {}) =>
  alarmsOf(
    smallLedger(
      { text },
      { department, region: '河南省焦作市', source: { title: `${department}部门决算` }, ...more },
    ),
  )

describe('the department’s name where the document speaks of itself', () => {
  it.each([
    ['焦作市科学技木协会2024年度收入合计5万元。', 'own-name:焦作市科学技木协会'],
    ['由焦作市科学技木协会承办。', 'own-name:焦作市科学技木协会'],
    ['焦作市水利局2024年度收入合计5万元。', 'other-name:焦作市水利局'],
    ['无。焦作市水利局共有车辆2辆。', 'other-name:焦作市水利局'],
  ])('is another: %s', (text, found) => expect(named(text)).toEqual([found]))

  it('is another in titles, notes and the description of the organisation', () => {
    const text = '无。'
    expect(named(text, { source: { title: '焦作市水利局2024年度部门决算' } })).toEqual([
      'other-name:焦作市水利局',
    ])
    expect(named(text, { chapters: [{ title: '焦作市水利局概况', holds: [] }] })).toEqual([
      'other-name:焦作市水利局',
    ])
    expect(named(text, { organisation: ['焦作市水利局内设机构3个。'] })).toEqual([
      'other-name:焦作市水利局',
    ])
  })

  it.each([
    '焦作市科学技术协会2024年度收入合计5万元。',
    '焦作市科协2024年度收入合计5万元。',
    '市科协2024年度收入合计5万元。',
    '河南省焦作市科学技术协会2024年度收入合计5万元。',
    '焦作市科学技术协会机关2024年度收入合计5万元。',
    '我部门2024年度收入合计5万元。',
    '河南省财政厅2024年度安排专项资金5万元。',
    '会同焦作市教育局开展活动。',
    '焦作市财政局2024年度部门预算批复后下达。',
    '根据焦作市财政局2024年度部门决算批复。',
    '中国科学技术协会组织的活动。',
  ])('may be short, and others be spoken of: %s', (text) => expect(named(text)).toEqual([]))

  it('may be that of a unit of the department, or a former one', () => {
    const text = '焦作市科技活动中心2024年度收入合计5万元。'
    expect(named(text)).toEqual(['other-name:焦作市科技活动中心'])
    const organisation = ['部门决算包括：焦作市科技活动中心。']
    expect(named(text, { organisation })).toEqual([])
    expect(named(text, { formerNames: { department: ['焦作市科技活动中心'] } })).toEqual([])
  })

  it('may end otherwise than its full form', () => {
    const of = { department: '上海市普陀区财政局', region: '上海市' }
    const source = { title: '上海市普陀区财政局决算' }
    expect(named('普陀区财政局2024年度收入合计5万元。', { ...of, source })).toEqual([])
    expect(named('普陀区财政所2024年度收入合计5万元。', { ...of, source })).toEqual([
      'own-name:普陀区财政所',
    ])
  })
})
