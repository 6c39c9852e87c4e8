import { ofOwner, readingOf } from '@/importer/documents.ts'
import type { Draft } from '@/importer/draft.ts'
import type { KeptLedger } from '@/library/shelf.ts'

/** A draft as it is kept; whose and of what year it is, as the reader says where it does not. */
export function keptOf(draft: Draft, department: string, year: number): KeptLedger {
  const { files, refused, missing, leftovers, places } = draft
  const reading = {
    files,
    refused,
    missing,
    leftovers,
    places,
    ...(draft.state === 'unsettled' && { doubts: draft.doubts }),
  }
  return { ledger: ofOwner(readingOf(draft), department, year), reading }
}
