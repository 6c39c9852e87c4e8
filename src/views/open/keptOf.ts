import { ofOwner, readingOf } from '@/importer/documents.ts'
import type { Draft } from '@/importer/draft.ts'
import type { ImportedDocument } from '@/importer/work.ts'
import type { KeptLedger } from '@/library/shelf.ts'

/** A draft as it is kept; whose and of what year it is, as the reader says where it does not. */
export function keptOf(
  draft: Draft,
  excerpts: ImportedDocument['excerpts'],
  department: string,
  year: number,
): KeptLedger {
  const { files, refused, missing, leftovers } = draft
  const doubts = draft.state === 'settled' ? [] : draft.doubts
  return {
    ledger: ofOwner(readingOf(draft), department, year),
    reading: { files, refused, missing, leftovers, doubts, excerpts, decided: new Map() },
  }
}
