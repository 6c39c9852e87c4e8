import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureAt, moveTo, placesOf } from '@/views/tables/move.ts'
import { publishedLayout } from '@/figures/publishedLayout.ts'
import { tableIds } from '@/ledger/lookup.ts'
import { parseLedger } from '@/ledger/parse.ts'
import { defaultLedger } from '../../ledgers.ts'

const parsed = parseLedger(defaultLedger())
if (!parsed.ok) throw new Error('The default ledger does not parse')
const ledger = parsed.value

const grids = tableIds(ledger).map((id) => publishedLayout(ledger, id)!.wide)
const totals = grids[0]!
const addressAfter = (from: string, ...keys: string[]) => {
  let place = placesOf(totals).get(from as 'a/b/c')!
  for (const key of keys)
    place = moveTo(totals, place, key.replace('^', ''), key.startsWith('^')) ?? place
  return figureAt(totals, place)?.address
}

describe('the arrow keys', () => {
  it('step over to the other side of the form, past names and numbers', () => {
    expect(addressAfter('totals/income.general-budget/amount', 'ArrowRight')).toBe(
      'totals/expenditure.201/amount',
    )
  })

  it('pass over the empty space of the shorter side', () => {
    expect(addressAfter('totals/income.other/amount', 'ArrowDown')).toBe(
      'totals/income.year-total/amount',
    )
    expect(addressAfter('totals/income.year-total/amount', 'ArrowUp')).toBe(
      'totals/income.other/amount',
    )
  })

  it('reach the first and the last figure with Control', () => {
    expect(addressAfter('totals/expenditure.206/amount', '^Home')).toBe(
      'totals/income.general-budget/amount',
    )
    expect(addressAfter('totals/expenditure.206/amount', '^End')).toBe(
      'totals/expenditure.grand-total/amount',
    )
    expect(addressAfter('totals/income.general-budget/amount', 'End', 'PageDown')).toBe(
      'totals/expenditure.212/amount',
    )
  })

  it('stay at the edges and leave other keys alone', () => {
    expect(addressAfter('totals/income.general-budget/amount', 'ArrowUp', 'ArrowLeft')).toBe(
      'totals/income.general-budget/amount',
    )
    expect(moveTo(totals, { line: 0, column: 2 }, 'a', false)).toBeUndefined()
  })

  it('lead from figure to figure and nowhere else, from every figure with every key', () => {
    const key = fc.constantFrom(
      ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'],
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...grids),
        fc.nat(),
        key,
        fc.boolean(),
        (grid, n, pressed, control) => {
          const places = [...placesOf(grid).values()]
          const to = moveTo(grid, places[n % places.length]!, pressed, control)
          expect(figureAt(grid, to!)).toBeDefined()
        },
      ),
    )
  })
})
