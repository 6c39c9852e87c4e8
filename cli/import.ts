import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { readingOf } from '../src/importer/documents.ts'
import { withoutText } from '../src/importer/withoutText.ts'
import { importDocument } from '../src/importer/importDocument.ts'
import type { Ledger } from '../src/ledger/ledger.ts'
import type { Say } from '../src/words/say.ts'
import type { Answer } from './check.ts'
import { importFolder } from './importing/bulk.ts'
import { reportData, reportOf, statusOf } from './importing/report.ts'
import { ledgerShelf } from './importing/shelf.ts'
import { writeJson } from './publishing/write.ts'

const USAGE =
  'usage: ledger import <files or folder> [--out <ledger.json or folder>] [--format text|json] [--without-text]'

/**
 * `import <files>`: one document of all the files; `import <folder>`: each folder in it is one.
 * `--without-text` takes the figures of a document without its wording. Status 0: everything is
 * placed, 1: doubts or leftovers, 2: refused.
 */
export async function importFrom(argv: readonly string[], say: Say): Promise<Answer> {
  const parsed = options(argv)
  if (!parsed) return { status: 2, out: [], err: [USAGE] }
  const { paths, out, format, isWordless } = parsed
  const lost = paths.find((path) => !existsSync(path))
  if (lost !== undefined) return { status: 2, out: [], err: [`${lost}: ENOENT`] }
  const [first = ''] = paths
  if (statSync(first).isDirectory()) {
    if (paths.length > 1 || out?.endsWith('.json') || isWordless)
      return { status: 2, out: [], err: [USAGE] }
    return importFolder(first, out ?? first, format, say)
  }
  const imported = await importDocument(
    paths.map((path) => ({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) })),
  )
  const reading = imported.ok ? readingOf(imported.draft) : undefined
  const ledger = reading && isWordless ? withoutText(reading) : reading
  const written = ledger && out !== undefined ? [`→ ${writeLedger(ledger, out)}`] : []
  const status = statusOf(imported)
  if (format === 'json')
    return {
      status,
      out: [JSON.stringify({ ...reportData(imported), ledger }, null, 2)],
      err: written,
    }
  const report = reportOf(imported, say)
  return status === 2
    ? { status, out: [], err: report }
    : { status, out: [...report, ...written], err: [] }
}

/** Writes a ledger to a file of that name, or into a folder with its catalogue; says where. */
function writeLedger(ledger: Ledger, out: string): string {
  if (out.endsWith('.json')) {
    writeJson(out, ledger)
    return out
  }
  const shelf = ledgerShelf(out)
  const file = shelf.put(ledger)
  shelf.list()
  return file
}

function options(argv: readonly string[]):
  | {
      paths: readonly string[]
      out: string | undefined
      format: string
      isWordless: boolean | undefined
    }
  | undefined {
  try {
    const { positionals, values } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        out: { type: 'string' },
        'without-text': { type: 'boolean' },
      },
    })
    const [command, ...paths] = positionals
    return command === 'import' && paths.length && ['text', 'json'].includes(values.format)
      ? { paths, out: values.out, format: values.format, isWordless: values['without-text'] }
      : undefined
  } catch {
    return undefined
  }
}
