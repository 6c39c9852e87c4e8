import type { Ledger } from './ledger.ts'
import { perLedger } from './perLedger.ts'

/** The document's own definition of a term; quotation marks do not count. */
export function definitionOf(ledger: Ledger, term: string): string | undefined {
  return definitions(ledger).get(bare(term))
}

const definitions = perLedger(
  // Of a term that is defined twice the first definition counts.
  ({ glossary }): ReadonlyMap<string, string> =>
    new Map(glossary.map((entry) => [bare(entry.term), entry.definition] as const).reverse()),
)

function bare(term: string): string {
  return term.replace(/["'“”‘’「」]/g, '')
}
