import { describe, expect, it } from 'vitest'
import type { Finding } from '@/checks/finding.ts'
import { runChecks } from '@/checks/runChecks.ts'
import { sayIn } from '@/locales/index.ts'
import { checksSentence, pointsSentence } from '@/views/checks/words.ts'
import { ledgerWith } from '../../ledgerWith.ts'

const zh = await sayIn('zh')
const en = await sayIn('en')
const ledger = ledgerWith()
const findings = runChecks(ledger)
const agreeing = findings.filter(({ verdict }) => verdict === 'exact')
const findingOf = (check: string, from: readonly Finding[] = findings) =>
  from.find((finding) => finding.check === check)!

describe('the sentence of the checks', () => {
  it('says how many there were and how they came out, what differs first', () => {
    const wrong = findings.filter(({ verdict }) => verdict === 'discrepancy').length
    const said = checksSentence(findings, zh)
    expect(said).toMatch(/^共核对 1,\d{3} 项，涉及公布的 \d{3} 个数字：/)
    expect(said).toContain(`${wrong} 项不一致（出自 28 处），`)
    expect(said).toMatch(/\d+ 项只差尾数，\d+ 项无法核对，[\d,]+ 项一致。$/)
    expect(checksSentence(findings, en)).toMatch(
      /^1,\d{3} checks of \d{3} published figures: 30 differ/,
    )
  })

  it('says that nothing differs, and nothing of outcomes that did not occur', () => {
    expect(checksSentence(agreeing, zh)).toMatch(/：没有不一致的地方，[\d,]+ 项一致。$/)
  })

  it('does not speak of causes where each discrepancy has its own', () => {
    const one = [findingOf('items:narrative/general-budget-items/opening')]
    expect(checksSentence(one, zh)).toContain('1 处不一致')
  })

  it('waits until they are done, and is none where they can’t be run', () => {
    expect(checksSentence(undefined, zh)).toBeUndefined()
    expect(checksSentence('failed', zh)).toBeUndefined()
  })
})

describe('the sentence before an audience', () => {
  it('says how much there is to ask about', () => {
    expect(pointsSentence(findings, zh)).toContain('有 28 处可以请部门说明')
    expect(pointsSentence(agreeing, zh)).toContain('没有发现对不上的地方')
    expect(pointsSentence(findings, en)).toContain('28')
  })

  it('says that the checks are not done, or can’t be', () => {
    expect(pointsSentence(undefined, zh)).toBe('正在核对公布的数字……')
    expect(pointsSentence('failed', zh)).toMatch(/没有核对成/)
  })
})
