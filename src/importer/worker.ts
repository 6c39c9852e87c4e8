import { characterMap } from './characterMaps.ts'
import type { Address } from '../ledger/address.ts'
import type { Imported } from './draft.ts'
import { type Excerpt, excerptOf } from './excerpt.ts'
import { byFolder, byOwner } from './documents.ts'
import { draftFrom, type ReadFiles, readFiles } from './importDocument.ts'
import { MAX_FILE_BYTES } from './readers/limits.ts'
import { drawPages } from './readers/pdf/drawPages.ts'
import { sha256 } from './readers/readFile.ts'
import { unpacked } from './readers/unpacked.ts'
import type { ReadingAids, Refusal, SourceFile } from './source.ts'
import type { GivenFile, ImportAnswer, ImportedDocument, ImportQuestion } from './work.ts'

let read: ReadFiles[] = []
/** What each file makes alone, where that was asked. */
let alone = new Map<number, Imported>()

/* Imports files beside a page, until it is ended. pdf.js has messages of its own, which nobody minds. */
addEventListener('message', ({ data }: MessageEvent<ImportQuestion>) => {
  if (data.ask === 'read') void readAll(data).then(join)
  else if (data.ask === 'join') join(data.groups)
  else if (data.ask === 'sources') say({ told: 'sources', sources: sourcesOf(data.files) })
  else if (data.ask === 'draw') void draw(data).finally(() => say({ told: 'drawn' }))
})

/** Reads files; answers with how those belong together that were found to be of one owner. */
async function readAll({
  files,
}: ImportQuestion & { ask: 'read' }): Promise<readonly (readonly number[])[]> {
  read = []
  for (const [file, each] of files.entries()) {
    say({ told: 'progress', progress: { file } })
    const onPage = (page: number, pages: number) =>
      say({ told: 'progress', progress: { file, page, pages } })
    read.push(await readGiven(each, { characterMap, onPage }))
  }
  say({ told: 'progress', progress: { file: files.length } })
  const { folders, loose } = byFolder(files.map(({ name }) => name))
  alone = new Map(loose.map((file) => [file, draftFrom(read.slice(file, file + 1))]))
  const owned = byOwner([...alone], ([, imported]) => (imported.ok ? imported.draft : undefined))
  return [...folders, ...owned.map((group) => group.map(([file]) => file))]
}

/** What is too large is not even taken up; a file may have gone since it was given. */
async function readGiven({ name, content }: GivenFile, aids: ReadingAids): Promise<ReadFiles> {
  const refused = (kind: Refusal['kind']) => ({
    sources: [],
    refused: [{ name, refusal: { kind } }],
  })
  if (content.size > MAX_FILE_BYTES) return refused('too-large')
  try {
    const bytes = new Uint8Array(await content.arrayBuffer())
    return await readFiles([{ name, bytes }], aids)
  } catch {
    return refused('damaged')
  }
}

function join(groups: readonly (readonly number[])[]): void {
  const documents = groups.map((files): ImportedDocument => {
    const parts = partsOf(files)
    const [file = NaN, second] = files
    const imported = (second === undefined && alone.get(file)) || draftFrom(parts)
    return { files, imported, excerpts: excerptsOf(imported, parts) }
  })
  say({ told: 'documents', documents })
}

function partsOf(files: readonly number[]): ReadFiles[] {
  return files.flatMap((file) => read[file] ?? [])
}

function sourcesOf(files: readonly number[]): SourceFile[] {
  return partsOf(files).flatMap(({ sources }) => sources)
}

function excerptsOf(imported: Imported, parts: readonly ReadFiles[]): ImportedDocument['excerpts'] {
  const excerpts = new Map<Address, Excerpt>()
  if (!imported.ok || imported.draft.state === 'settled') return excerpts
  const sources = parts.flatMap((each) => each.sources)
  for (const { address, at, value } of imported.draft.doubts) {
    const excerpt = excerptOf(sources, at, value)
    if (excerpt) excerpts.set(address, excerpt)
  }
  return excerpts
}

/** Draws pages of files that are found by what is in them, as some stand in archives. */
async function draw({ files, bands }: ImportQuestion & { ask: 'draw' }): Promise<void> {
  for (const { name, content } of files) {
    const parts = await unpacked({ name, bytes: new Uint8Array(await content.arrayBuffer()) })
    for (const { bytes } of parts.ok ? parts.value.files : []) {
      const known = await sha256(bytes)
      const wanted = bands.filter((band) => band.sha256 === known)
      if (wanted.length)
        await drawPages(bytes, wanted, { characterMap }, (picture) =>
          say({ told: 'picture', picture }),
        )
    }
  }
}

function say(answer: ImportAnswer): void {
  postMessage(answer)
}
