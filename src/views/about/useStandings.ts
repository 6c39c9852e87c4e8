import { computed, type Ref } from 'vue'
import type { Prose } from './passages.ts'
import { counterpartOf } from '@/checks/standing.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { useChecks } from '@/ui/useChecks.ts'

/** How the figures of the explanation stand to the rest; nothing before the checks are done. */
export function useStandings(ledger: () => Ledger, prose: Ref<Prose>) {
  const checks = useChecks(ledger)
  const counterparts = computed(() =>
    checks.findings
      ? new Map(
          prose.value.figures.map(({ address }) => [
            address,
            counterpartOf(checks.findingsAt(address), address, ledger().unit),
          ]),
        )
      : undefined,
  )
  const standings = computed(
    () =>
      counterparts.value &&
      new Map([...counterparts.value].map(([address, { standing }]) => [address, standing])),
  )
  return { counterparts, standings }
}
