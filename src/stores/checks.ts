import { defineStore } from 'pinia'
import { computed, reactive, shallowRef } from 'vue'
import { type Finding, isAlarm } from '@/checks/finding.ts'
import { markedBy } from '@/checks/marks.ts'
import { summarise } from '@/checks/summary.ts'
import type { Address } from '@/ledger/address.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { askInPieces } from '@/exports/askWorker.ts'
import { inTime } from '@/exports/inTime.ts'
import { mapInTurns, turn } from '@/exports/inTurns.ts'

/** The cross-checks of a ledger, from the moment that someone asks for them. */
export interface LedgerChecks {
  /** `undefined` until they are done. */
  readonly findings: readonly Finding[] | undefined
  /** Whether they can't be run. */
  readonly failed: boolean
  /** What there is to look at: each cause once. */
  readonly alarms: readonly Finding[]
  /** The figures that views mark, one for each cause. */
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

/** What has been found, sorted out as it comes: all at once would hold up the page. */
interface Found {
  readonly findings: Finding[]
  readonly byAddress: Map<Address, Finding[]>
}

function checksOf(ledger: Ledger): LedgerChecks {
  const found = shallowRef<Found>()
  const failed = shallowRef(false)
  let running: Promise<Found> | undefined

  function start(): void {
    if (running && !failed.value) return
    failed.value = false
    running = check(ledger)
    void follow(running)
  }

  async function follow(run: Promise<Found>): Promise<void> {
    try {
      found.value = await run
    } catch (error) {
      failed.value = true
      throw error
    }
  }

  async function done(): Promise<readonly Finding[]> {
    start()
    return (await running)?.findings ?? []
  }

  return reactive({
    findings: computed(() => found.value?.findings),
    failed,
    alarms: computed(() => found.value?.findings.filter(isAlarm) ?? []),
    disputed: computed(() => markedBy(found.value?.findings ?? [])),
    start,
    done,
    findingsAt: (address: Address) => found.value?.byAddress.get(address) ?? [],
  })
}

/** What all views ask of the findings is worked out before they do: each in a task of its own. */
async function check(ledger: Ledger): Promise<Found> {
  const found = await run(ledger)
  for (const ask of [markedBy, summarise]) {
    await turn()
    ask(found.findings)
  }
  await turn()
  return found
}

/** Beside the page where the browser can, else in it. */
async function run(ledger: Ledger): Promise<Found> {
  try {
    return await inWorker(ledger)
  } catch {
    const { runChecks } = await inTime(() => import('@/checks/runChecks.ts'))
    const found = nothing()
    await mapInTurns(runChecks(ledger), (finding) => sortOut(finding, found))
    return found
  }
}

async function inWorker(ledger: Ledger): Promise<Found> {
  const { default: ChecksWorker } = await inTime(() => import('@/checks/worker.ts?worker&inline'))
  const found = nothing()
  await askInPieces<Finding>(new ChecksWorker(), ledger, (piece) =>
    piece.forEach((finding) => sortOut(finding, found)),
  )
  return found
}

function nothing(): Found {
  return { findings: [], byAddress: new Map() }
}

function sortOut(finding: Finding, { findings, byAddress }: Found): void {
  findings.push(finding)
  for (const address of new Set(finding.addresses)) {
    const list = byAddress.get(address)
    if (list) list.push(finding)
    else byAddress.set(address, [finding])
  }
}
