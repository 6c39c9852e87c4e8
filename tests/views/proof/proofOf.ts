import { runChecks } from '@/checks/runChecks.ts'
import { readingOf } from '@/importer/documents.ts'
import { draftFrom, readFiles } from '@/importer/importDocument.ts'
import type { KeptLedger } from '@/library/shelf.ts'
import { nextVersion } from '@/views/open/keptOf.ts'
import type { ProofOf } from '@/views/proof/entries.ts'

/** A document as it is checked before it is published. */
export async function proofOf(bytes: Uint8Array, name = '决算.docx'): Promise<ProofOf> {
  const read = await readFiles([{ name, bytes }])
  const imported = draftFrom([read])
  if (!imported.ok) throw new Error(JSON.stringify(imported.refused))
  const { draft } = imported
  const ledger = readingOf(draft)
  const doubts = draft.state === 'settled' ? [] : draft.doubts
  return { ...draft, ledger, doubts, sources: read.sources, findings: runChecks(ledger) }
}

/** A draft as a browser keeps it. */
export async function keptDraft(bytes: Uint8Array, before?: KeptLedger): Promise<KeptLedger> {
  const { ledger, doubts, missing, refused, leftovers, sources } = await proofOf(bytes)
  const reading = {
    ...{ files: [], refused, missing, leftovers, doubts },
    excerpts: new Map(),
    decided: new Map(),
  }
  return nextVersion({ ledger, reading }, { sources, documents: new Map() }, before)
}
