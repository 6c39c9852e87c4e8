import { describe, expect, it } from 'vitest'
import type { Listing } from '@/exports/listing.ts'
import { saidFields } from '@/exports/listing.ts'
import { budgetListing } from '@/exports/budgetPart.ts'
import { sangongListing } from '@/views/sangong/sangongPart.ts'
import { budgetFigures } from '@/figures/budget.ts'
import { sangongFigures } from '@/views/sangong/sangong.ts'
import { parsed, say } from './words.ts'

/** A row by its name, as column → what is in it. */
function row({ columns, rows }: Listing, name: string): Record<string, string | null> {
  const at = columns.findIndex(({ key }) => key === 'name')
  const found = rows.find((each) => JSON.stringify(each[at]) === JSON.stringify({ text: name }))!
  return Object.fromEntries(
    found.map((field, index) => [columns[index]!.key, 'text' in field ? field.text : field.figure]),
  )
}

describe('the table of budget and actual', () => {
  const ledger = parsed()
  const { total, items } = budgetFigures(ledger)!
  const listing = budgetListing([total, ...items], '万元', say)

  it('has the figures, the rate as a number and the stated reason', () => {
    expect(row(listing, '科普活动')).toMatchObject({
      code: '2060702',
      path: '科学技术支出 › 科学技术普及',
      opening: '5.8',
      actual: '89.8',
      difference: '84.0',
      rate: '1548.28',
      'no-rate': '',
      reason: '用省科协存量资金支付相关业务',
    })
  })

  it('says why there is no rate', () => {
    expect(row(listing, '死亡抚恤')).toMatchObject({
      rate: null,
      'no-rate': '预算为 0，没有完成率',
    })
  })

  it('has a head for every column', () => {
    const [head = []] = saidFields(listing, say)
    expect(head.map((field) => ('text' in field ? field.text : ''))).toEqual([
      '名称',
      '编码',
      '类 › 款',
      '单位',
      '年初预算',
      '决算数',
      '说明中的决算数（与表不同时）',
      '决算 − 预算',
      '完成率（%）',
      '无完成率的原因',
      '文件说明的原因',
    ])
  })
})

describe('the table of the three public expenses', () => {
  it('leaves blank what the table leaves blank, and gives what the text says beside it', () => {
    const listing = sangongListing(sangongFigures(parsed())!, '万元', say)
    expect(row(listing, '因公出国（境）费')).toMatchObject({
      budget: null,
      actual: null,
      'stated-actual': '0',
    })
    expect(row(listing, '公务接待费')).toMatchObject({
      budget: '0.6',
      actual: '0.14',
      rate: '23.33',
    })
  })
})
