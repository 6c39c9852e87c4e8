import { computed, shallowRef, watch } from 'vue'
import type { Address } from '@/ledger/address.ts'
import { withCorrection } from '@/ledger/corrected.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import type { Decision, KeptLedger, Reading } from '@/library/shelf.ts'
import { useGiven } from '@/ui/useGiven.ts'
import { useOwnLedgers } from '@/ui/useOwnLedgers.ts'

/** What somebody decides of the doubtful figures of a ledger of this browser; each step can be undone. */
export function useReview(ledger: () => Ledger) {
  const given = useGiven()
  const library = useOwnLedgers()
  /** `null`: it was not imported here. */
  const reading = shallowRef<Reading | null>()
  const before = shallowRef<readonly KeptLedger[]>([])
  const id = computed(() => given.value?.entry.id)

  watch(
    id,
    async (now) => {
      reading.value = undefined
      before.value = []
      reading.value = (now && (await library.readingOf(now))) || null
    },
    { immediate: true },
  )

  const left = computed(
    () =>
      reading.value?.doubts.filter(({ address }) => !reading.value?.decided.has(address)).length ??
      0,
  )

  async function write(kept: KeptLedger): Promise<boolean> {
    await library.list()
    const entry = library.entries.value.find((each) => each.id === id.value)
    if (!entry || !(await library.keep(kept, entry))) return false
    reading.value = kept.reading
    return true
  }

  /** Decides of a figure: a correction says what it is. */
  async function decide(
    address: Address,
    decision: Decision,
    corrected?: string | null,
  ): Promise<void> {
    const now = reading.value
    if (!now) return
    const last = { ledger: ledger(), reading: now }
    const decided = new Map(now.decided).set(address, decision)
    const next = corrected === undefined ? ledger() : withCorrection(ledger(), address, corrected)
    if (await write({ ledger: next, reading: { ...now, decided } }))
      before.value = [...before.value, last]
  }

  async function undo(): Promise<void> {
    const last = before.value.at(-1)
    if (last && (await write(last))) before.value = before.value.slice(0, -1)
  }

  return {
    reading,
    left,
    decide,
    undo,
    canUndo: computed(() => before.value.length > 0),
    problem: library.problem,
  }
}
