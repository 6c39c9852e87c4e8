import type { Indicator, Ledger, Part, Scorecard } from './ledger.ts'

/** The passages of the explanation, section by section. */
export function partsOf({ narrative }: Ledger): Part[] {
  return narrative.flatMap(({ parts }) => parts)
}

/** A passage of the explanation by its id. */
export function partOf(ledger: Ledger, id: string): Part | undefined {
  return partsOf(ledger).find((part) => part.id === id)
}

/** The indicators of a scorecard, group by group. */
export function indicatorsOf({ groups }: Scorecard): Indicator[] {
  return groups.flatMap((first) => first.groups.flatMap(({ indicators }) => indicators))
}
