import { describe, expect, it } from 'vitest'
import type { Finding } from '@/checks/finding.ts'
import { runChecks } from '@/checks/runChecks.ts'
import { slipOf } from '@/views/proof/slips.ts'
import { ledgerWith } from '../../ledgerWith.ts'

function slipIn(cells: Readonly<Record<string, string | null>>, check: string) {
  const findings = runChecks(ledgerWith(cells))
  const finding = findings.find((each) => each.check === check)
  expect(finding?.verdict).toBe('discrepancy')
  return slipOf(finding as Finding, findings, undefined)
}

const TOTAL = 'sangong/total/budget'

describe('a slip of the hand', () => {
  it.each([
    ['41', 'point'],
    ['41000', 'unit'],
    ['-4.1', 'sign'],
    ['1.4', 'swapped'],
    ['4.6', 'digit'],
  ])('%s in place of 4.1 is told as %s', (printed, kind) => {
    expect(slipIn({ [TOTAL]: printed }, `sangong:${TOTAL}`)).toEqual({
      kind,
      address: TOTAL,
      instead: '4.1',
    })
  })

  it('is a term that was left out, if the difference is exactly that', () => {
    expect(slipIn({ [TOTAL]: '0.6' }, `sangong:${TOTAL}`)).toEqual({
      kind: 'term',
      address: 'sangong/vehicles/budget',
    })
  })

  it('is not told where several figures could have it', () => {
    expect(slipIn({ 'basic/30103/amount': '46.68' }, 'parent:basic/301/amount')).toBeUndefined()
  })

  it('is none where no single slip explains the difference to the digit', () => {
    expect(slipIn({ [TOTAL]: '7.77' }, `sangong:${TOTAL}`)).toBeUndefined()
  })
})
