import type { Ledger } from './ledger.ts'

/** The document's own definition of a term; quotation marks do not count. */
export function definitionOf(ledger: Ledger, term: string): string | undefined {
  const wanted = bare(term)
  return ledger.glossary.find((entry) => bare(entry.term) === wanted)?.definition
}

function bare(term: string): string {
  return term.replace(/["'“”‘’「」]/g, '')
}
