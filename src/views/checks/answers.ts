import type { Finding } from '@/checks/finding.ts'
import { findingText } from '@/checks/searchFindings.ts'
import { foundText } from '@/words/found.ts'
import { ruleText } from '@/words/rule.ts'
import type { Answer, AnswerLine, Telling, TellAnswers } from '../view.ts'
import { pointsOf } from './found.ts'

/** Of what the checks found, so many are told where one asks whether anything is wrong. */
const GRAVEST = 3

/** What the checks found, each cause once; nothing until they are done. */
export const answers: TellAnswers = (telling) => {
  const points = pointsOf(telling) ?? []
  return [
    {
      id: 'checks',
      kind: 'view',
      name: telling.say('app.views.checks'),
      tell: () => points.slice(0, GRAVEST).map((finding) => lineOf(finding, telling)),
    },
    ...points.map((finding) => pointAnswer(finding, telling)),
  ]
}

function pointAnswer(finding: Finding, telling: Telling): Answer {
  const { ledger, say } = telling
  const { text } = findingText(ledger, finding, ruleText(ledger, finding, say))
  return {
    id: `checks/${finding.check}`,
    kind: 'finding',
    name: foundText(ledger, finding, say),
    text,
    tell: () => [lineOf(finding, telling)],
  }
}

function lineOf(finding: Finding, { ledger, say }: Telling): AnswerLine {
  return {
    sentence: [foundText(ledger, finding, say), say('ask.stop')],
    more: { view: 'checks', query: { q: finding.check } },
  }
}
