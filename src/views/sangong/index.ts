import { parseAddress } from '@/ledger/address.ts'
import type { Telling, View } from '../view.ts'
import { costsPart } from './costsPart.ts'
import { sangongFigures } from './sangong.ts'
import { sangongPart } from './sangongPart.ts'
import { sangongTotalPart } from './sangongTotalPart.ts'
import { slides } from './slides.ts'
import { unitCosts } from './unitCosts.ts'
import { sangongSentence } from './words.ts'
import { TABLE } from './linePlaces.ts'

const sentence = ({ ledger, say }: Telling) => sangongSentence(ledger, say)

/** The three public expenses, each against its budget, and what one of them cost. */
export const sangong: View = {
  name: 'sangong',
  sentence,
  parts: {
    parts: {
      title: ({ say }) => say('sangong.chart'),
      taken: ({ ledger, say }) => {
        const figures = sangongFigures(ledger)
        return figures && sangongPart(figures, ledger.unit, say)
      },
    },
    costs: {
      saysNone: true,
      title: ({ say }) => say('sangong.costs.title'),
      taken: ({ ledger, say }) => {
        const figures = sangongFigures(ledger)
        const costs = figures ? unitCosts(ledger, figures) : []
        return costs.length ? costsPart(costs, ledger.unit, say) : undefined
      },
    },
    sangong: {
      on: 'overview',
      saysNone: true,
      title: ({ say }) => say('overview.sangong.title'),
      taken: ({ ledger, say }) => {
        const figures = sangongFigures(ledger)
        return figures && sangongTotalPart(figures, ledger.unit, say)
      },
    },
  },
  slides,
  report: [{ id: 'sangong', sentence }],
  draws: (_, address) => {
    const { table, row } = parseAddress(address) ?? {}
    const isSaid = table === 'narrative' && row?.startsWith('sangong')
    return table === TABLE || isSaid ? {} : undefined
  },
}
