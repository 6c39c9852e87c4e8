import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { disputedBy } from '@/checks/disputes.ts'
import { type Finding, isAlarm } from '@/checks/finding.ts'
import type { Address } from '@/ledger/address.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { askWorker } from './askWorker.ts'
import { useLedgerStore } from './ledger.ts'

/** The cross-checks of the ledger on show, from the moment that someone asks for them. */
export const useChecksStore = defineStore('checks', () => {
  const ledgers = useLedgerStore()
  /** `undefined` until they are done. */
  const findings = shallowRef<readonly Finding[]>()
  let started = false

  const byAddress = computed(() => {
    const found = new Map<Address, Finding[]>()
    for (const finding of findings.value ?? [])
      for (const address of new Set(finding.addresses)) {
        const list = found.get(address)
        if (list) list.push(finding)
        else found.set(address, [finding])
      }
    return found
  })

  /** Runs the checks of the ledger on show, and of each that follows it. */
  function start(): void {
    if (started) return
    started = true
    watch(
      () => (ledgers.state.status === 'ready' ? ledgers.state.ledger : undefined),
      async (ledger) => {
        findings.value = undefined
        if (!ledger) return
        const found = await check(ledger)
        if (ledgers.state.status === 'ready' && ledgers.state.ledger === ledger)
          findings.value = found
      },
      { immediate: true },
    )
  }

  /** The findings, as soon as they are there. */
  async function done(): Promise<readonly Finding[]> {
    start()
    return (
      findings.value ??
      new Promise((resolve) => {
        const stop = watch(findings, (found) => {
          if (!found) return
          stop()
          resolve(found)
        })
      })
    )
  }

  /** Every check in which the figure takes part. */
  function findingsAt(address: Address): readonly Finding[] {
    return byAddress.value.get(address) ?? []
  }

  /** What there is to look at: each cause once. */
  const alarms = computed(() => findings.value?.filter(isAlarm) ?? [])

  /** The figures that a check puts in question; views mark them. */
  const disputed = computed<ReadonlySet<Address>>(
    () => new Set(findings.value?.flatMap(disputedBy)),
  )

  return { findings, alarms, disputed, start, done, findingsAt }
})

/** Beside the page where the browser can, else in it. */
async function check(ledger: Ledger): Promise<Finding[]> {
  try {
    return await inWorker(ledger)
  } catch {
    const { runChecks } = await import('@/checks/runChecks.ts')
    return runChecks(ledger)
  }
}

async function inWorker(ledger: Ledger): Promise<Finding[]> {
  const { default: ChecksWorker } = await import('@/checks/worker.ts?worker&inline')
  return askWorker<Finding[]>(new ChecksWorker(), ledger)
}
