import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Draft } from '@/importer/draft.ts'
import { importDocument } from '@/importer/importDocument.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { Decimal } from '@/money/index.ts'
import { consistentLedger } from '../checks/consistent/consistentLedger.ts'
import { defaultLedger } from '../ledgers.ts'
import { printDocx } from './printers/printDocx.ts'
import { printHtml } from './printers/printHtml.ts'
import { type Layout, layouts, printedLedger } from './printers/printLedger.ts'
import { printPaper } from './printers/printPaper.ts'
import { printXls } from './printers/printXls.ts'
import { printXlsx } from './printers/printXlsx.ts'
import type { Printable } from './printers/printable.ts'
import { figuresIn, read, silentlyWrong } from './silentlyWrong.ts'

/* More than a few take long: `RUNS=300 npx vitest run roundTrip`. */
const RUNS = Number(process.env['RUNS'] ?? 12)

const PRINTERS = {
  'a.html': printHtml,
  'a.docx': printDocx,
  'a.xlsx': printXlsx,
  'a.xls': printXls,
} as const

async function draftOf(name: keyof typeof PRINTERS, pages: readonly Printable[]): Promise<Draft> {
  const imported = await importDocument([{ name, bytes: PRINTERS[name](pages) }])
  if (!imported.ok) throw new Error(JSON.stringify(imported.refused))
  return imported.draft
}

/** Units of the last place: what roundings of all figures of a sum may come to together. */
const ROUNDINGS = 40

/** Whether two printed figures are farther apart than a sum that is right within rounding shows. */
function isApart(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => new Decimal(text.replaceAll(',', '')))
  if (!first || !second) return false
  const unit = new Decimal(10).pow(-Math.max(first.decimalPlaces(), second.decimalPlaces()))
  return first.minus(second).abs().gt(unit.times(ROUNDINGS))
}

/** Forms of which every table, column and row is one that the form or a variant knows. */
const known = fc
  .tuple(consistentLedger, layouts)
  .filter(([{ ledger, printing }]) => {
    const { further, ownTable, gatherings } = printing.form
    // Two columns of one name cannot be told apart.
    return (
      !further &&
      !ownTable &&
      gatherings !== 'over-all' &&
      Object.values(ledger.tables).some((table) => table?.state === 'published')
    )
  })
  .map(([{ ledger }, layout]): [Ledger, Layout] => [ledger as Ledger, layout])

describe('a ledger that is printed and imported', () => {
  it.each(['a.html', 'a.docx', 'a.xlsx', 'a.xls'] as const)(
    'is itself, as %s',
    async (name) => {
      await fc.assert(
        fc.asyncProperty(known, async ([ledger, layout]) => {
          const draft = await draftOf(name, printedLedger(ledger, layout))
          const { figures } = read(draft)
          expect(Object.fromEntries(figures)).toEqual(Object.fromEntries(figuresIn(ledger)))
        }),
        { numRuns: 8 },
      )
    },
    60_000,
  )

  it.each(['a.html', 'a.docx', 'a.xlsx', 'a.xls'] as const)(
    'is the default one, as %s',
    async (name) => {
      const ledger = defaultLedger() as Ledger
      for (const layout of fc.sample(layouts, { numRuns: 3, seed: 1 })) {
        const { figures } = read(await draftOf(name, printedLedger(ledger, layout)))
        expect(Object.fromEntries(figures)).toEqual(Object.fromEntries(figuresIn(ledger)))
      }
    },
    30_000,
  )

  it.each(['ruled', 'three-line', 'none'] as const)(
    'has no wrong figure that is not flagged on paper, %s',
    async (borders) => {
      const ledger = defaultLedger() as Ledger
      for (const layout of fc.sample(layouts, { numRuns: 2, seed: 1 })) {
        const bytes = printPaper(printedLedger(ledger, layout), borders)
        const imported = await importDocument([{ name: 'a.pdf', bytes }])
        if (!imported.ok) throw new Error(JSON.stringify(imported.refused))
        expect(silentlyWrong(ledger, imported.draft)).toEqual([])
        if (borders === 'ruled')
          expect(Object.fromEntries(read(imported.draft).figures)).toEqual(
            Object.fromEntries(figuresIn(ledger)),
          )
      }
    },
    60_000,
  )

  it('has no wrong figure that is not flagged, whatever it prints beyond the form', async () => {
    await fc.assert(
      fc.asyncProperty(consistentLedger, layouts, async ({ ledger, printing }, layout) => {
        fc.pre(!printing.form.ownTable && printing.form.gatherings !== 'over-all')
        const pages = printedLedger(ledger, layout)
        fc.pre(pages.length > 0)
        const imported = await importDocument([{ name: 'a.html', bytes: printHtml(pages) }])
        fc.pre(imported.ok)
        if (imported.ok) expect(silentlyWrong(ledger as Ledger, imported.draft)).toEqual([])
      }),
      { numRuns: RUNS },
    )
  }, 600_000)

  it('flags figures that changed places in a row whose sums are printed, if not by rounding', async () => {
    await fc.assert(
      fc.asyncProperty(known, fc.nat(), fc.nat(), async ([ledger, layout], one, other) => {
        const pages = printedLedger(ledger, layout)
        const summed = pages.filter(({ name }) =>
          ['income', 'expenditure', 'general-budget'].includes(name),
        )
        fc.pre(summed.length > 0)
        const page = summed[one % summed.length] as Printable
        const cells = page.table.cells.filter(({ text }) => /^-?[\d,]+\.\d+$/.test(text))
        const cell = cells[other % Math.max(1, cells.length)]
        const beside = cells.find(({ row, text }) => row === cell?.row && text !== cell.text)
        fc.pre(cell !== undefined && beside !== undefined && isApart(cell.text, beside.text))
        const swapped = page.table.cells.map((each) =>
          each === cell
            ? { ...each, text: beside?.text ?? '' }
            : each === beside
              ? { ...each, text: cell?.text ?? '' }
              : each,
        )
        const damaged = pages.map((each) =>
          each === page ? { ...page, table: { ...page.table, cells: swapped } } : each,
        )
        const { doubted, figures } = read(await draftOf('a.html', damaged))
        const printed = figuresIn(ledger)
        const wrong = [...printed.keys()].filter((key) => printed.get(key) !== figures.get(key))
        expect(wrong.filter((address) => !doubted.has(address))).toEqual([])
      }),
      { numRuns: RUNS },
    )
  }, 600_000)
})
