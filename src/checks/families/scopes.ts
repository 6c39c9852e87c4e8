import { addressOf } from '../../ledger/address.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { exists } from '../../ledger/lookup.ts'
import { type Check, plus } from '../check.ts'

/** What is paid for one purpose, by economic class in table 06 and by function in table 05. */
const PURPOSES = [
  ['30108', '2080505'],
  ['30109', '2080506'],
  ['30111', '2101103'],
  ['30113', '2210201'],
] as const

/** The three public expenses, of basic expenditure only in table 06 and of all in table 07. */
const PUBLIC_EXPENSES = [
  ['30212', 'abroad'],
  ['31013', 'vehicle-purchase'],
  ['30231', 'vehicle-operation'],
  ['30217', 'reception'],
] as const

/** Figures of different scope side by side: a difference tells something and is no fault. */
export function scopes(ledger: Ledger): Check[] {
  const basic = (code: string) => addressOf('basic', code, 'amount')
  return [
    ...PURPOSES.map(([economic, code]): Check => {
      const place = addressOf('general-budget', code, 'basic')
      return {
        kind: 'agreement',
        id: `purpose:${basic(economic)}=${place}`,
        family: 'between',
        left: plus(basic(economic)),
        right: plus(place),
        message: { key: 'purpose', values: { code: economic, other: code } },
        informative: true,
      }
    }),
    ...PUBLIC_EXPENSES.map(([code, row]): Check => {
      const place = addressOf('sangong', row, 'actual')
      return {
        kind: 'order',
        id: `basic-part:${basic(code)}<${place}`,
        family: 'between',
        left: [plus(basic(code))],
        right: [plus(place)],
        message: { key: 'basic-part', values: { code, row } },
        informative: true,
      }
    }),
  ].filter(bothPublished)

  function bothPublished(check: Check): boolean {
    if (check.kind !== 'agreement' && check.kind !== 'order') return false
    return [check.left, check.right].flat().every(({ address }) => exists(ledger, address))
  }
}
