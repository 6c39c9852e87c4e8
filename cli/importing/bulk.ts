import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readingOf } from '../../src/importer/documents.ts'
import type { Imported } from '../../src/importer/draft.ts'
import { IMPORTER_VERSION } from '../../src/importer/importDocument.ts'
import type { Say } from '../../src/words/say.ts'
import type { Answer } from '../check.ts'
import { inWorkers } from '../inWorkers.ts'
import { progress } from '../progress.ts'
import { writeJson } from '../publishing/write.ts'
import { type Document, documentsIn, joinedByOwner } from './folder.ts'
import { reportData, reportOf, statusOf } from './report.ts'
import { ledgerShelf } from './shelf.ts'

/** Milliseconds of work that may be done again after an interruption. */
const SAVED_EVERY = 1000

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
  const { folders, loose } = documentsIn(folder)

  const single: { document: Document; imported: Imported & { ok: true } }[] = []
  await run([...fresh(folders), ...fresh(loose)], (document, imported) => {
    if (folders.includes(document) || !imported?.ok) return finish(document, imported)
    single.push({ document, imported })
  })
  const { alone, joined } = joinedByOwner(single, ({ imported }) => imported.draft)
  for (const { document, imported } of alone) finish(document, imported)
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
