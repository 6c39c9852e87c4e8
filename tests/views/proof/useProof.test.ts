import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadViewMessages } from '@/locales/index.ts'
import { withCorrection } from '@/ledger/corrected.ts'
import { own } from '@/library/browser.ts'
import type { KeptLedger } from '@/library/shelf.ts'
import { useOwnLedgers } from '@/ui/useOwnLedgers.ts'
import { useProof } from '@/views/proof/useProof.ts'
import { ledgerWith } from '../../ledgerWith.ts'
import { onOwnLedger } from '../../ownLedger.ts'
import { PLANTED, plantedDraft } from './planted.ts'
import { printedDraft } from './printedDraft.ts'
import { keptDraft } from './proofOf.ts'

// There is no site around it.
beforeEach(() => void vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('none')))
beforeAll(loadViewMessages)

async function proved(of: KeptLedger) {
  const { made, kept, id } = await onOwnLedger(of, useProof)
  await expect.poll(() => made.proof.value, { timeout: 30_000 }).toBeTruthy()
  return { made, kept, id }
}

describe('a draft before it is published', () => {
  it('keeps every tick of a fast hand, and takes one back', async () => {
    const { made, kept } = await proved(await keptDraft(plantedDraft()))
    const [one = '', other = ''] = made.proof.value!.entries.map(({ tick }) => tick)
    await Promise.all([made.tick(one, true), made.tick(other, true), made.tick(one, false)])
    expect((await kept()).reading.proof?.done).toEqual(new Set([other]))
    const done = made.proof.value?.entries.filter(({ isDone }) => isDone)
    expect(done?.map(({ tick }) => tick)).toEqual([other])
    expect(made.problem.value).toBeUndefined()
  })

  it('takes up what another window wrote instead of writing over it', async () => {
    const { made, kept } = await proved(await keptDraft(plantedDraft()))
    const { entry, reading } = await kept()
    const done = new Set(['another'])
    const proof = { ...reading.proof!, done }
    await own.replace(entry, { ledger: ledgerWith(), reading: { ...reading, proof } })
    await made.tick('mine', true)
    expect(made.problem.value).toBe('changed')
    expect((await kept()).reading.proof?.done).toEqual(done)
    expect(made.kept.value.done).toEqual(done)
  })

  it('keeps a figure that another window has corrected', async () => {
    const { made, kept, id } = await proved(await keptDraft(plantedDraft()))
    const { entry, reading } = await kept()
    const found = await own.open(id)
    if (!found.ok) throw new Error(found.failure.kind)
    const corrected = withCorrection(found.value.ledger, 'sangong/vehicles/actual', '9.99')
    await own.replace(entry, { ledger: corrected, reading })
    await made.tick('mine', true)
    await made.tick('mine', true)
    expect((await kept()).reading.proof?.done).toEqual(new Set(['mine']))
    const now = await own.open(id)
    expect(now.ok && Object.keys(now.value.ledger.corrected ?? {})).toEqual([
      'sangong/vehicles/actual',
    ])
  })

  it('says what became of the version before', async () => {
    const first = await keptDraft(plantedDraft())
    const { made } = await proved(await keptDraft(printedDraft(ledgerWith()), first))
    expect(made.proof.value?.mended.map(({ key }) => key)).toEqual(PLANTED.map(([key]) => key))
    expect(made.proof.value?.entries.every(({ state }) => state === 'left')).toBe(true)
  })

  it('takes up the next version that this window puts in its place', async () => {
    const first = await keptDraft(plantedDraft())
    const { made, kept } = await onOwnLedger(first, (ledger) => ({
      ...useProof(ledger),
      library: useOwnLedgers(),
    }))
    await expect.poll(() => made.proof.value).toBeTruthy()
    const next = await keptDraft(printedDraft(ledgerWith()), first)
    await made.library.keep(next, (await kept()).entry)
    await expect.poll(() => made.proof.value?.mended.length).toBe(PLANTED.length)
  })
})
