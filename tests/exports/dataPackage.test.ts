import { csvParseRows } from 'd3-dsv'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { runChecks } from '@/checks/runChecks.ts'
import { dataPackage } from '@/exports/dataPackage.ts'
import { zipped } from '@/exports/zip.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { printedAt } from '@/ledger/printedAt.ts'
import { printedTable, tableIds } from '@/ledger/lookup.ts'
import * as ledgers from '../ledgers.ts'
import { parsed, say } from './words.ts'

interface SchemaField {
  name: string
  type: 'string' | 'number' | 'integer' | 'boolean'
  title: string
  constraints: { required?: boolean; unique?: boolean; enum?: string[] }
}
interface Resource {
  name: string
  path: string
  profile: string
  encoding: string
  schema: {
    fields: SchemaField[]
    missingValues: string[]
    primaryKey?: string
    foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[]
  }
}
interface Descriptor {
  profile: string
  name: string
  title: string
  licenses?: unknown
  sources: { title: string; path?: string }[]
  resources: Resource[]
}

async function open(ledger: Ledger) {
  const archive = zipped(await dataPackage('Dept 2021', ledger, runChecks(ledger), say))
  const files = unzipSync(archive)
  const text = (path: string) => strFromU8(files[path]!)
  const descriptor = JSON.parse(text('datapackage.json')) as Descriptor
  const rows = (name: string) => {
    const resource = descriptor.resources.find((each) => each.name === name)
    return resource ? csvParseRows(text(resource.path)) : []
  }
  return { archive, files, text, descriptor, rows }
}

const TYPES: Record<SchemaField['type'], RegExp> = {
  string: /^/,
  number: /^-?\d+(\.\d+)?$/,
  integer: /^-?\d+$/,
  boolean: /^(true|false)$/,
}

/** What a validator of Tabular Data Packages would say; empty where all is well. */
function problems({ files, descriptor, rows }: Awaited<ReturnType<typeof open>>): string[] {
  const found: string[] = []
  const paths = descriptor.resources.map(({ path }) => path)
  if (descriptor.profile !== 'tabular-data-package') found.push('profile')
  if (!/^[a-z0-9._-]+$/.test(descriptor.name)) found.push(`name ${descriptor.name}`)
  if (new Set(descriptor.resources.map(({ name }) => name)).size !== paths.length)
    found.push('two resources of one name')
  for (const path of Object.keys(files))
    if (path !== 'datapackage.json' && !paths.includes(path)) found.push(`stray ${path}`)

  for (const { name, path, profile, encoding, schema } of descriptor.resources) {
    if (profile !== 'tabular-data-resource' || encoding !== 'utf-8') found.push(`${name}: form`)
    if (!files[path] || path.startsWith('/') || path.includes('..')) found.push(`${name}: path`)
    const [head = [], ...body] = rows(name)
    const { fields, missingValues, primaryKey, foreignKeys = [] } = schema
    if (head.join() !== fields.map((field) => field.name).join()) found.push(`${name}: head`)
    fields.forEach((field, index) => {
      const values = body.map((row) => row[index] ?? '')
      const there = values.filter((value) => !missingValues.includes(value))
      const { required, unique, enum: choices } = field.constraints
      const at = `${name}.${field.name}`
      for (const value of there) {
        if (!TYPES[field.type].test(value)) found.push(`${at}: ${value} is no ${field.type}`)
        if (choices && !choices.includes(value)) found.push(`${at}: ${value} is no choice`)
      }
      if (required && there.length < values.length) found.push(`${at}: missing`)
      if (unique && new Set(there).size < there.length) found.push(`${at}: repeats`)
    })
    for (const row of body) if (row.length !== fields.length) found.push(`${name}: ${row.join()}`)
    if (primaryKey && !fields.some((field) => field.name === primaryKey)) found.push('primary key')
    for (const key of foreignKeys) {
      const column = (of: string, field: string) => {
        const [names = [], ...lines] = rows(of)
        return lines.map((line) => line[names.indexOf(field)])
      }
      const known = new Set(column(key.reference.resource, key.reference.fields))
      if (!column(name, key.fields).every((value) => known.has(value))) found.push('foreign key')
    }
  }
  return found
}

const SHAPES: [string, () => ledgers.LedgerData][] = [
  ['as published', ledgers.defaultLedger],
  ['with negative amounts and zeros', ledgers.withNegativeAndZero],
  ['with HTML in every text', ledgers.withHtml],
  ['in 元', ledgers.inYuan],
  [
    'without a scorecard and an explanation',
    () => ledgers.withoutScorecard(ledgers.withoutNarrative()),
  ],
  ['with missing tables', () => ledgers.withMissing(['basic'], ledgers.withoutTables(['income']))],
  [
    'with an empty and a split table',
    () => ledgers.withSplit('expenditure', ledgers.withEmpty('basic')),
  ],
]

describe.each(SHAPES)('the data package of a ledger %s', async (_, make) => {
  const ledger = parsed(make())
  const opened = await open(ledger)

  it('is valid by its own description', () => {
    expect(problems(opened)).toEqual([])
  })

  it('has every cell of every printed table once, as printed', () => {
    const [head = [], ...rows] = opened.rows('figures')
    const at = (row: readonly string[], name: string) => row[head.indexOf(name)]
    const cells = tableIds(ledger).flatMap((id) =>
      (printedTable(ledger, id)?.rows ?? []).flatMap((row) =>
        Object.entries(row.cells).map(([column, value]) => [
          `${id}/${row.key}/${column}`,
          value ?? '',
        ]),
      ),
    )
    expect(rows.map((row) => [at(row, 'address'), at(row, 'value')]).sort()).toEqual(cells.sort())
  })

  it('has every figure of the explanation at its address', () => {
    const [head = [], ...rows] = opened.rows('explanation')
    const count = ledger.narrative.flatMap(({ parts }) =>
      parts.flatMap((part) => part.figures),
    ).length
    expect(rows).toHaveLength(count)
    for (const row of rows) {
      const printed = printedAt(ledger, row[head.indexOf('address')]!)
      expect(printed.state === 'printed' && printed.printed).toBe(row[head.indexOf('value')])
    }
  })
})

describe('the data package', async () => {
  const opened = await open(parsed())

  it('is the same archive for the same ledger, whenever it is made', async () => {
    vi.useFakeTimers({ now: new Date('2031-05-06') })
    expect((await open(parsed())).archive).toEqual(opened.archive)
    vi.useRealTimers()
  })

  it('names its source and leaves the licence to the publisher', () => {
    const { descriptor } = opened
    expect(descriptor.name).toBe('dept-2021')
    expect(descriptor.sources).toEqual([{ title: '焦作市科学技术协会部门决算' }])
    expect(descriptor.licenses).toBeUndefined()
  })

  it('tells blank, zero, empty and inferred apart', () => {
    const [head = [], ...rows] = opened.rows('figures')
    const cell = (address: string) => {
      const row = rows.find(([each]) => each === address)!
      return ['value', 'state', 'inferred', 'unit'].map((name) => row[head.indexOf(name)])
    }
    expect(cell('sangong/abroad/budget')).toEqual(['', 'blank', 'false', '万元'])
    expect(cell('sangong/vehicle-operation/actual')).toEqual(['0.67', 'printed', 'true', '万元'])
    expect(cell('totals/income.superior/amount')).toEqual(['0.00', 'printed', 'false', '万元'])
    expect(cell('government-fund/total/total')).toEqual(['', 'empty', 'false', '万元'])
  })

  it('has the figures of the scorecard at their addresses', () => {
    const [head = [], ...rows] = opened.rows('scorecard')
    const ledger = parsed()
    for (const row of rows)
      for (const column of ['opening', 'full-year', 'executed', 'rate', 'weight', 'score']) {
        const value = row[head.indexOf(column)]
        if (!value) continue
        const printed = printedAt(ledger, `scorecard/${row[0]}/${column}`)
        expect(printed.state === 'printed' && printed.printed).toBe(value)
      }
    expect(rows.find(([row]) => row === 'total')).toContain(ledger.scorecard!.total.score)
  })

  it('has every check with its verdict and both sides', () => {
    const [head = [], ...rows] = opened.rows('checks')
    const findings = runChecks(parsed())
    expect(rows).toHaveLength(findings.length)
    findings.forEach((finding, index) => {
      const at = (name: string) => rows[index]![head.indexOf(name)]
      expect([at('check'), at('verdict'), at('left'), at('right')]).toEqual([
        finding.check,
        finding.verdict,
        finding.left.value ?? '',
        finding.right.value ?? '',
      ])
    })
  })

  it('runs no text as a formula', async () => {
    const { files, text } = await open(
      parsed(
        ledgers.changed(ledgers.defaultLedger(), ({ tables }) => {
          tables.expenditure!.rows![0]!.name = '=1+1'
        }),
      ),
    )
    const fields = Object.keys(files)
      .filter((path) => path.endsWith('.csv'))
      .flatMap((path) => csvParseRows(text(path)).flat())
    expect(fields).toContain("'=1+1")
    expect(fields.filter((each) => /^[=+@\t\r]/.test(each))).toEqual([])
  })

  it('says nothing of what is not published', async () => {
    const bare = await open(parsed(ledgers.withoutScorecard(ledgers.withoutNarrative())))
    expect(bare.descriptor.resources.map(({ name }) => name)).toEqual([
      'tables',
      'figures',
      'checks',
    ])
  })
})
