import type { Ledger } from '../ledger/ledger.ts'
import type { Draft } from './draft.ts'
import { regionOf } from './tables/headings.ts'

/** The ledger of a draft, whatever is to be said of it. */
export function readingOf(draft: Draft): Ledger {
  return draft.state === 'settled' ? draft.ledger : draft.reading
}

/** What a document is called that has no title. */
export function usualTitle(department: string, year: number): string {
  return `${department}${year || ''}年度部门决算`
}

/** A ledger of the department and year that somebody says, as the document does not. */
export function ofOwner(ledger: Ledger, department: string, year: number): Ledger {
  if (ledger.department === department && ledger.year === year) return ledger
  const { title, ...source } = ledger.source
  const isUsual = title === usualTitle(ledger.department, ledger.year)
  return {
    ...ledger,
    department,
    region: regionOf(department),
    year,
    source: {
      title: isUsual ? usualTitle(department, year) : title,
      publisher: department,
      ...source,
    },
  }
}

/**
 * Files that were imported one by one, as documents: those of one department and year are parts of
 * one. What is of neither, or is refused (`undefined`), stands alone.
 */
export function byOwner<T>(
  files: readonly T[],
  draftOf: (file: T) => Draft | undefined,
): readonly (readonly T[])[] {
  const groups = new Map<unknown, T[]>()
  for (const file of files) {
    const draft = draftOf(file)
    const { department = '', year = 0 } = draft ? readingOf(draft) : {}
    const owner = department && year ? JSON.stringify([department, year]) : file
    groups.set(owner, [...(groups.get(owner) ?? []), file])
  }
  return [...groups.values()]
}

/**
 * Of a folder that was given, each folder in it is a document. Takes paths, gives their numbers;
 * `loose` stand in no such folder.
 */
export function byFolder(paths: readonly string[]): {
  readonly folders: readonly (readonly number[])[]
  readonly loose: readonly number[]
} {
  const folders = new Map<string, number[]>()
  const loose: number[] = []
  for (const [index, path] of paths.entries()) {
    const [given, folder, ...below] = path.split('/')
    if (!below.length) loose.push(index)
    else {
      const name = `${given}/${folder}`
      folders.set(name, [...(folders.get(name) ?? []), index])
    }
  }
  return { folders: [...folders.values()], loose }
}
