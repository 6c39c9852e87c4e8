import { defineStore } from 'pinia'
import { computed, reactive, shallowRef } from 'vue'
import { disputedBy } from '@/checks/disputes.ts'
import { type Finding, isAlarm } from '@/checks/finding.ts'
import type { Address } from '@/ledger/address.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { askWorker } from '@/exports/askWorker.ts'
import { inTime } from '@/exports/inTime.ts'

/** The cross-checks of a ledger, from the moment that someone asks for them. */
export interface LedgerChecks {
  /** `undefined` until they are done. */
  readonly findings: readonly Finding[] | undefined
  /** Whether they can't be run. */
  readonly failed: boolean
  /** What there is to look at: each cause once. */
  readonly alarms: readonly Finding[]
  /** The figures that a check puts in question; views mark them. */
  readonly disputed: ReadonlySet<Address>
  /** Runs them, once; again where they could not be run. */
  readonly start: () => void
  /** The findings as soon as they are there; fails where the ledger can't be checked. */
  readonly done: () => Promise<readonly Finding[]>
  /** Every check in which the figure takes part. */
  readonly findingsAt: (address: Address) => readonly Finding[]
}

/** The cross-checks of every ledger that is open. */
export const useChecksStore = defineStore('checks', () => {
  const known = new WeakMap<Ledger, LedgerChecks>()

  function of(ledger: Ledger): LedgerChecks {
    let checks = known.get(ledger)
    if (!checks) known.set(ledger, (checks = checksOf(ledger)))
    return checks
  }

  return { of }
})

function checksOf(ledger: Ledger): LedgerChecks {
  const findings = shallowRef<readonly Finding[]>()
  const failed = shallowRef(false)
  let running: Promise<readonly Finding[]> | undefined

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

  function start(): void {
    if (running && !failed.value) return
    failed.value = false
    running = check(ledger)
    void follow(running)
  }

  async function follow(run: Promise<readonly Finding[]>): Promise<void> {
    try {
      findings.value = await run
    } catch (error) {
      failed.value = true
      throw error
    }
  }

  async function done(): Promise<readonly Finding[]> {
    start()
    return running ?? []
  }

  return reactive({
    findings,
    failed,
    alarms: computed(() => findings.value?.filter(isAlarm) ?? []),
    disputed: computed(() => new Set(findings.value?.flatMap(disputedBy))),
    start,
    done,
    findingsAt: (address: Address) => byAddress.value.get(address) ?? [],
  })
}

/** Beside the page where the browser can, else in it. */
async function check(ledger: Ledger): Promise<Finding[]> {
  try {
    return await inWorker(ledger)
  } catch {
    const { runChecks } = await inTime(() => import('@/checks/runChecks.ts'))
    return runChecks(ledger)
  }
}

async function inWorker(ledger: Ledger): Promise<Finding[]> {
  const { default: ChecksWorker } = await inTime(() => import('@/checks/worker.ts?worker&inline'))
  return askWorker<Finding[]>(new ChecksWorker(), ledger)
}
