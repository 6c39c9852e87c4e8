import { computed, shallowRef } from 'vue'
import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { describe, expect, it } from 'vitest'
import { runChecks } from '@/checks/runChecks.ts'
import type { OpenLedger } from '@/library/source.ts'
import { useChecks } from '@/ui/useChecks.ts'
import { GIVEN } from '@/ui/useGiven.ts'
import { ledgerWith } from '../ledgerWith.ts'
import { defaultEntry } from '../ledgers.ts'

const ADDRESS = 'totals/income.opening/amount'
const opened = (amount: string): OpenLedger => ({
  entry: defaultEntry(),
  ledger: ledgerWith({ [ADDRESS]: amount }),
})

function checksOf(first: OpenLedger | undefined, of?: Parameters<typeof useChecks>[0]) {
  const given = shallowRef(first)
  let checks!: ReturnType<typeof useChecks>
  mount(
    {
      setup() {
        checks = useChecks(of)
        return () => null
      },
    },
    {
      global: {
        plugins: [createPinia()],
        provide: { [GIVEN as symbol]: computed(() => given.value) },
      },
    },
  )
  return { checks, given }
}

describe('the checks of the ledger that is given', () => {
  it('are none while there is no ledger', async () => {
    const { checks } = checksOf(undefined)
    checks.start()
    expect([checks.findings, checks.failed, checks.alarms, checks.disputed.size]).toEqual([
      undefined,
      false,
      [],
      0,
    ])
    expect(checks.findingsAt(ADDRESS)).toEqual([])
    await expect(checks.done()).rejects.toThrow()
  })

  it('are of the next when that is given', async () => {
    const [one, other] = [opened('11.00'), opened('12.00')]
    const { checks, given } = checksOf(one)
    await checks.done()
    expect(checks.findings).toEqual(runChecks(one.ledger))
    expect(checks.disputed.has(ADDRESS)).toBe(true)
    given.value = other
    expect(checks.findings).toBeUndefined()
    await checks.done()
    expect(checks.findings).toEqual(runChecks(other.ledger))
    expect(checks.findingsAt(ADDRESS).length).toBeGreaterThan(0)
  })

  it('are of another where that is meant', async () => {
    const { ledger } = opened('12.00')
    const { checks } = checksOf(opened('11.00'), () => ledger)
    await checks.done()
    expect(checks.findings).toEqual(runChecks(ledger))
  })
})
