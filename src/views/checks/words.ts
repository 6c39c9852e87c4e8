import { summarise, VERDICTS } from '@/checks/summary.ts'
import { saidCount } from '@/words/amounts.ts'
import type { Say } from '@/words/say.ts'
import type { Telling } from '../view.ts'

/** What the checks came to, in one sentence; `undefined` until they are done. */
export function checksSentence(findings: Telling['findings'], say: Say): string | undefined {
  if (!findings || findings === 'failed') return undefined
  const { checks, figures, causes, counts } = summarise(findings)
  const clauses = VERDICTS.flatMap((verdict) => {
    const count = counts[verdict]
    if (verdict !== 'discrepancy')
      return count ? [say(`checks.sentence.${verdict}`, { count: saidCount(count) })] : []
    if (!count) return [say('checks.sentence.noDiscrepancy')]
    return [
      count === causes
        ? say('checks.sentence.discrepancy', { count: saidCount(count) })
        : say('checks.sentence.discrepancyOf', {
            count: saidCount(count),
            causes: saidCount(causes),
          }),
    ]
  })
  return say('checks.sentence.all', {
    checks: saidCount(checks),
    figures: saidCount(figures),
    counts: clauses.join(say('checks.sentence.join')),
  })
}

/** The same for an audience: how much there is to ask about, or how far the checks are. */
export function pointsSentence(findings: Telling['findings'], say: Say): string {
  if (findings === 'failed') return say('checks.failed')
  if (!findings) return say('slides.sentence.checking')
  const { checks, causes } = summarise(findings)
  return say(`slides.sentence.${causes ? 'points' : 'noPoints'}`, {
    checks: saidCount(checks),
    causes: saidCount(causes),
  })
}
