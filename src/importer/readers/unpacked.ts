import type { NamedBytes, Outcome, Unread } from '../source.ts'
import { contentOf } from './formatOf.ts'
import { MAX_ARCHIVE_DEPTH, MAX_DOCUMENTS, MAX_FILE_BYTES, MAX_UNPACKED_BYTES } from './limits.ts'
import { LITTER } from './litter.ts'
import { ReadingError, refuse, settled } from './reading.ts'
import { type Archive, openZip } from './zip.ts'

/** The documents that were given, and what of an archive could not be taken out. */
export interface Unpacked {
  readonly files: readonly NamedBytes[]
  readonly unread: readonly Unread[]
}

/** A file as it is, or the documents of an archive with their paths as names. */
export function unpacked(file: NamedBytes): Promise<Outcome<Unpacked>> {
  return settled(() => {
    const files: NamedBytes[] = []
    const unread: Unread[] = []
    let left = MAX_UNPACKED_BYTES

    function take({ name, bytes }: NamedBytes, depth: number): void {
      if (!isArchive(bytes)) {
        if (files.length >= MAX_DOCUMENTS) refuse('too-large', String(MAX_DOCUMENTS))
        files.push({ name, bytes })
        return
      }
      if (depth >= MAX_ARCHIVE_DEPTH) {
        unread.push({ kind: 'beyond-limit', what: name })
        return
      }
      const archive = openZip(bytes, left)
      for (const inner of archive.names) if (!LITTER.test(inner)) takePart(archive, inner, depth)
    }

    /** One damaged part does not keep back the rest; a password does. */
    function takePart(archive: Archive, name: string, depth: number): void {
      try {
        const bytes = archive.part(name) ?? refuse('damaged', name)
        left -= bytes.length
        take({ name, bytes }, depth + 1)
      } catch (error) {
        const kind = error instanceof ReadingError ? error.refusal.kind : 'damaged'
        if (kind === 'encrypted') throw error
        unread.push({ kind: kind === 'too-large' ? 'beyond-limit' : 'damaged', what: name })
      }
    }

    if (file.bytes.length > MAX_FILE_BYTES) refuse('too-large', String(file.bytes.length))
    take(file, 0)
    return { files, unread }
  })
}

/** What is no document at all is said when it is read. */
function isArchive(bytes: Uint8Array): boolean {
  try {
    return contentOf(bytes) === 'archive'
  } catch {
    return false
  }
}
