import { describe, expect, it } from 'vitest'
import { equationOf } from '@/checks/equation.ts'
import { runChecks } from '@/checks/runChecks.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { sayIn } from '@/locales/index.ts'
import { outcomeText } from '@/words/outcome.ts'
import { ledgerWith } from '../ledgerWith.ts'
import { inYuan } from '../ledgers.ts'

const zh = await sayIn('zh')
const en = await sayIn('en')
const published = ledgerWith()

function said(check: string, say = zh, ledger: Ledger = published): string | undefined {
  const finding = runChecks(ledger).find((each) => each.check === check)!
  return outcomeText(finding, equationOf(ledger, finding)!, say)
}

describe('how far the sides of a check are apart', () => {
  it('is said in the unit of the document, or in 元 where a language has no 万, digit by digit', () => {
    const check = 'items:narrative/general-budget-items/opening'
    expect(said(check)).toBe('相差 8.48\u00a0万元，允许的尾差 0.065\u00a0万元。')
    expect(said(check, en)).toBe('They differ by 84,800\u00a0yuan; rounding allows 650\u00a0yuan.')
    expect(said(check, zh, ledgerWith({}, inYuan()))).toContain('相差 84,800.00\u00a0元')
  })

  it('of a quotient is said in points of percent, with what was reckoned', () => {
    expect(said('percent:narrative/general-budget-structure/health-share')).toMatch(
      /^算得 2\.9484%，与印出的相差 0\.0084 个百分点；/,
    )
  })

  it('knows no rounding of figures that are never rounded', () => {
    expect(said('prose:narrative/performance-self-evaluation/score')).toContain('没有尾差')
  })

  it('is nothing where nothing could be reckoned, and no verdict where scopes differ', () => {
    expect(said('row-total:expenditure/20607/total')).toBeUndefined()
    expect(said('purpose:basic/30108/amount=general-budget/2080505/basic')).toMatch(/^相差 .*。$/)
  })
})
