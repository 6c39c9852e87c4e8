import { describe, expect, it } from 'vitest'
import type { Finding } from '@/checks/finding.ts'
import { runChecks } from '@/checks/runChecks.ts'
import { sayIn } from '@/locales/index.ts'
import { LANGUAGE_CODES } from '@/locales/languages.ts'
import { ruleText, textPlace } from '@/words/rule.ts'
import { ledgerWith } from '../ledgerWith.ts'
import { changed, defaultLedger } from '../ledgers.ts'

const say = await sayIn('zh')
const ledger = ledgerWith()
const published = runChecks(ledger)
const findingOf = (check: string, from: readonly Finding[] = published) =>
  from.find((finding) => finding.check === check)!

describe('the words of a rule', () => {
  it('are there for every rule in every language, with all their values', async () => {
    const one = new Map(published.map((finding) => [finding.message.key, finding]))
    for (const language of LANGUAGE_CODES) {
      const spoken = await sayIn(language)
      for (const [key, finding] of one) {
        const text = ruleText(ledger, finding, spoken)
        expect(text).not.toBe(key)
        expect(text).not.toMatch(/[{}]|undefined/)
      }
    }
  })

  it('name what is missing, never by a key', () => {
    const lacking = ledgerWith(
      {},
      changed(defaultLedger(), ({ tables }) => {
        delete tables['sangong']
        const table = tables['income']!
        table.columns = table.columns!.filter(({ key }) => key !== 'other')
        for (const row of table.rows!) delete row.cells['other']
        const totals = tables['totals']!
        totals.rows = totals.rows!.filter(({ key }) => key !== 'income.opening')
      }),
    )
    const findings = runChecks(lacking)
    const said = (check: string) => ruleText(lacking, findingOf(check, findings), say)
    expect(said('table:sangong')).toContain('九张表应全部公开：《“三公”经费支出决算表》')
    expect(said('column-printed:income')).toContain('《收入决算表》没有“其他收入”栏')
    expect(said('row-printed:totals/income.opening')).toContain(
      '《收入支出决算总表》的“年初结转和结余”这一行',
    )
  })

  it('put no quotes of one kind inside each other', () => {
    expect(ruleText(ledger, findingOf('formula:1.2.6'), say)).toContain(
      '“‘三公经费’控制率”的实际完成值',
    )
  })

  it('keep the printed form of a name, of which they may speak, beside what it is called', async () => {
    expect(ruleText(ledger, findingOf('formula:1.2.6'), await sayIn('en'))).toContain(
      '“Control of the three public expenses ‘三公经费’控制率”',
    )
  })

  it('of a text say which text, and of figures nothing more than their addresses do', () => {
    expect(textPlace(ledger, findingOf('doubled:glossary'), say)).toBe('位置：名词解释')
    expect(textPlace(ledger, findingOf('heading:performance'), say)).toBe('位置：预算绩效情况说明')
    expect(textPlace(ledger, findingOf('reasons:narrative/totals/change'), say)).toBeUndefined()
  })
})
