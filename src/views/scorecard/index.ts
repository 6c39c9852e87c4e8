import type { ChartExport, PartExport } from '@/exports/partExport.ts'
import { parseAddress } from '@/ledger/address.ts'
import type { Say } from '@/words/say.ts'
import type { Telling, View, ViewPart } from '../view.ts'
import { barsPart } from './barsPart.ts'
import { executionPart } from './executionPart.ts'
import { indicatorsPart } from './indicatorsPart.ts'
import { scorecardFigures, type ScorecardFigures } from './scorecard.ts'
import { slides } from './slides.ts'
import { totalsPart } from './totalsPart.ts'
import { scorecardSentence } from './words.ts'

/** How did the department score itself? */
export const scorecard: View = {
  name: 'scorecard',
  sentence,
  parts: {
    totals: part('scorecard.totals.title', totalsPart),
    execution: part('scorecard.execution.name', executionPart),
    bars: part('scorecard.bars.title', barsPart),
    indicators: part('scorecard.table.title', indicatorsPart),
  },
  slides,
  report: [{ id: 'scorecard', sentence }],
  draws: (_, address) => (parseAddress(address)?.table === 'scorecard' ? {} : undefined),
}

function sentence({ ledger, say }: Telling): string | undefined {
  return scorecardSentence(ledger, say)
}

type Make = (figures: ScorecardFigures, say: Say) => ChartExport | PartExport | undefined

function part(title: string, make: Make): ViewPart {
  return {
    title: ({ say }) => say(title),
    taken: ({ ledger, say }) => {
      const figures = scorecardFigures(ledger)
      return figures && make(figures, say)
    },
  }
}
