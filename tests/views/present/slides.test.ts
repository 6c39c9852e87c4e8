import { describe, expect, it } from 'vitest'
import { slideClass, SLIDES, slidesOf } from '@/views/present/slides.ts'
import { ledgerWith } from '../../ledgerWith.ts'
import {
  withMissing,
  withNegativeAndZero,
  withoutNarrative,
  withoutScorecard,
} from '../../ledgers.ts'

describe('the slides of a ledger', () => {
  it('are all there for a ledger that publishes everything', () => {
    expect(slidesOf(ledgerWith())).toEqual(SLIDES)
  })

  it('leave out what a ledger has nothing for, and nothing else', () => {
    const without = (left: readonly string[]) => SLIDES.filter((id) => !left.includes(id))
    expect(slidesOf(ledgerWith({}, withoutScorecard()))).toEqual(without(['scorecard']))
    expect(slidesOf(ledgerWith({}, withMissing(['totals'])))).toEqual(without(['bridge']))
    expect(slidesOf(ledgerWith({}, withMissing(['expenditure'])))).toEqual(
      without(['spending', 'class', 'kinds']),
    )
    expect(slidesOf(ledgerWith({}, withMissing(['sangong'], withoutNarrative())))).toEqual(
      without(['sangong']),
    )
    expect(slidesOf(ledgerWith({}, withMissing(['general-budget'], withoutNarrative())))).toEqual(
      without(['budget']),
    )
  })

  it('show the largest class from within, if anything of it can be drawn', () => {
    expect(slideClass(ledgerWith())?.name).toBe('科学技术支出')
    expect(slideClass(ledgerWith({}, withMissing(['expenditure'])))).toBeUndefined()
  })

  it('stand also where amounts are negative or zero', () => {
    expect(slidesOf(ledgerWith({}, withNegativeAndZero())).slice(0, 2)).toEqual(['title', 'year'])
  })
})
