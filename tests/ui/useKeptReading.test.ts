import { beforeEach, describe, expect, it, vi } from 'vitest'
import { own } from '@/library/browser.ts'
import { OWN_LEDGERS } from '@/library/own.ts'
import type { KeptLedger } from '@/library/shelf.ts'
import { useKeptReading } from '@/ui/useKeptReading.ts'
import { ledgerWith } from '../ledgerWith.ts'
import { onOwnLedger } from '../ownLedger.ts'

const AT = 'sangong/vehicles/actual'
const ledger = ledgerWith()
const kept: KeptLedger = {
  ledger,
  reading: {
    files: [],
    refused: [],
    missing: [],
    leftovers: [],
    doubts: [],
    excerpts: new Map(),
    decided: new Map(),
  },
}
const accepting = ({ ledger, reading }: KeptLedger): KeptLedger => ({
  ledger,
  reading: { ...reading, decided: new Map([[AT, 'accepted']]) },
})

// There is no site around it.
beforeEach(() => void vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('none')))

async function onPage() {
  const onOther = vi.fn()
  const page = await onOwnLedger(kept, (ledger) => useKeptReading(ledger, onOther))
  await expect.poll(() => page.made.reading.value).toBeTruthy()
  return { ...page, onOther }
}

describe('how a ledger was imported', () => {
  it('is none where it was not imported here', async () => {
    vi.spyOn(own, 'reading').mockResolvedValueOnce(undefined)
    const { made } = await onOwnLedger(kept, useKeptReading)
    expect(made.reading.value).toBeUndefined()
    await expect.poll(() => made.reading.value).toBeNull()
    expect(await made.change(accepting)).toBeUndefined()
  })

  it('is changed to something else, and gives what it was before', async () => {
    const { made, kept: now } = await onPage()
    expect((await made.change(accepting))?.reading.decided.size).toBe(0)
    expect(made.reading.value?.decided.get(AT)).toBe('accepted')
    const { entry, reading } = await now()
    expect([entry.version, [...reading.decided]]).toEqual([2, [[AT, 'accepted']]])
    const back = await made.change((old) => ({ ...old, reading: kept.reading }))
    expect(back?.reading.decided.get(AT)).toBe('accepted')
    expect((await now()).entry.version).toBe(3)
  })

  it('stays what it was where the browser refuses', async () => {
    const { made, kept: now } = await onPage()
    vi.spyOn(own, 'replace').mockRejectedValueOnce(new Error('full'))
    expect(await made.change(accepting)).toBeUndefined()
    expect([made.problem.value, made.reading.value?.decided.size]).toEqual(['failed', 0])
    expect((await now()).reading.decided.size).toBe(0)
  })

  it('can be changed after a change that went wrong', async () => {
    const { made } = await onPage()
    const wrong = made.change(() => {
      throw new Error('wrong')
    })
    await expect(wrong).rejects.toThrow('wrong')
    expect(await made.change(accepting)).toBeDefined()
  })

  it('is taken up from another window as soon as that has written, once', async () => {
    const { made, kept: now, onOther } = await onPage()
    onOther.mockClear()
    await own.replace((await now()).entry, accepting(kept))
    for (let told = 0; told < 2; told++)
      dispatchEvent(Object.assign(new Event('storage'), { key: OWN_LEDGERS }))
    await expect.poll(() => made.reading.value?.decided.get(AT)).toBe('accepted')
    expect(onOther).toHaveBeenCalledTimes(1)
    // And is built upon.
    expect(await made.change((old) => ({ ...old, reading: kept.reading }))).toBeDefined()
    expect((await now()).entry.version).toBe(3)
  })
})
