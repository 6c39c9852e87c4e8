import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Doubt, Draft, Imported } from '@/importer/draft.ts'
import { withoutText } from '@/importer/withoutText.ts'
import { importDocument } from '@/importer/importDocument.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { parseLedger } from '@/ledger/parse.ts'
import { casesNamed } from './readers/cases.ts'

const DOCUMENTS = process.env.LEDGER_DOCUMENTS ?? '../shared/documents'

interface Truth {
  readonly department: string
  readonly year: number
  readonly unit: string | null
  readonly cells: Readonly<Record<string, string>>
  readonly blank?: readonly string[]
  readonly zero?: readonly string[]
  readonly zeroOrBlank?: readonly string[]
  readonly unknown?: readonly string[]
  readonly units?: Readonly<Record<string, string>>
  readonly expect?: { readonly kind: 'refuse' | 'partial' | 'flag' }
}

function ledgerIn(draft: Draft): Ledger {
  return draft.state === 'settled' ? draft.ledger : draft.reading
}

function doubtsIn(draft: Draft): readonly Doubt[] {
  return draft.state === 'settled' ? [] : draft.doubts
}

function drafted(imported: Imported): Draft {
  if (!imported.ok) throw new Error(JSON.stringify(imported.refused))
  return imported.draft
}

/** Figures whose column equations decided, with these. */
function inferredIn({ places }: Draft): { address: string; equations: readonly string[] }[] {
  return [...places].flatMap(([address, { inferredBy: equations }]) =>
    equations ? [{ address, equations }] : [],
  )
}

/** Figures that a ledger marks as inferred. */
function marksIn({ tables }: Ledger): string[] {
  return Object.entries(tables)
    .flatMap(([id, table]) =>
      (table?.rows ?? []).flatMap(({ key, inferred = [] }) =>
        inferred.map((column) => `${id}/${key}/${column}`),
      ),
    )
    .sort()
}

/** All cells of a ledger's tables by address. */
function cellsIn({ tables }: Ledger): Map<string, string | null> {
  return new Map(
    Object.entries(tables).flatMap(([id, table]) =>
      (table?.rows ?? []).flatMap((row) =>
        Object.entries(row.cells).map(
          ([column, printed]) => [`${id}/${row.key}/${column}`, printed] as const,
        ),
      ),
    ),
  )
}

describe('small documents with one trap each', () => {
  it.each(casesNamed('').map((each) => [each.name, each] as const))('%s', async (_, each) => {
    const truth = each.truth as unknown as Truth
    const imported = await importDocument([each])
    if (truth.expect?.kind === 'refuse') {
      // Who can read it all the same must be right.
      if (!imported.ok) {
        expect(imported.refused.map(({ name }) => name)).toEqual([each.name])
        return
      }
    }
    if (truth.expect?.kind === 'partial' && !imported.ok) {
      expect(imported.refused).not.toEqual([])
      return
    }
    const draft = drafted(imported)
    const ledger = ledgerIn(draft)
    const cells = cellsIn(ledger)
    const figures = new Map([...cells].filter(([, printed]) => printed !== null))
    for (const address of truth.zero ?? []) {
      expect([address, figures.get(address)]).toEqual([
        address,
        expect.stringMatching(/^0(\.0+)?$/),
      ])
      figures.delete(address)
    }
    for (const address of truth.zeroOrBlank ?? []) {
      expect(figures.get(address) ?? '0').toMatch(/^0(\.0+)?$/)
      figures.delete(address)
    }
    for (const address of truth.blank ?? [])
      expect([address, cells.get(address)]).toEqual([address, null])
    for (const address of truth.unknown ?? []) {
      const doubt = doubtsIn(draft).find((doubt) => doubt.address === address)
      expect([address, doubt?.reason]).toEqual([address, 'uncomputed'])
      expect(cells.get(address)).toBeUndefined()
    }
    expect(Object.fromEntries(figures)).toEqual(truth.cells)
    expect(ledger.department).toBe(truth.department)
    expect(ledger.year).toBe(truth.year)
    for (const [id, table] of Object.entries(ledger.tables))
      if (truth.unit !== null) expect(table?.unit).toBe(truth.units?.[id] ?? truth.unit)
    if (truth.unit === null) expect(draft.missing).toContainEqual({ kind: 'heading', what: 'unit' })
    const inferred = inferredIn(draft)
    if (truth.expect?.kind === 'flag') expect([...doubtsIn(draft), ...inferred]).not.toEqual([])
    else expect(doubtsIn(draft)).toEqual([])
    // In the ledger, too, it is seen.
    expect(marksIn(ledger)).toEqual(inferred.map(({ address }) => address).sort())
    if (truth.expect?.kind === 'partial')
      expect(draft.missing.filter(({ kind }) => kind !== 'table')).not.toEqual([])
    for (const address of figures.keys()) expect(draft.places.has(address as never)).toBe(true)
    const parsed = parseLedger(JSON.parse(JSON.stringify(ledger)))
    expect(parsed.ok ? [] : parsed.problems).toEqual([])
  })
})

describe('a budget', () => {
  const page = (title: string, body: string) =>
    new TextEncoder().encode(`<html><body><h1>${title}</h1>${body}</body></html>`)
  const table =
    '<table><tr><td>项目</td><td>金额</td><td>项目</td><td>金额</td></tr>' +
    '<tr><td>一、一般公共预算拨款</td><td>10.00</td><td>一、一般公共服务支出</td><td>10.00</td></tr></table>'

  it('is refused, also where the titles of its tables do not say what it is', async () => {
    const body = `<p>部门收支总表</p><p>部门：某市某局 2024年 单位：万元</p>${table}`
    const imported = await importDocument([
      { name: 'a.html', bytes: page('某市某局2024年部门预算', body) },
    ])
    expect(imported).toMatchObject({ ok: false, refused: [{ refusal: { kind: 'budget' } }] })
  })
})

/** A document that is not part of the project; tests say when it is not there. */
function documentNamed(name: string) {
  const path = `${DOCUMENTS}/${name}`
  return existsSync(path)
    ? { name: basename(name), bytes: new Uint8Array(readFileSync(path)) }
    : undefined
}

describe('published documents', () => {
  it('imports the text of the default ledger, cell by cell', async ({ skip }) => {
    const file = documentNamed('jiaozuo-kexie-2021.txt')
    if (!file) return skip('the document is not here')
    const draft = drafted(await importDocument([file]))
    const ledger = ledgerIn(draft)
    const known = JSON.parse(readFileSync('public/data/jiaozuo-kexie/2021.json', 'utf8')) as Ledger
    expect(Object.fromEntries(cellsIn(ledger))).toEqual(Object.fromEntries(cellsIn(known)))
    for (const [id, table] of Object.entries(known.tables)) {
      const found = ledger.tables[id]
      expect({ ...found, rows: [] }).toEqual({ ...table, rows: [] })
    }
    expect([ledger.department, ledger.year, ledger.unit, ledger.source.title]).toEqual([
      known.department,
      known.year,
      known.unit,
      known.source.title,
    ])
    // Every figure without a column tells the equations that gave it one; a doubt is only what these
    // leave open, or what the document breaks.
    const inferred = inferredIn(draft)
    expect(inferred.filter(({ equations }) => !equations.length)).toEqual([])
    expect(marksIn(ledger)).toEqual(inferred.map(({ address }) => address).sort())
    const doubts = doubtsIn(draft)
    expect(doubts.filter(({ reason }) => reason === 'inferred')).toMatchObject([
      { address: 'sangong/vehicle-operation/budget', value: '3.5', alternatives: [null] },
    ])
    expect(doubts.filter(({ reason }) => reason === 'open')).toEqual([])
    for (const { equations } of doubts.filter(({ reason }) => reason === 'beside-unbalanced'))
      expect(equations?.join()).toMatch(/expenditure\/206/)
  })

  it('reads three tables of an older form from a page', async ({ skip }) => {
    const file = documentNamed('fujian-2014/page.html')
    if (!file) return skip('the document is not here')
    const draft = drafted(await importDocument([file]))
    const { cells } = JSON.parse(
      readFileSync(`${DOCUMENTS}/fujian-2014/cells.json`, 'utf8'),
    ) as Pick<Truth, 'cells'>
    const figures = [...cellsIn(ledgerIn(draft))].filter(([, printed]) => printed !== null)
    expect(Object.fromEntries(figures)).toEqual(cells)
  })

  it('reads a document in PDF without a figure that does not add up', async ({ skip }) => {
    const file = documentNamed('putuo-finance-bureau-2024.pdf')
    if (!file) return skip('the document is not here')
    const draft = drafted(await importDocument([file]))
    const figures = [...cellsIn(ledgerIn(draft))].filter(([, printed]) => printed !== null)
    expect(figures).toHaveLength(195)
    expect(doubtsIn(draft).filter(({ address }) => !address.startsWith('narrative'))).toEqual([])
    // The second ledger of the catalogue is what is read, without the wording.
    const path = 'public/data/putuo-finance-bureau/2024.json'
    const known = JSON.parse(readFileSync(path, 'utf8')) as Partial<Ledger>
    const named = { $schema: undefined, departmentId: undefined, regionId: undefined }
    const asFile = (ledger: object): unknown => JSON.parse(JSON.stringify(ledger))
    expect(asFile(withoutText(ledgerIn(draft)))).toEqual(asFile({ ...known, ...named }))
  })

  it('reads empty forms', async ({ skip }) => {
    const file = documentNamed('shanghai-template.pdf')
    if (!file) return skip('the document is not here')
    const ledger = ledgerIn(drafted(await importDocument([file])))
    expect([...cellsIn(ledger).values()].filter((printed) => printed !== null)).toEqual([])
    expect(Object.keys(ledger.tables)).toHaveLength(9)
  })
})
