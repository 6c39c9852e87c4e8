import fc from 'fast-check'
import { FAMILIES, type Family } from '@/checks/families/index.ts'
import type { Finding } from '@/checks/finding.ts'
import { SEVERITIES } from '@/checks/groups.ts'
import { VERDICTS } from '@/checks/summary.ts'
import type { Address } from '@/ledger/address.ts'

const address = fc
  .tuple(fc.constantFrom('a', 'b'), fc.nat(9), fc.constantFrom('x', 'y'))
  .map(([table, row, column]): Address => `${table}/${row}/${column}`)

const term = fc.record({
  address,
  sign: fc.constantFrom(1 as const, -1 as const),
  value: fc.constantFrom('1.00', '2.50', '0.00', null),
  unit: fc.constant('万元'),
})

export const someFamily = fc.constantFrom(...(Object.keys(FAMILIES) as Family[]))

const side = fc.record({ terms: fc.array(term, { maxLength: 4 }), value: fc.constant('1.00') })

/** Findings with ids of their own; some discrepancies have another as their cause. */
export const someFindings: fc.Arbitrary<Finding[]> = fc
  .array(
    fc.record({
      family: someFamily,
      verdict: fc.constantFrom(...VERDICTS),
      severity: fc.constantFrom(...SEVERITIES),
      stake: fc.constantFrom(null, '0.5', '0.02', '0.0001'),
      left: side,
      right: side,
      cause: fc.option(fc.nat(30), { nil: undefined }),
    }),
    { maxLength: 30 },
  )
  .map((drafts) =>
    drafts.map(({ cause, ...draft }, index): Finding => {
      // A cause is a discrepancy that has none itself, as the engine has it.
      const main = cause === undefined ? undefined : drafts[cause]
      const follows = main?.verdict === 'discrepancy' && main.cause === undefined && cause !== index
      return {
        ...draft,
        check: `rule:${index}`,
        kind: 'equation',
        informative: false,
        difference: '0',
        tolerance: '0',
        addresses: [...draft.left.terms, ...draft.right.terms].map((each) => each.address),
        message: { key: 'parent', values: {} },
        ...(draft.verdict === 'discrepancy' && follows && { cause: `rule:${cause}` }),
      }
    }),
  )
