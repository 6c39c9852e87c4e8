import { describe, expect, it } from 'vitest'
import { printedScores } from '@/figures/printedScores.ts'
import { ledgerWith } from '../ledgerWith.ts'
import { changed, defaultLedger, withoutNarrative, withoutScorecard } from '../ledgers.ts'

describe('printed total scores', () => {
  it('stand side by side where the explanation prints another than the scorecard', () => {
    expect(printedScores(ledgerWith())).toEqual([
      { value: '97.7', address: 'scorecard/total/score', where: 'scorecard' },
      {
        value: '97.9',
        address: 'narrative/performance-self-evaluation/score',
        where: 'narrative',
      },
    ])
  })

  it('are one where both print the same, whatever the places', () => {
    const same = changed(defaultLedger(), (copy) => {
      copy.scorecard!.total.score = '97.90'
    })
    expect(printedScores(ledgerWith({}, same)).map(({ value }) => value)).toEqual(['97.90'])
  })

  it('come from whichever is published', () => {
    const where = (from: ReturnType<typeof defaultLedger>) =>
      printedScores(ledgerWith({}, from)).map((score) => score.where)
    expect(where(withoutScorecard())).toEqual(['narrative'])
    expect(where(withoutNarrative())).toEqual(['scorecard'])
    expect(where(withoutNarrative(withoutScorecard()))).toEqual([])
  })

  it('are no averages of projects', () => {
    expect(printedScores(ledgerWith()).map(({ value }) => value)).not.toContain('96.75')
  })
})
