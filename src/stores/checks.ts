import { defineStore } from 'pinia'
import { computed, shallowRef, watch, type WatchHandle } from 'vue'
import { disputedBy } from '@/checks/disputes.ts'
import { type Finding, isAlarm } from '@/checks/finding.ts'
import type { Address } from '@/ledger/address.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { askWorker } from '@/exports/askWorker.ts'
import { useLedgerStore } from './ledger.ts'

/** The cross-checks of the ledger on show, from the moment that someone asks for them. */
export const useChecksStore = defineStore('checks', () => {
  const ledgers = useLedgerStore()
  /** `undefined` until they are done. */
  const findings = shallowRef<readonly Finding[]>()
  /** Whether they can't be run. */
  const failed = shallowRef(false)
  let running: Promise<readonly Finding[]> | undefined
  let stop: WatchHandle | undefined

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
    stop ??= watch(
      () => (ledgers.state.status === 'ready' ? ledgers.state.ledger : undefined),
      (ledger) => {
        findings.value = undefined
        failed.value = false
        running = ledger && check(ledger)
        if (running) void follow(running)
      },
      { immediate: true },
    )
  }

  async function follow(run: Promise<readonly Finding[]>): Promise<void> {
    try {
      const found = await run
      // Another ledger may have come meanwhile.
      if (run === running) findings.value = found
    } catch (error) {
      if (run === running) failed.value = true
      throw error
    }
  }

  /** The findings of the ledger on show, as soon as they are there; fails where it can't be checked. */
  async function done(): Promise<readonly Finding[]> {
    start()
    if (!running) throw new Error('There is no ledger to check')
    return running
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

  return { findings, failed, alarms, disputed, start, done, findingsAt }
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
