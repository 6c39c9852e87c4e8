import type { GivenFile } from '@/importer/work.ts'
import { LITTER } from '@/importer/readers/litter.ts'

/** What a reader dropped or pasted, as a browser hands it over; nothing: asked for the dialog. */
export interface Given {
  readonly files?: readonly File[]
  /** Of what was dropped: files and folders. */
  readonly entries?: readonly (FileSystemEntry | null)[]
  readonly html?: string
  readonly text?: string
  /** Something is held over the page, and not dropped yet. */
  readonly held?: true
}

/** The files of it, those in folders by their paths; a pasted table counts as one. */
export async function filesOf(
  { files = [], entries = [], html = '', text = '' }: Given,
  pasted: string,
): Promise<readonly GivenFile[]> {
  const folders = entries.flatMap((entry) => (entry?.isDirectory ? [entry] : []))
  if (folders.length) {
    const found = await Promise.all(entries.flatMap((entry) => (entry ? [filesBelow(entry)] : [])))
    return found.flat()
  }
  if (files.length) return files.map((file) => ({ name: file.name, content: file }))
  const content = /<table/i.test(html) ? html : text
  return content ? [{ name: pasted, content: new Blob([content]) }] : []
}

async function filesBelow(entry: FileSystemEntry): Promise<GivenFile[]> {
  const name = entry.fullPath.replace(/^\//, '')
  if (entry.isFile) {
    if (LITTER.test(name)) return []
    const content = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    )
    return [{ name, content }]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const entries: FileSystemEntry[] = []
  let some: FileSystemEntry[]
  // It gives a hundred at a time.
  do {
    some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    entries.push(...some)
  } while (some.length)
  entries.sort((one, other) => (one.name < other.name ? -1 : 1))
  return (await Promise.all(entries.map(filesBelow))).flat()
}
