import { type Address, parseAddress } from '@/ledger/address.ts'
import { hundredYuan } from '@/figures/hundredYuan.ts'
import { moneyFlow } from '@/figures/moneyFlow.ts'
import { spendingByClass } from '@/figures/spendingByClass.ts'
import { expenditureByKind, incomeBySource } from '@/figures/wholes.ts'
import { notableOf } from '../notable.ts'
import type { View } from '../view.ts'
import { BRIDGE_TABLE, carryOverBridge } from './bridge.ts'
import { bridgePart } from './bridgePart.ts'
import { statedChanges } from './changes.ts'
import { changesPart } from './changesPart.ts'
import { classesPart } from './classesPart.ts'
import { flowPart } from './flowPart.ts'
import { hundredPart } from './hundredPart.ts'
import { notablePart } from './notablePart.ts'
import { slides } from './slides.ts'
import { incomePart, kindsPart } from './wholeParts.ts'
import { overviewSentence } from './words.ts'

/** The year at a glance. */
export const overview: View = {
  name: 'overview',
  sentence: ({ ledger, say }) => overviewSentence(ledger, say),
  parts: {
    hundred: {
      title: ({ say }) => say('overview.hundred.title'),
      taken: ({ ledger, say }) => (hundredYuan(ledger) ? hundredPart(ledger, say) : undefined),
      saysNone: true,
    },
    notable: {
      title: ({ say }) => say('overview.notable.title'),
      taken: (telling) => {
        const things = notableOf(telling)
        return things.length ? notablePart(things) : undefined
      },
      saysNone: true,
    },
    flow: {
      title: ({ say }) => say('overview.flow.title'),
      taken: ({ ledger, say }) => (moneyFlow(ledger) ? flowPart(ledger, say) : undefined),
      saysNone: true,
    },
    bridge: {
      title: ({ say }) => say('overview.bridge.title'),
      taken: ({ ledger, say }) =>
        carryOverBridge(ledger).length ? bridgePart(ledger, say) : undefined,
      saysNone: true,
    },
    classes: {
      title: ({ say }) => say('overview.where.title'),
      taken: ({ ledger, say }) =>
        spendingByClass(ledger).length ? classesPart(ledger, say) : undefined,
      saysNone: true,
    },
    income: {
      title: ({ say }) => say('overview.income.title'),
      taken: ({ ledger, say }) =>
        incomeBySource(ledger).parts.length ? incomePart(ledger, say) : undefined,
      saysNone: true,
    },
    kinds: {
      title: ({ say }) => say('overview.kinds.title'),
      taken: ({ ledger, say }) =>
        expenditureByKind(ledger).parts.length ? kindsPart(ledger, say) : undefined,
      saysNone: true,
    },
    changes: {
      title: ({ say }) => say('overview.changes.title'),
      taken: ({ ledger, say }) =>
        statedChanges(ledger).length ? changesPart(ledger, say) : undefined,
      saysNone: true,
    },
  },
  slides,
  report: [{ id: 'overview', sentence: ({ ledger, say }) => overviewSentence(ledger, say) }],
  draws: (_, address) => (isDrawn(address) ? {} : undefined),
}

/** Sums and carry-over; classes are drawn where spending is. */
function isDrawn(address: Address): boolean {
  const place = parseAddress(address)
  if (place?.table === BRIDGE_TABLE) return !/^expenditure\.\d{3}$/.test(place.row)
  return place?.table === 'income' && place.row === 'total'
}
