import { type Equation, equationOf, RELATION_SIGNS, statementPlaces } from '@/checks/equation.ts'
import type { Finding } from '@/checks/finding.ts'
import { formulaText } from '@/checks/formulaText.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import type { Block } from '@/exports/pptx/blocks.ts'
import { unitName } from '@/words/amounts.ts'
import { outcomeText } from '@/words/outcome.ts'
import { foundText } from '@/words/found.ts'
import type { Say } from '@/words/say.ts'
import type { Telling } from '../view.ts'
import { pointsOf } from './found.ts'

/** An equation with more terms is said by its two sums. */
const MOST_TERMS = 6

/** Where published figures differ, the gravest first: what should hold, the figures, how far. */
export function pointBlocks(telling: Telling): Block[] {
  const { ledger, say } = telling
  const alarms = pointsOf(telling)
  // The sentence says why.
  if (!alarms) return []
  if (!alarms.length) return [{ kind: 'list', items: [say('deck.noPoints')], more: () => '' }]
  const title = say('deck.points')
  return [
    {
      kind: 'table',
      title,
      alt: say('deck.alt.points', { title, count: alarms.length }),
      columns: [
        { head: say('deck.pointColumn.rule'), width: 3, grow: true },
        { head: say('deck.pointColumn.figures'), width: 3, grow: true },
        { head: say('deck.pointColumn.outcome'), width: 2, grow: true },
      ],
      rows: alarms.map((finding) => {
        const equation = equationOf(ledger, finding)
        return [
          foundText(ledger, finding, say),
          equation ? equationText(equation, say) : statementText(ledger, finding),
          (equation && outcomeText(finding, equation, say)) ?? say('checks.statement.discrepancy'),
        ]
      }),
      sizes: [14, 13],
      more: (count) => say('deck.morePoints', { count }),
    },
    { kind: 'note', text: say('exports.note.tolerance') },
  ]
}

function equationText(equation: Equation, say: Say): string {
  const { left, right, denominator, relation, place, unit } = equation
  const terms = left.terms.length + right.terms.length + (denominator?.terms.length ?? 0)
  const sums = `${left.sum ?? '·'} ${RELATION_SIGNS[relation]} ${right.sum ?? '·'}`
  const formula = terms > MOST_TERMS ? sums : formulaText(equation)
  const words = unit === '%' ? undefined : unitName(unit, say)
  const own = place.length ? place : (left.terms[0]?.words ?? [])
  return [words ? `${formula}（${words}）` : formula, own.join(' · ')].filter(Boolean).join('\n')
}

function statementText(ledger: Ledger, finding: Finding): string {
  return statementPlaces(ledger, finding)
    .map(({ words, text, unit }) => [...words, text + (unit ?? '')].filter(Boolean).join(' · '))
    .join('\n')
}
