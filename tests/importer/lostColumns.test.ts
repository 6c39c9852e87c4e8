import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importDocument } from '@/importer/importDocument.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { consistentLedger } from '../checks/consistent/consistentLedger.ts'
import { defaultLedger, type LedgerData } from '../ledgers.ts'
import { printCollapsed } from './printers/printCollapsed.ts'
import { type Layout, layouts, printedLedger } from './printers/printLedger.ts'
import { figuresIn, read, silentlyWrong } from './silentlyWrong.ts'

/* More than a few take long: `RUNS=500 npx vitest run lostColumns`. */
const RUNS = Number(process.env['RUNS'] ?? 20)

/** What a document may print otherwise than its accounts are. */
const damages = fc.record({
  kind: fc.constantFrom('none', 'left out', 'another digit', 'changed places'),
  cell: fc.nat(),
  other: fc.nat(),
  digit: fc.integer({ min: 1, max: 9 }),
})
type Damage = typeof damages extends fc.Arbitrary<infer T> ? T : never

/** The ledger of a document with one damage. */
function damaged(ledger: LedgerData, { kind, cell, other, digit }: Damage): LedgerData {
  const copy = structuredClone(ledger)
  const printed = Object.values(copy.tables).flatMap((table) =>
    (table?.rows ?? []).flatMap(({ cells }) =>
      Object.keys(cells).flatMap((key) => (cells[key] == null ? [] : [{ cells, key }])),
    ),
  )
  const at = printed[cell % Math.max(1, printed.length)]
  if (!at || kind === 'none') return copy
  const { cells, key } = at
  const text = cells[key] ?? ''
  if (kind === 'left out') cells[key] = null
  else if (kind === 'another digit') {
    const digits = [...text.matchAll(/\d/g)]
    const { index = 0 } = digits[other % digits.length] ?? {}
    cells[key] = text.slice(0, index) + ((Number(text[index]) + digit) % 10) + text.slice(index + 1)
  } else {
    const keys = Object.keys(cells).filter((each) => cells[each] !== null)
    const beside = keys[other % keys.length] ?? key
    cells[key] = cells[beside] ?? null
    cells[beside] = text
  }
  return copy
}

describe('a text in which blank cells left no trace', () => {
  it('gives back the default ledger, each figure with the equations that placed it', async () => {
    const ledger = defaultLedger() as Ledger
    const layout: Layout = {
      codesInThree: false,
      totalLast: false,
      numbers: true,
      lines: true,
      grouped: false,
      sangong: 'wide',
      blocks: 1,
      name: 0,
      titleSpaced: false,
    }
    const imported = await importDocument([
      { name: 'a.txt', bytes: printCollapsed(printedLedger(ledger, layout)) },
    ])
    if (!imported.ok) throw new Error(JSON.stringify(imported.refused))
    const { figures } = read(imported.draft)
    expect(Object.fromEntries(figures)).toEqual(Object.fromEntries(figuresIn(ledger)))
    const inferred = [...imported.draft.places.values()].flatMap(
      ({ inferredBy }) => inferredBy ?? [],
    )
    expect(inferred.length).toBeGreaterThan(150)
  })

  it('has no wrong figure that is not flagged, whatever the document prints', async () => {
    await fc.assert(
      fc.asyncProperty(consistentLedger, layouts, damages, async (made, layout, damage) => {
        const { further, ownTable, gatherings } = made.printing.form
        fc.pre(!further && !ownTable && gatherings !== 'over-all')
        const ledger = damaged(made.ledger, damage) as Ledger
        const pages = printedLedger(ledger, layout)
        const imported = await importDocument([{ name: 'a.txt', bytes: printCollapsed(pages) }])
        if (imported.ok) expect(silentlyWrong(ledger, imported.draft)).toEqual([])
      }),
      { numRuns: RUNS },
    )
  }, 600_000)
})
