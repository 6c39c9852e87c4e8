import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Doubt } from '@/importer/draft.ts'
import type { Address } from '@/ledger/address.ts'
import { own } from '@/library/browser.ts'
import { useReview } from '@/views/review/useReview.ts'
import { ledgerWith } from '../../ledgerWith.ts'
import { onOwnLedger } from '../../ownLedger.ts'

const [FIRST, SECOND] = ['sangong/vehicles/actual', 'sangong/vehicles/budget'] as Address[]
const doubt = (address: Address): Doubt => ({
  address,
  at: { file: 0, place: { line: 7 } },
  reason: 'unbalanced',
  value: '0.67',
  alternatives: [],
})
const reading = {
  files: [],
  refused: [],
  missing: [],
  leftovers: [],
  doubts: [doubt(FIRST!), doubt(SECOND!)],
  excerpts: new Map(),
  decided: new Map(),
}

// There is no site around it.
beforeEach(() => void vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('none')))

/** A review of a ledger of this browser, which keeps nothing beyond the page. */
async function reviewed() {
  const { made: review, kept, id } = await onOwnLedger({ ledger: ledgerWith(), reading }, useReview)
  await expect.poll(() => review.reading.value).toBeTruthy()
  const figure = async () => {
    const found = await own.open(id)
    return found.ok ? found.value.ledger.corrected : undefined
  }
  return { review, kept, figure }
}

describe('a review', () => {
  it('keeps every decision of keys that come fast, in their order', async () => {
    const { review, kept, figure } = await reviewed()
    await Promise.all([
      review.decide(FIRST!, 'corrected', '0.76'),
      review.decide(SECOND!, 'open'),
      review.decide(FIRST!, 'accepted'),
    ])
    expect([...(await kept()).reading.decided]).toEqual([
      [FIRST, 'accepted'],
      [SECOND, 'open'],
    ])
    expect(await figure()).toEqual({ [FIRST!]: '0.67' })
    expect(review.problem.value).toBeUndefined()
  })

  it('undoes a step, the correction with it', async () => {
    const { review, kept, figure } = await reviewed()
    await review.decide(FIRST!, 'corrected', '0.76')
    await review.undo()
    expect((await kept()).reading.decided.size).toBe(0)
    expect(await figure()).toBeUndefined()
    expect(review.canUndo.value).toBe(false)
  })

  it('writes over nothing that another window has written, and goes on from that', async () => {
    const { review, kept, figure } = await reviewed()
    await review.decide(FIRST!, 'open')
    const { entry, reading: mine } = await kept()
    const decided = new Map(mine.decided).set(SECOND!, 'accepted')
    await own.replace(entry, { ledger: ledgerWith(), reading: { ...mine, decided } })

    await review.decide(FIRST!, 'corrected', '0.76')
    expect(review.problem.value).toBe('changed')
    expect((await kept()).reading.decided).toEqual(decided)
    expect(await figure()).toBeUndefined()
    expect(review.reading.value?.decided).toEqual(decided)
    // An older state would take the other window's decision back.
    expect(review.canUndo.value).toBe(false)

    await review.decide(FIRST!, 'corrected', '0.76')
    expect([...(await kept()).reading.decided.values()].sort()).toEqual(['accepted', 'corrected'])
  })
})
