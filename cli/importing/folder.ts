import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { byOwner, readingOf } from '../../src/importer/documents.ts'
import type { Draft } from '../../src/importer/draft.ts'
import { LITTER } from '../../src/importer/readers/litter.ts'

/** A document of a folder: its name and its files. */
export interface Document {
  readonly name: string
  readonly paths: readonly string[]
}

/** The documents of a folder: each folder in it is one, and files beside them may be. */
export function documentsIn(folder: string): {
  readonly folders: readonly Document[]
  readonly loose: readonly Document[]
} {
  return {
    folders: readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }): Document => ({ name, paths: filesBelow(join(folder, name)) }))
      .filter(({ paths }) => paths.length),
    loose: filesIn(folder).map((path): Document => ({ name: basename(path), paths: [path] })),
  }
}

/** Of files that were read one by one those that stand alone, and those of one owner as documents. */
export function joinedByOwner<T extends { readonly document: Document }>(
  single: readonly T[],
  draftOf: (file: T) => Draft,
): { readonly alone: readonly T[]; readonly joined: readonly Document[] } {
  // Files are done in any order.
  const sorted = [...single].sort((one, other) =>
    one.document.name < other.document.name ? -1 : 1,
  )
  const groups = byOwner(sorted, draftOf)
  return {
    alone: groups.flatMap((files) => (files.length === 1 ? files : [])),
    joined: groups.flatMap((files) => {
      const [first, second] = files
      if (!first || !second) return []
      const { department, year } = readingOf(draftOf(first))
      const paths = files.flatMap(({ document }) => document.paths)
      return [{ name: `${department} ${year}`, paths }]
    }),
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !LITTER.test(name) && statSync(join(folder, name)).isFile())
    .sort()
    .map((name) => join(folder, name))
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => !LITTER.test(basename(path)) && statSync(path).isFile())
    .sort()
}
