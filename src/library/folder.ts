import type { Catalogue, CatalogueEntry, Ledger } from '../ledger/ledger.ts'
import { catalogueSteps, ledgerSteps, type Steps } from '../ledger/parse.ts'
import { headOf } from '../ledger/whose.ts'
import type { Result } from '../ledger/result.ts'
import { turn } from '../exports/inTurns.ts'
import { failed, type Found, type NoFile, type OpenLedger, type Source } from './source.ts'

/** What a file says, or what came in its place. */
export type ReadText = (
  file: string,
) => Promise<{ readonly text: string } | { readonly status: NoFile }>

const LIST = 'data/index.json'

/**
 * The folder `data/` beside the page, or in it: `data/index.json` lists the ledgers. One whose id
 * names its file is opened without the list.
 */
export function dataFolder(readText: ReadText): Source {
  let listed: Catalogue | undefined

  async function list(): Promise<Found<Catalogue>> {
    if (listed) return { ok: true, value: listed }
    const found = await readParsed(LIST, catalogueSteps)
    if (found.ok) listed = found.value
    return found
  }

  async function open(id: string | undefined): Promise<Found<OpenLedger>> {
    const file = id && !listed ? fileOf(id) : undefined
    if (id && file) {
      const found = await openFile(file, (ledger) => entryOf(id, file, ledger))
      if (found.ok || !isAbsent(found)) return found
    }
    const found = await list()
    if (!found.ok) return found
    const { ledgers } = found.value
    const entry = id ? ledgers.find((each) => each.id === id) : ledgers[0]
    return entry
      ? openFile(entry.file, () => entry)
      : failed(id ? { kind: 'unknown-ledger', id } : { kind: 'no-ledgers' })
  }

  async function openFile(
    file: string,
    entryFor: (ledger: Ledger) => CatalogueEntry,
  ): Promise<Found<OpenLedger>> {
    const found = await readParsed(`data/${file}`, ledgerSteps)
    if (!found.ok) return found
    return { ok: true, value: { entry: entryFor(found.value), ledger: found.value } }
  }

  async function readParsed<T>(
    file: string,
    stepsOf: (json: unknown) => Steps<Result<T>>,
  ): Promise<Found<T>> {
    const read = await readText(file)
    if (!('text' in read)) return failed({ kind: 'network', file, status: read.status })
    let json: unknown
    try {
      json = JSON.parse(read.text)
    } catch (error) {
      return failed({ kind: 'json', file, message: (error as SyntaxError).message })
    }
    // Several short tasks hold up a page less than a long one.
    const steps = stepsOf(json)
    let step
    do {
      await turn()
      step = steps.next()
    } while (!step.done)
    const parsed = step.value
    return parsed.ok ? parsed : failed({ kind: 'shape', file, problems: parsed.problems })
  }

  return { list, open }
}

/**
 * Where the ledger of a department and year stands: `some-office-2021` in some-office/2021.json, its
 * second publication `some-office-2021.r2` in some-office/2021.r2.json.
 */
export function fileOf(id: string): string | undefined {
  const [, department, year] = /^([\w-]+)-(\d{4}(?:\.r\d+)?)$/.exec(id) ?? []
  return department && `${department}/${year}.json`
}

/** What the list would say of a ledger that was opened without it. */
function entryOf(id: string, file: string, ledger: Ledger): CatalogueEntry {
  return { id, ...headOf(ledger), file }
}

/** Servers answer for what they do not have with 404, some with a page. */
function isAbsent(found: Found<unknown>): boolean {
  if (found.ok) return false
  const { failure } = found
  return failure.kind === 'json' || (failure.kind === 'network' && failure.status === 404)
}
