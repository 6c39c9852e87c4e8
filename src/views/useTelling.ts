import { computed, type ComputedRef } from 'vue'
import { useRoute } from 'vue-router'
import type { Ledger } from '@/ledger/ledger.ts'
import { useChecks } from '@/ui/useChecks.ts'
import { useSay } from '@/ui/useSay.ts'
import type { Query, Telling } from './view.ts'

/**
 * What views speak of on this page; follows the checks, the reader's language and, unless a state is
 * given, the address.
 */
export function useTelling(ledger: () => Ledger, state?: Query): ComputedRef<Telling> {
  const say = useSay()
  const route = useRoute()
  const checks = useChecks(ledger)

  const query = computed<Query>(
    () =>
      state ??
      Object.fromEntries(
        Object.entries(route.query).map(([name, value]) => [
          name,
          (Array.isArray(value) ? value[0] : value) ?? undefined,
        ]),
      ),
  )
  return computed(() => ({
    ledger: ledger(),
    say,
    findings: checks.failed ? 'failed' : checks.findings,
    query: query.value,
  }))
}
