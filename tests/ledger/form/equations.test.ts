import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runChecks } from '@/checks/runChecks.ts'
import { equationsOf } from '@/ledger/form/equations.ts'
import type { FormulaTerm } from '@/ledger/formula.ts'
import { knownFigures, ZERO } from '@/ledger/known.ts'
import { consistentLedger } from '../../checks/consistent/consistentLedger.ts'

describe('the equations of the form', () => {
  it('hold in a ledger whose figures are right, without any check', () => {
    fc.assert(
      fc.property(consistentLedger, ({ ledger }) => {
        const figures = knownFigures(ledger)
        const sum = (terms: readonly FormulaTerm[], of: 'value' | 'half') =>
          terms.reduce((so, { address, sign }) => {
            const known = figures(address)?.[of] ?? ZERO
            return of === 'half' || sign === 1 ? so.plus(known) : so.minus(known)
          }, ZERO)
        for (const { kind, rule, place, left, right } of equationsOf(ledger)) {
          if (![...left, ...right].every(({ address }) => figures(address))) continue
          const difference = sum(left, 'value').minus(sum(right, 'value'))
          const tolerance = sum(left, 'half').plus(sum(right, 'half'))
          const over = kind === 'order' ? difference : difference.abs()
          expect(over.lte(tolerance), `${rule}:${place}`).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('are what the checks within and between tables check', () => {
    fc.assert(
      fc.property(consistentLedger, ({ ledger }) => {
        const checked = runChecks(ledger).filter(
          ({ family, kind, informative }) =>
            ['within', 'between'].includes(family) && kind !== 'statement' && !informative,
        )
        expect(checked.map(({ check }) => check)).toEqual(
          equationsOf(ledger).map(({ rule, place }) => `${rule}:${place}`),
        )
      }),
      { numRuns: 20 },
    )
  })
})
