import { budgetPart } from '@/exports/budgetPart.ts'
import { budgetFigures, orderItems } from '@/figures/budget.ts'
import { parseAddress } from '@/ledger/address.ts'
import { ADDRESS, valueIn } from '@/stores/address.ts'
import type { Telling, View } from '../view.ts'
import { departures } from '@/figures/departures.ts'
import { departuresPart } from './departuresPart.ts'
import { slides } from './slides.ts'
import { budgetSentence } from './words.ts'

const sentence = ({ ledger, say }: Telling) => budgetSentence(ledger, say)

/** Opening budget against actual, item by item, with the stated reasons. */
export const budget: View = {
  name: 'budget',
  sentence,
  parts: {
    items: {
      title: ({ say }) => say('budget.chart'),
      taken: ({ ledger, say, query }) => {
        const figures = budgetFigures(ledger)
        const order = valueIn(query, 'sort', ADDRESS.budget.sort)
        const measure = valueIn(query, 'measure', ADDRESS.budget.measure)
        return (
          figures &&
          budgetPart(figures.total, orderItems(figures.items, order), measure, ledger.unit, say)
        )
      },
    },
    departures: {
      on: 'overview',
      saysNone: true,
      title: ({ say }) => say('overview.departures.title'),
      taken: ({ ledger, say }) =>
        departures(ledger).length ? departuresPart(ledger, say) : undefined,
    },
  },
  slides,
  report: [{ id: 'budget', sentence }],
  draws: (ledger, address) => {
    const { table, row } = parseAddress(address) ?? {}
    if (table !== 'narrative') return undefined
    const part = ledger.narrative.flatMap(({ parts }) => parts).find(({ id }) => id === row)
    return part?.code !== undefined || row === 'general-budget-items' ? {} : undefined
  },
}
