import { amountOf } from '@/figures/placedCell.ts'
import { yearExpenditure } from '@/figures/year.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { saidAmount } from '@/words/amounts.ts'
import { noteLine, withReason } from '@/words/notes.ts'
import type { Say } from '@/words/say.ts'
import { notableOf } from '../notable.ts'
import type { Telling, ViewSlide } from '../view.ts'
import { BRIDGE_TABLE, type BridgeStep, carryOverBridge } from './bridge.ts'
import { bridgeBlocks } from './bridgeBlocks.ts'
import { CHANGES_ON_SLIDE, impliedYears } from './changes.ts'
import { changeBlocks } from './changeBlocks.ts'
import { openingBudgetUse, yearResult, yearTotals } from './overview.ts'
import { thingBlocks } from './thingBlocks.ts'
import { changeSubject, overviewSentence, statedText } from './words.ts'
import { yearBlocks } from './yearBlocks.ts'

/** The slides on the year as a whole: what it came to, what to know, what is carried over, the last year. */
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
    id: 'things',
    // What is notable is measured by it.
    isShown: (ledger) => amountOf(yearExpenditure(ledger)) !== undefined,
    title: ({ say }) => say('overview.notable.title'),
    // Each says its own.
    sentence: () => undefined,
    notes: thingNotes,
    tables: [],
    blocks: thingBlocks,
  },
  {
    id: 'bridge',
    isShown: (ledger) => carryOverBridge(ledger).length > 0,
    title: ({ say }) => say('slides.title.bridge'),
    sentence: ({ ledger, say }) => bridgeSentence(ledger, say),
    notes: ({ ledger, say }) => [
      ...carryOverBridge(ledger).map(({ key, placed }) =>
        noteLine(say(`overview.bridge.${key}`), amountOf(placed), say),
      ),
      say('slides.ask.bridge'),
    ],
    tables: [BRIDGE_TABLE],
    blocks: bridgeBlocks,
  },
  {
    id: 'changes',
    isShown: (ledger) => impliedYears(ledger).length > 0,
    title: ({ say }) => say('overview.changes.title'),
    sentence: ({ ledger, say }) => changesSentence(ledger, say),
    notes: changeNotes,
    tables: [],
    from: (ledger) => [
      ...new Set(
        impliedYears(ledger)
          .slice(0, CHANGES_ON_SLIDE)
          .map(({ group }) => group.title),
      ),
    ],
    blocks: changeBlocks,
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

/** Of how many sums the document says how they changed, and the largest change. */
function changesSentence(ledger: Ledger, say: Say): string | undefined {
  const all = impliedYears(ledger)
  const [first] = all
  if (!first?.change.amount || !first.change.direction) return undefined
  const { amount, rate, direction } = first.change
  return say(`slides.sentence.${all.length > 1 ? 'changes' : 'change'}`, {
    count: all.length,
    subject: changeSubject(first.group, say),
    change: say(`slides.changed.${direction}`, { amount: statedText(amount, say) }),
    rate: rate ? say('overview.changes.rate', { rate: statedText(rate, say) }) : '',
  })
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
    say(`slides.ask.year.${yearResult(ledger).kind}`),
  ]
}

function thingNotes(telling: Telling): string[] {
  const { say } = telling
  return [
    ...notableOf(telling).map(({ sentence, detail, reason }) =>
      withReason(say('slides.notes.thing', { sentence, detail }), reason, say),
    ),
    say('slides.ask.things'),
  ]
}

function changeNotes({ ledger, say }: Telling): string[] {
  return [
    ...impliedYears(ledger).map(({ group, years: { now, earlier } }) =>
      withReason(
        say('slides.notes.years', {
          name: changeSubject(group, say),
          earlier: saidAmount(earlier, say),
          now: saidAmount(now, say),
        }),
        group.reason,
        say,
      ),
    ),
    say('slides.ask.changes'),
  ]
}
