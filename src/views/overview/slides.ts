import { amountOf } from '@/figures/placedCell.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { saidAmount } from '@/words/amounts.ts'
import { noteLine } from '@/words/notes.ts'
import type { Say } from '@/words/say.ts'
import type { Telling, ViewSlide } from '../view.ts'
import { BRIDGE_TABLE, type BridgeStep, carryOverBridge } from './bridge.ts'
import { bridgeBlocks } from './bridgeBlocks.ts'
import { openingBudgetUse, yearTotals } from './overview.ts'
import { overviewSentence } from './words.ts'
import { yearBlocks } from './yearBlocks.ts'

/** The slides on the year as a whole and on what is carried over. */
export const slides: readonly ViewSlide[] = [
  {
    id: 'year',
    isShown: () => true,
    title: ({ say }) => say('slides.title.year'),
    sentence: ({ ledger, say }) => overviewSentence(ledger, say),
    notes: yearNotes,
    tables: [BRIDGE_TABLE],
    blocks: yearBlocks,
  },
  {
    id: 'bridge',
    isShown: (ledger) => carryOverBridge(ledger).length > 0,
    title: ({ say }) => say('slides.title.bridge'),
    sentence: ({ ledger, say }) => bridgeSentence(ledger, say),
    notes: ({ ledger, say }) =>
      carryOverBridge(ledger).map(({ key, placed }) =>
        noteLine(say(`overview.bridge.${key}`), amountOf(placed), say),
      ),
    tables: [BRIDGE_TABLE],
    blocks: bridgeBlocks,
  },
]

/** From the opening to the closing carry-over, only where all of it is printed. */
function bridgeSentence(ledger: Ledger, say: Say): string | undefined {
  const steps = carryOverBridge(ledger)
  const ends = (['opening', 'income', 'expenditure', 'closing'] satisfies BridgeStep['key'][]).map(
    (key) => {
      const step = steps.find((each) => each.key === key)
      return [key, step && amountOf(step.placed)] as const
    },
  )
  if (ends.some(([, amount]) => !amount)) return undefined
  const said = ends.map(([key, amount]) => [key, saidAmount(amount, say)] as const)
  return say('slides.sentence.bridge', Object.fromEntries(said))
}

function yearNotes({ ledger, say }: Telling): string[] {
  const { income, expenditure } = yearTotals(ledger)
  const { opening, actual } = openingBudgetUse(ledger)
  return [
    noteLine(say('overview.headline.income'), amountOf(income.placed), say),
    noteLine(say('overview.headline.expenditure'), amountOf(expenditure.placed), say),
    ...(opening && actual
      ? [
          noteLine(say('slides.notes.opening'), opening.amount, say),
          noteLine(say('slides.notes.actual'), actual.amount, say),
        ]
      : []),
  ]
}
