import { describe, expect, it } from 'vitest'
import { disputedBy } from '@/checks/disputes.ts'
import type { Finding } from '@/checks/finding.ts'
import { runChecks } from '@/checks/runChecks.ts'
import { sameFigure } from '@/checks/sameFigure.ts'
import { counterpartOf } from '@/checks/standing.ts'
import { proseOf } from '@/views/about/passages.ts'
import type { Address } from '@/ledger/address.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { inYuan } from '../ledgers.ts'
import { ledgerWith } from '../ledgerWith.ts'

const published = ledgerWith()
const findings = runChecks(published)
const at =
  (all: readonly Finding[]) =>
  (address: Address): Finding[] =>
    all.filter(({ addresses }) => addresses.includes(address))
const standing = (address: Address, all = findings, ledger: Ledger = published) =>
  counterpartOf(at(all)(address), address, ledger.unit)
const named = (check: string) => findings.find((finding) => finding.check === check)!

describe('the figures that a finding puts in question', () => {
  it('are both places of one figure', () => {
    expect(disputedBy(named('prose:narrative/performance-self-evaluation/score'))).toEqual([
      'narrative/performance-self-evaluation/score',
      'scorecard/total/score',
    ])
  })

  it('are of a percentage the printed one, not its inputs', () => {
    expect(disputedBy(named('percent:narrative/general-budget-structure/health-share'))).toEqual([
      'narrative/general-budget-structure/health-share',
    ])
  })

  it('are in the explanation and the scorecard those, not the tables beside them', () => {
    const implied = disputedBy(named('implied-closing:appropriation'))
    expect(implied.length).toBeGreaterThan(0)
    for (const address of implied) expect(address).toMatch(/^narrative\//)
    expect(disputedBy(named('execution-sum:full-year'))).toHaveLength(3)
  })

  it('are none of what agrees, follows from another cause or is about the form', () => {
    for (const finding of findings) {
      const { verdict, cause, family } = finding
      if (verdict !== 'discrepancy' || cause || family === 'form')
        expect(disputedBy(finding)).toEqual([])
      else expect(disputedBy(finding).length).toBeGreaterThan(0)
    }
  })
})

describe('how a figure of the explanation stands', () => {
  it('agrees with its cell', () => {
    expect(standing('narrative/income/total')).toMatchObject({
      standing: 'agrees',
      value: { decimal: '225.94', unit: '万元' },
      evidence: 'income/total/total',
    })
  })

  it('agrees, as a percentage, with what its inputs give', () => {
    expect(standing('narrative/income/appropriation-share')).toMatchObject({
      standing: 'agrees',
      value: { decimal: '97.4816', unit: '%' },
      evidence: 'income/total/appropriation:income/total/total',
    })
  })

  it('differs where a check says so', () => {
    expect(standing('narrative/general-budget-structure/health-share')).toMatchObject({
      standing: 'differs',
      value: { decimal: '2.9484', unit: '%' },
    })
    expect(standing('narrative/general-budget-items/opening')).toMatchObject({
      standing: 'differs',
      value: { decimal: '219.2', unit: '万元' },
    })
    expect(standing('narrative/2060702/opening')).toMatchObject({
      standing: 'differs',
      value: undefined,
    })
  })

  it('stands alone where no other figure is like it', () => {
    for (const address of [
      'narrative/performance-projects/average-score',
      'narrative/state-assets/special-equipment',
      'narrative/procurement/sme-share',
    ] as const)
      expect(standing(address)).toMatchObject({ standing: 'alone', value: undefined })
  })

  it('is in the unit of the ledger where it is a sum', () => {
    const ledger = ledgerWith({}, inYuan())
    const found = standing('narrative/general-budget-items/opening', runChecks(ledger), ledger)
    expect(found.value).toEqual({ decimal: '2192000', unit: '元' })
  })

  it('differs also where another discrepancy explains the difference', () => {
    const address = 'narrative/a/b'
    const side = { terms: [{ address, sign: 1, value: '1', unit: '万元' }], value: '1' } as const
    const knockOn = {
      ...named('prose:narrative/performance-self-evaluation/score'),
      left: side,
      addresses: [address],
      cause: 'another',
    } as const
    expect(disputedBy(knockOn)).toEqual([])
    expect(counterpartOf([knockOn], address, '万元').standing).toBe('differs')
  })

  it('is one of three, and counts add up', () => {
    const all = proseOf(published).figures.map(({ address }) => standing(address).standing)
    const count = (of: string) => all.filter((each) => each === of).length
    expect(count('agrees') + count('differs') + count('alone')).toBe(all.length)
    expect(count('agrees')).toBeGreaterThan(count('differs') + count('alone'))
  })
})

describe('the same figure elsewhere', () => {
  const same = (address: Address) => sameFigure(published, at(findings), address)

  it('is found from place to place, and from each of them', () => {
    const all = [
      'totals/expenditure.year-total/amount',
      'expenditure/total/total',
      'narrative/expenditure/total',
      'narrative/performance-management/total',
      'scorecard/execution.total/executed',
    ] as const
    const found = same(all[0])
    expect(found).toContain('expenditure/total/total')
    expect(found).toContain('narrative/expenditure/total')
    for (const address of found) expect(same(address)).toContain(all[0])
  })

  it('leaves out the other side of a balance', () => {
    expect(same('totals/income.grand-total/amount')).not.toContain(
      'totals/expenditure.grand-total/amount',
    )
  })

  it('knows what the explanation repeats before the checks are done', () => {
    expect(sameFigure(published, () => [], 'income/total/total')).toEqual([
      'narrative/income/total',
    ])
  })

  it('is empty for what is not there', () => {
    expect(same('no/such/figure')).toEqual([])
  })
})
