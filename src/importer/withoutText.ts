import type { Ledger, Section } from '../ledger/ledger.ts'

/**
 * A ledger of the figures of a document, with their names, codes and relations, without its wording:
 * duties, glossary, notes and the sentences of the explanation stay in the document.
 */
export function withoutText(ledger: Ledger): Ledger {
  return {
    ...without(ledger, 'attachments'),
    duties: [],
    organisation: [],
    tables: Object.fromEntries(
      Object.entries(ledger.tables).flatMap(([id, table]) =>
        table ? [[id, without(table, 'note')]] : [],
      ),
    ) as Ledger['tables'],
    narrative: ledger.narrative.flatMap(wordless),
    glossary: [],
  }
}

/** A section without its sentences; none where it has no figures. */
function wordless(section: Section): Section[] {
  const parts = section.parts
    .filter(({ figures }) => figures.length)
    .map((part) => without(part, 'text', 'reason'))
  return parts.length ? [{ ...section, parts }] : []
}

function without<T extends object, K extends string>(of: T, ...keys: readonly K[]): Omit<T, K> {
  const entries = Object.entries(of).filter(([key]) => !keys.includes(key as K))
  return Object.fromEntries(entries) as Omit<T, K>
}
