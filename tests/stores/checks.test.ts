import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { runChecks } from '@/checks/runChecks.ts'
import { useChecksStore } from '@/stores/checks.ts'
import { parsed } from '../mounted.ts'

vi.mock('@/checks/runChecks.ts', async (load) => {
  const { runChecks: run } = await load<{ runChecks: typeof runChecks }>()
  return { runChecks: vi.fn(run) }
})

beforeEach(() => {
  setActivePinia(createPinia())
  vi.mocked(runChecks).mockClear()
})

describe('the checks of a ledger, where no worker runs them', () => {
  it('run once, whoever asks, and are sorted by figure', async () => {
    const ledger = parsed()
    const checks = useChecksStore().of(ledger)
    expect(checks.findings).toBeUndefined()
    const [found] = await Promise.all([checks.done(), checks.done()])
    expect(useChecksStore().of(ledger)).toBe(checks)
    expect(runChecks).toHaveBeenCalledTimes(1)
    expect(found.map(({ check }) => check)).toEqual(runChecks(ledger).map(({ check }) => check))
    const address = 'totals/income.opening/amount'
    expect(checks.findingsAt(address)).toEqual(
      found.filter(({ addresses }) => addresses.includes(address)),
    )
    expect(checks.alarms.every(({ verdict }) => verdict === 'discrepancy')).toBe(true)
    expect(checks.disputed.size).toBeGreaterThan(0)
  })

  it('belong to their ledger', () => {
    const checks = useChecksStore()
    expect(checks.of(parsed())).not.toBe(checks.of(parsed()))
  })

  it('fail in so many words, and can be asked for again', async () => {
    vi.mocked(runChecks).mockImplementationOnce(() => {
      throw new Error('no script')
    })
    const swallow = () => undefined
    process.on('unhandledRejection', swallow)
    const checks = useChecksStore().of(parsed())
    await expect(checks.done()).rejects.toThrow('no script')
    await new Promise((resolve) => setTimeout(resolve))
    process.off('unhandledRejection', swallow)
    expect([checks.failed, checks.findings]).toEqual([true, undefined])
    expect((await checks.done()).length).toBeGreaterThan(0)
    expect(checks.failed).toBe(false)
  })
})
