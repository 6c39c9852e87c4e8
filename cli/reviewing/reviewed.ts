import { runChecks } from '../../src/checks/runChecks.ts'
import { readingOf } from '../../src/importer/documents.ts'
import type { Draft, RefusedFile } from '../../src/importer/draft.ts'
import { draftFrom, readFiles } from '../../src/importer/importDocument.ts'
import type { NamedBytes } from '../../src/importer/source.ts'
import type { ProofOf } from '../../src/views/proof/entries.ts'

/** A document that was read and checked, or why it was not read. */
export type Reviewed =
  | { readonly ok: true; readonly of: ProofOf; readonly draft: Draft }
  | { readonly ok: false; readonly refused: readonly RefusedFile[] }

/** Reads files as one document and checks it. */
export async function reviewed(files: readonly NamedBytes[]): Promise<Reviewed> {
  const read = await readFiles(files)
  const imported = draftFrom([read])
  if (!imported.ok) return imported
  const { draft } = imported
  const ledger = readingOf(draft)
  const { places, missing, refused, leftovers } = draft
  const doubts = draft.state === 'settled' ? [] : draft.doubts
  const findings = runChecks(ledger)
  return {
    ok: true,
    draft,
    of: { ledger, findings, doubts, places, missing, refused, leftovers, sources: read.sources },
  }
}
