import { type Address, parseAddress } from '../ledger/address.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { narrativeFigure } from '../ledger/lookup.ts'
import { printedAt } from '../ledger/printedAt.ts'
import { referencesTo } from '../ledger/references.ts'
import type { Finding } from './finding.ts'

/**
 * Every other place where the same figure stands, the nearest first: what agreement checks compare,
 * and what the explanation repeats, from place to place. Places that are not published are left out.
 */
export function sameFigure(
  ledger: Ledger,
  findingsAt: (address: Address) => readonly Finding[],
  address: Address,
): Address[] {
  const found = new Set([address])
  for (const each of found)
    for (const next of [...repeated(ledger, each), ...agreeing(findingsAt(each), each)])
      if (printedAt(ledger, next).state !== 'missing') found.add(next)
  return [...found].slice(1)
}

function repeated(ledger: Ledger, address: Address): Address[] {
  const { table, row, column } = parseAddress(address) ?? {}
  const figure =
    table === 'narrative' && row && column ? narrativeFigure(ledger, row, column) : undefined
  return [
    ...(figure?.cell ? [figure.cell as Address] : []),
    ...referencesTo(ledger, address).repeats,
  ]
}

/** Of a total and its counterpart, which only balance, neither is the other's place. */
function agreeing(findings: readonly Finding[], address: Address): Address[] {
  return findings
    .filter(
      ({ kind, informative, message }) =>
        kind === 'agreement' && !informative && message.key !== 'sides',
    )
    .flatMap(({ addresses }) => addresses)
    .filter((each) => each !== address)
}
