import { amountOf } from '@/figures/placedCell.ts'
import { differenceFormula, minus, plus, printFormula, quotientFormula } from '@/ledger/formula.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { amount, formatPercent, isUnit, ratio } from '@/money/index.ts'
import { exactAmount, saidAmount, spokenAmount } from '@/words/amounts.ts'
import { shareWords } from '@/words/share.ts'
import type { Say } from '@/words/say.ts'
import type { Notable, TellNotable } from '../view.ts'
import { BRIDGE_TABLE } from './bridge.ts'
import { statedChanges } from './changes.ts'
import { yearResult, yearTotals } from './overview.ts'
import { changeSubject, statedText } from './words.ts'

/** What the year spent beyond its income, what it left, and how it differs from the last. */
export const notable: TellNotable = ({ ledger, say }) => [
  ...beyondIncome(ledger, say),
  ...leftOver(ledger, say),
  ...sinceLastYear(ledger, say),
]

function beyondIncome(ledger: Ledger, say: Say): Notable[] {
  const result = yearResult(ledger)
  if (!isBeyond(result)) return []
  const { kind, income, expenditure, gap } = result
  const stake = ratio(gap, expenditure)
  if (!stake) return []
  const totals = yearTotals(ledger)
  const [inAt, outAt] = [totals.income.placed.address, totals.expenditure.placed.address]
  const said = {
    share: shareWords(stake, say),
    gap: saidAmount(gap, say),
    income: saidAmount(income, say),
    expenditure: saidAmount(expenditure, say),
  }
  return [
    {
      id: 'beyond-income',
      stake,
      ...(kind === 'deficit'
        ? { figure: spokenAmount(gap, say), evidence: differenceFormula(outAt, inAt) }
        : {
            figure: { text: formatPercent(stake, 0) },
            evidence: printFormula({ terms: [plus(outAt), minus(inAt)], divisor: [plus(outAt)] }),
          }),
      sentence: say(`overview.notable.${kind}.sentence`, said),
      detail: say(`overview.notable.${kind}.detail`, said),
      more: { view: 'tables', query: { table: BRIDGE_TABLE } },
    },
  ]
}

type Result = ReturnType<typeof yearResult>
type Beyond = Extract<Result, { readonly gap: unknown }> & {
  readonly kind: 'deficit' | 'from-carry-over' | 'from-reserves'
}

function isBeyond(result: Result): result is Beyond {
  return ['deficit', 'from-carry-over', 'from-reserves'].includes(result.kind)
}

function leftOver(ledger: Ledger, say: Say): Notable[] {
  const { placed, beside } = yearTotals(ledger).expenditure
  const [spent, left] = [amountOf(placed), amountOf(beside)]
  const stake = spent && left && ratio(left, spent)
  if (!stake?.gt(0)) return []
  return [
    {
      id: 'left-over',
      stake,
      figure: { text: formatPercent(stake, 0) },
      evidence: quotientFormula(beside.address, placed.address),
      sentence: say('overview.notable.left.sentence', { closing: saidAmount(left, say) }),
      detail: say('overview.notable.left.detail', {
        closing: exactAmount(left, say),
        share: formatPercent(stake, 1),
      }),
      more: { view: 'tables', query: { table: BRIDGE_TABLE } },
    },
  ]
}

/** The largest of the changes that passages on known subjects state of them. */
function sinceLastYear(ledger: Ledger, say: Say): Notable[] {
  const spent = amountOf(yearTotals(ledger).expenditure.placed)
  const told = statedChanges(ledger).flatMap((group): Notable[] => {
    const own = say.has(`overview.subjects.${group.part}`)
      ? group.changes.find(({ amount: by }) => by?.figure.key === 'change')
      : undefined
    const by = own?.amount?.figure
    const stake = spent && by && isUnit(by.unit) && ratio(amount(by.value, by.unit), spent)?.abs()
    if (!own?.amount || !own.direction || !stake) return []
    const shown = own.rate ?? own.amount
    return [
      {
        id: `since-last-year:${group.part}`,
        stake,
        figure: { text: statedText(shown, say) },
        evidence: shown.address,
        sentence: say(`overview.notable.since.${own.direction}`, {
          subject: changeSubject(group, say),
        }),
        detail: say(`overview.notable.since.detail.${own.direction}`, {
          amount: statedText(own.amount, say),
        }),
        reason: group.reason,
        more: { view: 'about', query: { figure: shown.address } },
      },
    ]
  })
  return told.sort((a, b) => b.stake.comparedTo(a.stake)).slice(0, 1)
}
