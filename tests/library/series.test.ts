import fc from 'fast-check'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { explanationListing } from '@/exports/explanationListing.ts'
import { figureListing } from '@/exports/figureListing.ts'
import { addressesOf } from '@/ledger/addresses.ts'
import type { CatalogueEntry, Ledger } from '@/ledger/ledger.ts'
import { printedAt } from '@/ledger/printedAt.ts'
import { changesBetween, type SeriesFile, seriesOf } from '@/library/series.ts'
import { changed, defaultEntry, defaultLedger, type LedgerData } from '../ledgers.ts'

interface One {
  readonly entry: CatalogueEntry
  readonly ledger: Ledger
}

function one(
  year: number,
  change: (copy: LedgerData) => void = () => undefined,
  revision?: number,
): One {
  const ledger = changed(defaultLedger(), (copy) => {
    copy.year = year
    change(copy)
  }) as Ledger
  const id = `a-${year}${revision ? `.r${revision}` : ''}`
  return { entry: { ...defaultEntry(), id, year, ...(revision && { revision }) }, ledger }
}

/** What a series says of an edition, by address: each figure once. */
function saidOf({ editions, groups }: SeriesFile, edition: string): Map<string, string> {
  const at = editions.findIndex(({ id }) => id === edition)
  const said = new Map<string, string>()
  for (const { unit, direction, figures } of groups)
    for (const [address, printed] of Object.entries(figures)) {
      expect(printed).toHaveLength(editions.length)
      if (printed[at] === '') continue
      expect(said.has(address)).toBe(false)
      said.set(address, JSON.stringify([printed[at], unit, direction]))
    }
  return said
}

describe('the addresses of a ledger', () => {
  it('are those of all that its listings have, and nothing that is not there', () => {
    const ledger = defaultLedger() as Ledger
    const addresses = addressesOf(ledger)
    const listed = [figureListing(ledger), explanationListing(ledger)].flatMap(({ rows }) =>
      rows.map(([first]) => (first && 'text' in first ? first.text : '')),
    )
    expect([...addresses].filter((each) => !each.startsWith('scorecard/')).sort()).toEqual(
      listed.sort(),
    )
    for (const address of addresses) expect(printedAt(ledger, address).state).not.toBe('missing')
  })
})

describe('a series', () => {
  const years = [
    one(2019, (copy) => (copy.tables.sangong = { state: 'missing', title: '三公' })),
    one(2020, (copy) => {
      copy.tables.totals!.unit = '元'
      copy.tables.totals!.rows![0]!.cells['amount'] = null
    }),
    one(2021),
    one(2021, (copy) => (copy.tables.totals!.rows![0]!.cells['amount'] = '0.00'), 2),
  ]

  it('is its ledgers: every figure with its unit, digit by digit, and no other', () => {
    const series = seriesOf(years)
    for (const { entry, ledger } of years) {
      const printed = [...addressesOf(ledger)].flatMap((address) => {
        const at = printedAt(ledger, address)
        if (at.state === 'blank') return [[address, JSON.stringify([null, undefined, undefined])]]
        return at.state === 'printed'
          ? [[address, JSON.stringify([at.printed, at.unit, at.direction])]]
          : []
      }) as [string, string][]
      expect([...saidOf(series, entry.id)].sort()).toEqual(printed.sort())
    }
    expect(series.editions.map(({ id }) => id)).toEqual(years.map(({ entry }) => entry.id))
  })

  it('says which tables a document declares empty, and their cells nowhere', () => {
    const series = seriesOf(years)
    expect(series.editions[2]?.empty).toContain('government-fund')
    for (const address of saidOf(series, 'a-2021').keys())
      expect(address.startsWith('government-fund/')).toBe(false)
  })

  it('is the same in whatever order its ledgers come', () => {
    const expected = JSON.stringify(seriesOf(years))
    fc.assert(
      fc.property(fc.shuffledSubarray(years, { minLength: years.length }), (order) => {
        expect(JSON.stringify(seriesOf(order))).toBe(expected)
      }),
    )
  })

  it('tells what changed from one publication to the next: blank, zero and gone stay apart', () => {
    const series = seriesOf(years)
    const address = `totals/${defaultLedger().tables.totals!.rows![0]!.key}/amount`
    const was = defaultLedger().tables.totals!.rows![0]!.cells['amount']
    expect(changesBetween(series, 'a-2021', 'a-2021.r2')).toEqual([
      { address, from: `${was} 万元`, to: '0.00 万元' },
    ])
    expect(changesBetween(series, 'a-2020', 'a-2021')).toContainEqual({
      address,
      from: null,
      to: `${was} 万元`,
    })
    expect(changesBetween(series, 'a-2019', 'a-2020')).toContainEqual(
      expect.objectContaining({ address: 'sangong/total/actual', from: undefined }),
    )
    expect(changesBetween(series, 'a-2021', 'a-2021')).toEqual([])
  })

  it('takes at most 10 kB for ten years, however the amounts change', () => {
    const ten = Array.from({ length: 10 }, (_, at) => one(2012 + at, otherAmounts(at)))
    const json = Buffer.from(JSON.stringify(seriesOf(ten)))
    const bytes = brotliCompressSync(json).length
    expect(bytes).toBeLessThanOrEqual(10_000)
  })
})

/** Gives each amount another; what is printed twice stays printed twice. */
function otherAmounts(seed: number): (copy: LedgerData) => void {
  let state = seed + 1
  const known = new Map<string, string>()
  const other = (printed: string): string => {
    state = (state * 48271) % 2147483647
    const next = known.get(printed) ?? ((state / 2147483647) * 2 * Number(printed)).toFixed(2)
    known.set(printed, next)
    return next
  }
  return ({ tables, narrative }) => {
    for (const table of Object.values(tables))
      for (const { cells } of table?.rows ?? [])
        for (const [column, cell] of Object.entries(cells))
          if (cell && Number(cell)) cells[column] = other(cell)
    for (const figure of narrative.flatMap(({ parts }) => parts.flatMap(({ figures }) => figures)))
      if (figure.unit === '万元') figure.value = other(figure.value)
  }
}
