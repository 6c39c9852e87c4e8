import type { Ledger } from '@/ledger/ledger.ts'
import { type LedgerChecks, useChecksStore } from '@/stores/checks.ts'
import { useGiven } from './useGiven.ts'

/** The cross-checks of a ledger: of the one that is given from above, unless another is meant. */
export function useChecks(of: () => Ledger | undefined = ofGiven()): LedgerChecks {
  const store = useChecksStore()
  const current = () => {
    const ledger = of()
    return ledger && store.of(ledger)
  }
  return {
    get findings() {
      return current()?.findings
    },
    get failed() {
      return current()?.failed ?? false
    },
    get alarms() {
      return current()?.alarms ?? []
    },
    get disputed() {
      return current()?.disputed ?? NOTHING
    },
    start: () => current()?.start(),
    done: async () => {
      const checks = current()
      if (!checks) throw new Error('There is no ledger to check')
      return checks.done()
    },
    findingsAt: (address) => current()?.findingsAt(address) ?? [],
  }
}

const NOTHING: LedgerChecks['disputed'] = new Set()

function ofGiven() {
  const given = useGiven()
  return () => given.value?.ledger
}
