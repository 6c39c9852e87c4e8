import { ofOwner, readingOf } from '@/importer/documents.ts'
import type { Draft } from '@/importer/draft.ts'
import type { ImportedDocument } from '@/importer/work.ts'
import type { KeptLedger, KeptProof } from '@/library/shelf.ts'

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

/**
 * A draft that is checked before it is published, in the place of the version before: what was ticked
 * off stays so, and of that version what there was to look at can be asked.
 */
export function nextVersion(
  kept: KeptLedger,
  read: Pick<KeptProof, 'sources' | 'documents'>,
  before: KeptLedger | undefined,
): KeptLedger {
  const first = { ...read, done: new Set<string>() }
  if (!before) return { ...kept, reading: { ...kept.reading, proof: first } }
  const { proof, ...reading } = before.reading
  const { done } = proof ?? first
  const version = { ledger: before.ledger, reading }
  return { ...kept, reading: { ...kept.reading, proof: { ...read, done, before: version } } }
}
