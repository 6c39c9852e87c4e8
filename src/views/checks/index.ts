import { summarise } from '@/checks/summary.ts'
import type { Telling, View } from '../view.ts'
import { familiesPart } from './familiesPart.ts'
import { foundBy } from './found.ts'
import { slides } from './slides.ts'
import { checksSentence } from './words.ts'

/** Do the published figures agree with each other? */
export const checks: View = {
  name: 'checks',
  sentence,
  parts: {
    families: {
      title: ({ say }) => say('checks.chart.title'),
      taken: (telling) => {
        const found = foundBy(telling)
        return found && familiesPart(summarise(found), telling.say)
      },
    },
  },
  slides,
  report: [{ id: 'checks', sentence }],
}

function sentence({ findings, say }: Telling): string | undefined {
  return checksSentence(findings, say)
}
