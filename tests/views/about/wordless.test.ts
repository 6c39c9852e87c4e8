import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runChecks } from '@/checks/runChecks.ts'
import { parseLedger } from '@/ledger/parse.ts'
import { placeName } from '@/ledger/placeName.ts'
import { figurePlace } from '@/views/evidence/figurePlace.ts'
import { figuresOf, proseOf } from '@/views/about/passages.ts'

const parsed = parseLedger(
  JSON.parse(readFileSync('public/data/putuo-finance-bureau/2024.json', 'utf8')),
)
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
const ledger = parsed.value

describe('a ledger without the wording of its explanation', () => {
  it('has every figure with its relation, and no sentence', () => {
    const { sections, figures } = proseOf(ledger)
    const passages = sections.flatMap((section) => section.passages)
    expect(passages.every(({ hasText, pieces }) => !hasText && !pieces.length)).toBe(true)
    expect(passages.flatMap(figuresOf)).toHaveLength(figures.length)
    expect(figures.filter(({ place }) => place).length).toBeGreaterThan(50)
    expect(JSON.stringify(ledger.narrative)).not.toMatch(/"(text|reason)"/)
  })

  it('names a figure by the cell that it repeats or is reckoned from', () => {
    expect(
      ['income/total', 'general-budget-structure/general-services-share', 'totals/change-rate'].map(
        (place) => placeName(ledger, `narrative/${place}`),
      ),
    ).toEqual([
      '收入决算情况说明 · 合计 本年收入合计',
      '一般公共预算财政拨款支出决算情况说明 · 一般公共服务支出 合计 占比',
      '收入支出决算总体情况说明 · 总计 决算数 增减率',
    ])
    expect(figurePlace(ledger, 'narrative/totals/change')).toMatchObject({ sentence: 'left out' })
  })

  it('differs from itself where the document does, and nowhere else', () => {
    // 总计0.3万元 beside 2,961.68 in the table, and 71.73% of what comes to 71.65%: both are printed so.
    const differing = runChecks(ledger).filter(({ verdict }) => verdict === 'discrepancy')
    expect(differing.map(({ check }) => check)).toEqual([
      'prose:narrative/appropriation/total',
      'percent:narrative/general-budget-structure/general-services-share',
    ])
  })
})
