import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { byOwner, readingOf } from '../../src/importer/documents.ts'
import type { Imported } from '../../src/importer/draft.ts'
import { IMPORTER_VERSION } from '../../src/importer/importDocument.ts'
import type { Say } from '../../src/words/say.ts'
import type { Answer } from '../check.ts'
import { inWorkers } from '../inWorkers.ts'
import { progress } from '../progress.ts'
import { writeJson } from '../publishing/write.ts'
import { reportData, reportOf, statusOf } from './report.ts'
import { ledgerShelf } from './shelf.ts'

/** Milliseconds of work that may be done again after an interruption. */
const SAVED_EVERY = 1000

/** A document of a folder: its name and its files. */
interface Document {
  readonly name: string
  readonly paths: readonly string[]
}

/** What was done before: by document, what its files were and what came of it. */
type Log = Record<
  string,
  { readonly files: string; readonly status: 0 | 1 | 2; readonly ledger?: string }
>

/**
 * Imports a folder: each folder in it is a document, and so are the files beside them that have one
 * department and year. What was imported before and is unchanged is passed over.
 */
export async function importFolder(
  folder: string,
  out: string,
  format: string,
  say: Say,
): Promise<Answer> {
  const logFile = join(out, 'import-log.json')
  const log: Log = existsSync(logFile) ? (JSON.parse(readFileSync(logFile, 'utf8')) as Log) : {}
  const counts = { settled: 0, unsettled: 0, refused: 0, skipped: 0 }
  const lines: string[] = []
  const reports: Record<string, object> = {}
  let worst: 0 | 1 | 2 = 0
  const shelf = ledgerShelf(out)
  let saved = Date.now()
  const loose = filesIn(folder).map((path): Document => ({ name: basename(path), paths: [path] }))
  const folders = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }): Document => ({ name, paths: filesBelow(join(folder, name)) }))
    .filter(({ paths }) => paths.length)

  const single: { document: Document; imported: Imported & { ok: true } }[] = []
  await run([...fresh(folders), ...fresh(loose)], (document, imported) => {
    if (folders.includes(document) || !imported?.ok) return finish(document, imported)
    single.push({ document, imported })
  })
  const joined: Document[] = []
  // Files are done in any order.
  single.sort((one, other) => (one.document.name < other.document.name ? -1 : 1))
  for (const files of byOwner(single, ({ imported }) => imported.draft)) {
    const [first] = files
    if (!first || files.length === 1) {
      if (first) finish(first.document, first.imported)
      continue
    }
    const { department, year } = readingOf(first.imported.draft)
    const paths = files.flatMap(({ document }) => document.paths)
    joined.push({ name: `${department} ${year}`, paths })
  }
  await run(fresh(joined), finish)
  save()
  const documents = counts.settled + counts.unsettled + counts.refused + counts.skipped
  lines.push(say('import.bulk', { documents, ...counts }))
  return {
    status: worst,
    out: format === 'json' ? [JSON.stringify(reports, null, 2)] : lines,
    err: [],
  }

  /** Those that were not imported before as they are now. */
  function fresh(documents: readonly Document[]): Document[] {
    return documents.filter((document) => {
      const before = log[document.name]
      if (before?.files !== stateOf(document)) return true
      counts.skipped++
      if (before.status > worst) worst = before.status
      return false
    })
  }

  async function run(
    documents: readonly Document[],
    done: (document: Document, imported: Imported | undefined) => void,
  ): Promise<void> {
    let count = 0
    const show = () => progress(count, documents.length)
    if (documents.length) show()
    await inWorkers<readonly string[], Imported>(
      'cli/importing/worker.ts',
      documents.map(({ paths }) => paths),
      (index, imported) => {
        count++
        done(documents[index] as Document, imported)
        show()
      },
    )
  }

  function finish(document: Document, imported: Imported | undefined): void {
    const status = imported ? statusOf(imported) : 2
    if (status > worst) worst = status
    counts[status === 0 ? 'settled' : status === 1 ? 'unsettled' : 'refused']++
    const ledger = imported?.ok ? shelf.put(readingOf(imported.draft)) : undefined
    lines.push(
      `${['✓', '?', '✗'][status] ?? ''} ${document.name}${ledger ? ` → ${ledger}` : ''}`,
      ...(imported
        ? reportOf(imported, say).map((line) => `  ${line}`)
        : [`  ${say('import.failed')}`]),
    )
    reports[document.name] = imported ? reportData(imported) : { status: 2 }
    log[document.name] = { files: stateOf(document), status, ...(ledger && { ledger }) }
    for (const path of document.paths.length > 1 ? document.paths : [])
      log[basename(path)] ??= { files: stateOf({ name: '', paths: [path] }), status }
    if (Date.now() - saved > SAVED_EVERY) save()
  }

  /** The log last: what it names is listed. */
  function save(): void {
    shelf.list()
    writeJson(logFile, log)
    saved = Date.now()
  }
}

function stateOf({ paths }: Document): string {
  const hash = createHash('sha256').update(IMPORTER_VERSION)
  for (const path of paths) hash.update(path).update(readFileSync(path))
  return hash.digest('hex')
}

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.') && statSync(join(folder, name)).isFile())
    .sort()
    .map((name) => join(folder, name))
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => !basename(path).startsWith('.') && statSync(path).isFile())
    .sort()
}
