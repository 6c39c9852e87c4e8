import type { Address } from '../../../ledger/address.ts'
import { COUNTABLES, COUNTS_AT_MOST } from '../../../ledger/form/counts.ts'
import { plus } from '../../../ledger/formula.ts'
import type { Figures } from '../../../ledger/known.ts'
import type { Ledger } from '../../../ledger/ledger.ts'
import { exists } from '../../../ledger/lookup.ts'
import { printedAt } from '../../../ledger/printedAt.ts'
import type { Check } from '../../check.ts'
import { statement } from '../form/statement.ts'

/**
 * Counts go with amounts and with each other: trips that cost something had travellers, a group of
 * guests has at least one, and none is half a car. Questions, since cars may be rented and trips be
 * paid for by others.
 */
export function counts(ledger: Ledger, figures: Figures): Check[] {
  const isPrinted = (address: Address) => printedAt(ledger, address).state === 'printed'
  const known = (address: Address) => figures(address)?.value
  const withAmounts = COUNTABLES.flatMap(({ count, amounts, isCostly }): Check[] => {
    const amount = amounts.find(isPrinted)
    const [number, money] = [known(count), amount && known(amount)]
    if (!number || !amount || !money) return []
    const isSpent = money.gt(0)
    return [
      {
        kind: 'statement',
        id: `counted:${count}`,
        holds: number.isZero() ? !isSpent : isSpent || !isCostly,
        addresses: [count, amount],
        message: { key: 'counted', values: { address: count } },
        atMost: 'low',
      },
    ]
  })
  const atMost = COUNTS_AT_MOST.filter((pair) => pair.every((each) => exists(ledger, each)))
  const counted = new Set([...COUNTABLES.map(({ count }) => count), ...COUNTS_AT_MOST.flat()])
  const whole = [...counted].flatMap((address): Check[] => {
    const number = known(address)
    if (!number) return []
    return [
      {
        ...statement('whole-count', address, number.isInteger(), [address], {
          found: number.toFixed(),
        }),
        atMost: 'low',
      },
    ]
  })
  return [
    ...withAmounts,
    ...whole,
    ...atMost.map(([fewer, more]): Check => ({
      kind: 'order',
      id: `count-part:${fewer}<${more}`,
      left: [plus(fewer)],
      right: [plus(more)],
      message: { key: 'count-part', values: { address: fewer } },
      atMost: 'low',
    })),
  ]
}
