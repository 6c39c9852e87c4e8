import fc from 'fast-check'
import type { FigureSource, FoundAt } from '@/figures/across/source.ts'
import type { Address } from '@/ledger/address.ts'

/** What is compared in these tests. */
export const PLACE: Address = 'totals/expenditure.year-total/amount'
export const MEASURE = { places: [PLACE] }

/** A source that prints one figure; `null` for a blank cell. */
export function printing(
  printed: string | null,
  head: Partial<Omit<FigureSource, 'at'>> = {},
  more: Partial<Extract<FoundAt, { state: 'printed' }>> = {},
): FigureSource {
  const department = head.department ?? '甲局'
  const year = head.year ?? 2021
  const id = head.id ?? `${department}-${year}-${head.scope ?? ''}`
  const found: FoundAt =
    printed === null ? { state: 'blank' } : { state: 'printed', printed, unit: '万元', ...more }
  return {
    department,
    region: '某市',
    year,
    ...head,
    id,
    at: (address) => (address === PLACE ? found : { state: 'missing', what: 'table' }),
  }
}

const scope = fc.constantFrom(undefined, 'own' as const, 'consolidated' as const)
const printed = fc.option(
  fc.integer({ min: -50, max: 5000 }).map((fen) => (fen / 100).toFixed(2)),
  { nil: null, freq: 5 },
)
const unit = fc.constantFrom('万元', '元', '亿元')

/** Sources of a few departments and years in any order, each of its own id. */
export const someSources: fc.Arbitrary<FigureSource[]> = fc
  .array(
    fc.record({
      department: fc.constantFrom('甲局', '乙局', '丙局', '丁局'),
      year: fc.integer({ min: 2018, max: 2023 }),
      scope,
      printed,
      unit,
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((all) =>
    all.map(({ printed, scope, unit, ...head }, index) =>
      printing(printed, { ...head, ...(scope && { scope }), id: `s${index}` }, { unit }),
    ),
  )
