import { useEventListener } from '@vueuse/core'
import { computed, shallowRef, watch } from 'vue'
import type { Address } from '@/ledger/address.ts'
import { withCorrection } from '@/ledger/corrected.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { OWN_LEDGERS } from '@/library/own.ts'
import type { Decision, KeptLedger, OwnEntry, Reading } from '@/library/shelf.ts'
import { useGiven } from '@/ui/useGiven.ts'
import { useOwnLedgers } from '@/ui/useOwnLedgers.ts'

/**
 * What somebody decides of the doubtful figures of a ledger of this browser; each step can be undone,
 * until another window changes the ledger.
 */
export function useReview(ledger: () => Ledger) {
  const given = useGiven()
  const library = useOwnLedgers()
  /** `null`: it was not imported here. */
  const reading = shallowRef<Reading | null>()
  /** The version that the reading and the ledger on the page are of. */
  const known = shallowRef<OwnEntry>()
  const before = shallowRef<readonly KeptLedger[]>([])
  const id = computed(() => given.value?.entry.id)
  /** One step after another: each builds on what the last has written. */
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = (step: () => Promise<void>): Promise<void> => {
    const own = last.then(step)
    last = own.catch(() => undefined)
    return own
  }

  /** Takes up what is kept now, and shows that. */
  async function load(): Promise<void> {
    const asked = id.value
    const found = asked && (await library.readingOf(asked))
    if (asked !== id.value) return
    if (!found) {
      reading.value = null
      return
    }
    if (known.value?.id === asked && known.value.version === found.entry.version) return
    before.value = []
    await library.show(asked)
    known.value = found.entry
    reading.value = found.reading
  }

  watch(
    id,
    () => {
      reading.value = undefined
      known.value = undefined
      before.value = []
      void inTurn(load)
    },
    { immediate: true },
  )
  useEventListener(window, 'storage', ({ key }: StorageEvent) => {
    if (key === OWN_LEDGERS) void inTurn(load)
  })

  const left = computed(
    () =>
      reading.value?.doubts.filter(({ address }) => !reading.value?.decided.has(address)).length ??
      0,
  )

  /** Only over the version that is known: what another window wrote is taken up in its place. */
  async function write(kept: KeptLedger): Promise<boolean> {
    const written = known.value && (await library.keep(kept, known.value))
    if (!written) {
      await load()
      return false
    }
    known.value = written.entry
    reading.value = kept.reading
    return true
  }

  /** Decides of a figure: a correction says what it is. */
  const decide = (address: Address, decision: Decision, corrected?: string | null) =>
    inTurn(async () => {
      const now = reading.value
      if (!now) return
      const old = { ledger: ledger(), reading: now }
      const decided = new Map(now.decided).set(address, decision)
      const next = corrected === undefined ? ledger() : withCorrection(ledger(), address, corrected)
      if (await write({ ledger: next, reading: { ...now, decided } }))
        before.value = [...before.value, old]
    })

  const undo = () =>
    inTurn(async () => {
      const old = before.value.at(-1)
      if (old && (await write(old))) before.value = before.value.slice(0, -1)
    })

  return {
    reading,
    left,
    decide,
    undo,
    canUndo: computed(() => before.value.length > 0),
    problem: library.problem,
  }
}
