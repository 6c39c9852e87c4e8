import { expect, it } from 'vitest'
import { runChecks } from '@/checks/runChecks.ts'
import { sayIn } from '@/locales/index.ts'
import { LANGUAGE_CODES } from '@/locales/languages.ts'
import { printFindings } from '../../cli/printFindings.ts'
import { ledgerWith } from '../ledgerWith.ts'

it('prints what differs as an equation over addresses, with what was found and its rule', async () => {
  const ledger = ledgerWith({ 'sangong/total/actual': '0.82' })
  const say = await sayIn('zh')
  const found = runChecks(ledger).filter(({ addresses }) =>
    addresses.includes('sangong/total/actual'),
  )
  expect(printFindings(found, ledger, say).split('\n')).toEqual([
    '✗ formula:1.2.6',
    '  “部门（单位）整体绩效自评表 · ‘三公经费’控制率 · 实际完成值”公布为 100%，按所列数字算得 20.00%',
    '  “‘三公经费’控制率”的实际完成值应与其自列公式按公开数字算出的结果相符',
    '  scorecard/1.2.6/actual (100) = (sangong/total/actual (0.82)) / (sangong/total/budget (4.1))',
    '  100 / 20, difference 80, tolerance 0.8704',
    'rounding 6, exact 2, uncheckable 1, discrepancy 1',
  ])
})

it('counts the findings by verdict in its last line', async () => {
  const ledger = ledgerWith()
  const findings = runChecks(ledger)
  const last = printFindings(findings, ledger, await sayIn('zh'))
    .split('\n')
    .at(-1)!
  const counts = last.split(', ').map((count) => Number(count.split(' ')[1]))
  expect(counts.reduce((sum, count) => sum + count)).toBe(findings.length)
  expect(printFindings([], ledger, await sayIn('zh'))).toBe('')
})

it('leaves no place in a rule open, in any language', async () => {
  const ledger = ledgerWith()
  const findings = runChecks(ledger)
  for (const language of LANGUAGE_CODES)
    expect(printFindings(findings, ledger, await sayIn(language))).not.toMatch(/\{\w+\}|undefined/)
})
