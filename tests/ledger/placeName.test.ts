import { describe, expect, it } from 'vitest'
import { addressOf } from '@/ledger/address.ts'
import { placeName, placeWords } from '@/ledger/placeName.ts'
import {
  changed,
  defaultLedger,
  withEmpty,
  withoutNarrative,
  withoutScorecard,
} from '../ledgers.ts'

const ledger = defaultLedger()

describe('the name of a place', () => {
  it.each([
    ['expenditure/2060702/project', '支出决算表 · 科普活动 · 项目支出'],
    ['scorecard/1.2.3/score', '部门（单位）整体绩效自评表 · 预算执行率 · 得分'],
    ['scorecard/total/score', '部门（单位）整体绩效自评表 · 总分 · 得分'],
    [
      'scorecard/execution.total/executed',
      '部门（单位）整体绩效自评表 · 部门预算总额 · 全年执行数',
    ],
    ['narrative/totals/income-change', '收入支出决算总体情况说明 · 本年收入增加'],
    ['narrative/income/other', '收入决算情况说明 · 其他收入'],
    ['narrative/income/other-share', '收入决算情况说明 · 其他收入…占'],
    [
      'narrative/2060702/rate',
      '一般公共预算财政拨款支出决算情况说明 · 科普活动 · 支出决算为…完成年初预算的',
    ],
    [
      'narrative/sangong-reception/budget',
      '一般公共预算财政拨款“三公”经费支出决算情况说明 · 公务接待费预算为',
    ],
    ['nowhere/1/2', 'nowhere/1/2'],
    ['no address', 'no address'],
  ])('%s is %s', (address, name) => {
    expect(placeName(ledger, address)).toBe(name)
  })

  it('of every figure of the text has words of the text before it', () => {
    for (const part of ledger.narrative.flatMap(({ parts }) => parts))
      for (const { key } of part.figures) {
        const [, , clause] = placeWords(ledger, addressOf('narrative', part.id, key))!
        const last = clause.split('…').at(-1)!
        expect(last).not.toBe('')
        expect(part.text.replace(/\{[\w-]+\}/g, '')).toContain(last)
        expect(clause).not.toMatch(/[{}，。；]/)
      }
  })

  it('of an item that no table has is its code', () => {
    const without = changed(ledger, ({ tables }) => {
      delete tables['expenditure']
      delete tables['general-budget']
    })
    expect(placeWords(without, 'narrative/2060702/actual')?.[1]).toBe('2060702')
  })

  it('in a table without data is the table’s, with its statement', () => {
    expect(placeName(withEmpty('sangong'), 'sangong/total/budget')).toMatch(
      /^一般公共预算财政拨款“三公”经费支出决算表 · 本部门没有此项收支，故本表无数据( · |$)/,
    )
  })

  it('where there is no text and no scorecard is the address', () => {
    expect(placeName(withoutNarrative(), 'narrative/totals/total')).toBe('narrative/totals/total')
    expect(placeName(withoutScorecard(), 'scorecard/total/score')).toBe('scorecard/total/score')
  })
})
