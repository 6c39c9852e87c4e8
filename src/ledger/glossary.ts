import type { Ledger } from './ledger.ts'

const definitions = new WeakMap<Ledger['glossary'], ReadonlyMap<string, string>>()

/** The document's own definition of a term; quotation marks do not count. */
export function definitionOf({ glossary }: Ledger, term: string): string | undefined {
  let known = definitions.get(glossary)
  if (!known) {
    // Of a term that is defined twice the first definition counts.
    known = new Map(
      glossary.map((entry) => [bare(entry.term), entry.definition] as const).reverse(),
    )
    definitions.set(glossary, known)
  }
  return known.get(bare(term))
}

function bare(term: string): string {
  return term.replace(/["'“”‘’「」]/g, '')
}
