import { characterMap } from './characterMaps.ts'
import type { Address } from '../ledger/address.ts'
import type { Doubt } from './draft.ts'
import { type Excerpt, excerptOf } from './excerpt.ts'
import { byFolder, byOwner } from './documents.ts'
import { draftFrom, type ReadFiles, readFiles } from './importDocument.ts'
import { MAX_FILE_BYTES } from './readers/limits.ts'
import type { PagePicture } from './readers/pdf/pagePictures.ts'
import type { ReadingAids, Refusal } from './source.ts'
import type { GivenFile, ImportAnswer, ImportedDocument, ImportQuestion } from './work.ts'

let read: ReadFiles[] = []
let given: readonly GivenFile[] = []

/** So many doubts are shown as pages show them: a document with more is read from its text. */
const MAX_PICTURES = 60

/* Imports files beside a page, until it is ended. pdf.js has messages of its own, which nobody minds. */
addEventListener('message', ({ data }: MessageEvent<ImportQuestion>) => {
  if (data.ask === 'read') void readAll(data).then(join)
  else if (data.ask === 'join') void join(data.groups)
})

/** Reads files; answers with how those belong together that were found to be of one owner. */
async function readAll({
  files,
}: ImportQuestion & { ask: 'read' }): Promise<readonly (readonly number[])[]> {
  read = []
  given = files
  for (const [file, each] of files.entries()) {
    say({ told: 'progress', progress: { file } })
    const onPage = (page: number, pages: number) =>
      say({ told: 'progress', progress: { file, page, pages } })
    read.push(await readGiven(each, { characterMap, onPage }))
  }
  say({ told: 'progress', progress: { file: files.length } })
  const { folders, loose } = byFolder(files.map(({ name }) => name))
  const alone = loose.map((file) => ({ file, imported: draftFrom(read.slice(file, file + 1)) }))
  const owned = byOwner(alone, ({ imported }) => (imported.ok ? imported.draft : undefined))
  return [...folders, ...owned.map((group) => group.map(({ file }) => file))]
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

async function join(groups: readonly (readonly number[])[]): Promise<void> {
  const documents: ImportedDocument[] = []
  for (const files of groups) {
    const imported = draftFrom(files.flatMap((file) => read[file] ?? []))
    const draft = imported.ok ? imported.draft : undefined
    const doubts = draft?.state === 'unsettled' ? draft.doubts : []
    documents.push({
      files,
      imported,
      excerpts: excerptsOf(doubts, files),
      pictures: await picturesOf(doubts, files),
    })
  }
  say({ told: 'documents', documents })
}

function excerptsOf(
  doubts: readonly Doubt[],
  files: readonly number[],
): ImportedDocument['excerpts'] {
  const sources = files.flatMap((file) => read[file]?.sources ?? [])
  const excerpts = new Map<Address, Excerpt>()
  for (const { address, at, value } of doubts) {
    const excerpt = excerptOf(sources, at, value)
    if (excerpt) excerpts.set(address, excerpt)
  }
  return excerpts
}

/** Of PDF files that were given as such; those in an archive are shown by their text. */
async function picturesOf(
  doubts: readonly Doubt[],
  files: readonly number[],
): Promise<ImportedDocument['pictures']> {
  const pictures = new Map<Address, PagePicture>()
  const owners = files.flatMap((file) => (read[file]?.sources ?? []).map(() => file))
  for (const file of files) {
    const [source, second] = read[file]?.sources ?? []
    if (source?.format !== 'pdf' || second) continue
    const here = doubts.flatMap(({ address, at }) =>
      owners[at.file] === file && 'page' in at.place && at.place.box
        ? [{ address, page: at.place.page, box: at.place.box }]
        : [],
    )
    if (!here.length || here.length > MAX_PICTURES) continue
    const { pagePictures } = await import('./readers/pdf/pagePictures.ts')
    const bytes = new Uint8Array((await given[file]?.content.arrayBuffer()) ?? [])
    const drawn = await pagePictures(bytes, here, { characterMap })
    for (const [index, { address }] of here.entries()) {
      const picture = drawn[index]
      if (picture) pictures.set(address, picture)
    }
  }
  return pictures
}

function say(answer: ImportAnswer): void {
  postMessage(answer)
}
