import type { Address } from '../ledger/address.ts'
import type { Ledger, PrintedTable } from '../ledger/ledger.ts'
import { tableIds } from '../ledger/lookup.ts'
import { TABLE_IDS } from '../ledger/schema.ts'
import { isUnit, type Unit } from '../money/index.ts'
import { usualTitle } from './documents.ts'
import type { Doubt, Draft, FigurePlace, Found, Imported, Missing, RefusedFile } from './draft.ts'
import {
  type Explanation,
  readExplanation,
  type SpokenBlock,
} from './explanation/readExplanation.ts'
import { readFile } from './readers/readFile.ts'
import { unpacked } from './readers/unpacked.ts'
import { exchanged } from './exchanged.ts'
import type { NamedBytes, ReadingAids, SourceBlock, SourceFile, Unread } from './source.ts'
import { regionOf, yearIn } from './tables/headings.ts'
import { type Item, textsOf } from './tables/items.ts'
import { itemsOf } from './tables/itemsOf.ts'
import type { Anchor } from './tables/place.ts'
import { kindOfTable } from './tables/known.ts'
import { findTables, type FoundTables, type ReadTables, readTables } from './tables/readTables.ts'
import { withTablesApart } from './tables/tablesApart.ts'
import { notAccounts, partedByKind, speaksOfAccounts } from './kindOfDocument.ts'
import { nameKey, tidy } from './letters.ts'
import { unbalanced } from './verify.ts'

/** Told in ledgers, so that it can be seen what made them. */
export const IMPORTER_VERSION = '1'

/** What files say, before a document is made of it. */
export interface ReadFiles {
  readonly sources: readonly SourceFile[]
  readonly refused: readonly RefusedFile[]
}

/** Makes a draft of a document, which may be several files. */
export async function importDocument(files: readonly NamedBytes[]): Promise<Imported> {
  return draftFrom([await readFiles(files)])
}

/** Reads files, and those in archives. */
export async function readFiles(
  files: readonly NamedBytes[],
  aids?: ReadingAids,
): Promise<ReadFiles> {
  const sources: SourceFile[] = []
  const refused: RefusedFile[] = []
  for (const given of files) {
    const parts = await unpacked(given)
    if (!parts.ok) refused.push({ name: given.name, refusal: parts.refusal })
    else refused.push(...parts.value.unread.map(asRefused))
    for (const file of parts.ok ? parts.value.files : []) {
      const outcome = await readFile(file, aids)
      if (outcome.ok) sources.push(withTablesApart(outcome.value))
      else refused.push({ name: file.name, refusal: outcome.refusal })
    }
  }
  return { sources, refused }
}

/** Makes a draft of what files of one document say. */
export function draftFrom(read: readonly ReadFiles[]): Imported {
  const sources = read.flatMap((each) => each.sources)
  const refused = read.flatMap((each) => each.refused)
  if (!sources.length) return { ok: false, refused }
  try {
    return drafted(sources, refused)
  } catch (error) {
    // Whatever is in a file, the answer is a word on it.
    const refusal = { kind: 'damaged', detail: (error as Error).message } as const
    return { ok: false, refused: [...sources.map(({ name }) => ({ name, refusal })), ...refused] }
  }
}

/** What could not be taken out of an archive. */
function asRefused({ kind, what }: Unread): RefusedFile {
  return { name: what, refusal: { kind: kind === 'beyond-limit' ? 'too-large' : 'damaged' } }
}

function drafted(files: readonly SourceFile[], refused: readonly RefusedFile[]): Imported {
  const items = files.flatMap(itemsOf)
  const found = findTables(items)
  const { accounts, budgets } = partedByKind(files, items, found)
  if (accounts.length && budgets.length)
    return drafted(accounts, [
      ...refused,
      ...budgets.map(({ name }) => ({ name, refusal: { kind: 'budget' } as const })),
    ])
  const read = readAll(files, found)
  const { tables } = read.tables
  const isKnown = [...tables.keys()].some((id) => kindOfTable(id) !== undefined)
  const isAccounts =
    isKnown ||
    ((tables.size > 0 || read.explanation.value.narrative.length > 0) && speaksOfAccounts(items))
  const refusal = isAccounts ? undefined : notAccounts(files, items)
  if (refusal)
    return { ok: false, refused: [...files.map(({ name }) => ({ name, refusal })), ...refused] }
  return { ok: true, draft: draftOf(files, refused, found, read) }
}

interface Read {
  readonly tables: ReadTables
  readonly explanation: Found<Explanation>
}

/** Tables and explanation; where tables lost their columns, the explanation helps to place figures. */
function readAll(files: readonly SourceFile[], found: FoundTables): Read {
  const blocks = spokenBlocks(files, found)
  const { year, department } = found
  const explained = (tables: ReadTables) =>
    readExplanation(blocks, {
      tables: Object.fromEntries(tables.tables),
      year,
      unit: tables.unit,
      department,
    })
  const tables = readTables(found)
  const explanation = explained(tables)
  if (!tables.doubts.some(({ reason }) => reason === 'open')) return { tables, explanation }
  const anchored = readTables(found, anchorsIn(explanation.value))
  return { tables: anchored, explanation: explained(anchored) }
}

/** Blocks in reading order; of a grid that is not all table, the other rows as lines. */
function spokenBlocks(
  files: readonly SourceFile[],
  { regions, rest }: FoundTables,
): readonly SpokenBlock[] {
  const inTables = new Set(
    regions.flatMap(({ at, items }) => [at, ...items].map(({ block }) => block)),
  )
  const others = new Map<SourceBlock, Item[]>()
  for (const item of rest) others.set(item.block, [...(others.get(item.block) ?? []), item])
  return files.flatMap(({ pages }, file) =>
    pages.flatMap(({ blocks }) =>
      blocks.flatMap((block): SpokenBlock[] => {
        const own = others.get(block)
        if (!own) return [{ file, block, isTable: true }]
        if (block.kind === 'line' || !inTables.has(block)) return [{ file, block }]
        const lines = own.flatMap((item) => (item.kind === 'row' ? item.cells : []))
        return [
          { file, block, isTable: true },
          ...lines.map(({ text, place }): SpokenBlock => ({
            file,
            block: { kind: 'line', text, place },
          })),
        ]
      }),
    ),
  )
}

/** The figures of tables that the explanation repeats. */
function anchorsIn({ narrative }: Explanation): Map<Address, Anchor> {
  const figures = narrative.flatMap(({ parts }) => parts.flatMap((part) => part.figures))
  return new Map(
    figures.flatMap(({ kind, cell, value, unit }) =>
      kind === 'amount' && cell !== undefined && isUnit(unit)
        ? [[cell as Address, { printed: value, unit }]]
        : [],
    ),
  )
}

function draftOf(
  files: readonly SourceFile[],
  refused: readonly RefusedFile[],
  found: FoundTables,
  { tables: { tables, unit, ...ofTables }, explanation }: Read,
): Draft {
  const places = new Map([...ofTables.places, ...explanation.places])
  const { title, lines } = titleIn(found.rest)
  const department = found.department ?? (title === undefined ? undefined : ownerOf(title))
  const year =
    found.year ?? yearIn(found.rest.flatMap(textsOf).filter((text) => /决算/u.test(text)))
  const ledger = ledgerOf({
    files,
    tables,
    explanation: explanation.value,
    places,
    title,
    department,
    year,
    unit: unit ?? '万元',
  })
  const missing = missingIn(files, ledger, { department, year, unit })
  const all = distinct([
    ...ofTables.doubts,
    ...explanation.doubts,
    ...unbalanced(ledger, places),
    ...exchanged(ledger, places),
  ])
  const told = {
    files: files.map(({ name, bytes, sha256, format }) => ({ name, bytes, sha256, format })),
    refused,
    missing,
    leftovers: [...ofTables.leftovers, ...explanation.leftovers].filter(
      ({ text }) => !lines.includes(nameKey(text)),
    ),
    places,
  }
  const isSettled =
    !all.length &&
    !told.leftovers.length &&
    !refused.length &&
    missing.every(({ kind }) => kind === 'table')
  return isSettled
    ? { state: 'settled', ledger, ...told }
    : { state: 'unsettled', reading: ledger, doubts: all, ...told }
}

/** That others do not hold is nothing new of a figure that is doubted itself. */
function distinct(doubts: readonly Doubt[]): Doubt[] {
  const isBeside = ({ reason }: Doubt) => reason === 'beside-unbalanced'
  const known = new Set(doubts.filter((each) => !isBeside(each)).map(({ address }) => address))
  return doubts.filter((each) => {
    if (!isBeside(each)) return true
    const isNew = !known.has(each.address)
    known.add(each.address)
    return isNew
  })
}

interface Parts {
  readonly files: readonly SourceFile[]
  readonly tables: ReadonlyMap<string, PrintedTable>
  readonly explanation: Explanation
  readonly places: ReadonlyMap<Address, FigurePlace>
  readonly title: string | undefined
  readonly department: string | undefined
  readonly year: number | undefined
  readonly unit: Unit
}

function ledgerOf({
  files,
  tables,
  explanation,
  places,
  title,
  department = '',
  year = 0,
  unit,
}: Parts): Ledger {
  const standard: readonly string[] = TABLE_IDS
  const ids = [
    ...standard.filter((id) => tables.has(id)),
    ...[...tables.keys()].filter((id) => !standard.includes(id)),
  ]
  return {
    version: 2,
    department,
    region: regionOf(department),
    year,
    unit,
    source: {
      title: title ?? usualTitle(department, year),
      ...(department && { publisher: department }),
      files: files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
      importer: IMPORTER_VERSION,
    },
    ...explanation,
    tables: Object.fromEntries(ids.map((id) => [id, tables.get(id) as PrintedTable])),
    sources: Object.fromEntries(
      [...places].map(([address, { file, place }]) => [
        address,
        { ...(file && { file: file + 1 }), ...place },
      ]),
    ),
  }
}

function missingIn(
  files: readonly SourceFile[],
  ledger: Ledger,
  heading: Readonly<Record<'department' | 'year' | 'unit', unknown>>,
): Missing[] {
  const known = new Set(tableIds(ledger).filter((id) => ledger.tables[id]))
  return [
    ...TABLE_IDS.filter((id) => !known.has(id)).map((id) => ({ kind: 'table', id }) as const),
    ...(['department', 'year', 'unit'] as const)
      .filter((what) => heading[what] === undefined)
      .map((what) => ({ kind: 'heading', what }) as const),
    ...files.flatMap((file, index): Missing[] => [
      ...file.pages.flatMap(({ number, unreadable }): Missing[] =>
        unreadable ? [{ kind: 'page', file: index, page: number, why: unreadable }] : [],
      ),
      ...file.unread.map((unread): Missing => ({ kind: 'unread', file: index, unread })),
    ]),
  ]
}

/** The document's own title, which may stand in two lines: whose, and of what year. */
function titleIn(rest: readonly Item[]): { title?: string; lines: readonly string[] } {
  const texts = rest.slice(0, 40).flatMap(textsOf)
  const at = texts.findIndex((text) => TITLE.test(nameKey(text)) && text.trim().length <= 60)
  const title = texts[at]
  if (title === undefined) return { lines: [] }
  const before = texts[at - 1] ?? ''
  const isRest =
    /^(20\d\d|部门|单位)/u.test(nameKey(title)) &&
    /^[\p{sc=Han}（）()]{3,30}$/u.test(nameKey(before))
  const lines = isRest ? [before, title] : [title]
  return { title: tidy(lines.join('')), lines: lines.map(nameKey) }
}
const TITLE = /(部门|单位|年度?)决算(公开|报告|说明|批复|情况)?(说明|材料|文本)?$/u

function ownerOf(title: string): string | undefined {
  const [, owner = ''] =
    /^(?:20\d\d年度?)?(.*?)(?:20\d\d年度?)?(?:部门|单位)?决算/u.exec(title) ?? []
  return owner.length > 2 ? owner : undefined
}
