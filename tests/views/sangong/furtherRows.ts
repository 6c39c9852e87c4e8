import { changed, defaultLedger, type LedgerData } from '../../ledgers.ts'

type Rows = NonNullable<NonNullable<LedgerData['tables'][string]>['rows']>

interface FurtherRow {
  readonly key: string
  readonly name: string
  readonly budget: string | null
  readonly actual: string | null
  readonly within?: string | null
}

export const MEETINGS = { key: 'meetings', name: '会议费', budget: '2.00', actual: '1.50' }
export const TRAINING = { key: 'training', name: '培训费', budget: '3.00', actual: '0.90' }

/** Rows after those of the three public expenses, and other amounts in the row of the total. */
export function withFurtherRows(
  further: readonly FurtherRow[],
  total: { name?: string; cells?: Record<string, string> } = {},
  from = defaultLedger(),
): LedgerData {
  return changed(from, (copy) => {
    const rows = copy.tables['sangong']!.rows as Rows
    Object.assign(
      rows.find(({ key }) => key === 'total')!,
      total,
    )
    for (const { budget, actual, ...row } of further)
      rows.push({ ...row, cells: { budget, actual } })
  })
}

/** 会议费 and 培训费 in rows beside the three public expenses, which add up without them. */
export const beside = () => withFurtherRows([MEETINGS, TRAINING])

/** The same under a total over all of it. */
export const underOneMore = () =>
  withFurtherRows(
    [
      { key: 'all-total', name: '合计', budget: '9.1', actual: '3.21' },
      { ...MEETINGS },
      { ...TRAINING },
    ],
    { name: '“三公”经费小计' },
  )

/** The printed total counts them, as its sum shows. */
export const counted = () =>
  withFurtherRows([MEETINGS, TRAINING], {
    name: '合计',
    cells: { budget: '9.1', actual: '3.21' },
  })
