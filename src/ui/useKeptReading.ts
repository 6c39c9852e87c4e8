import { useEventListener } from '@vueuse/core'
import { computed, shallowRef, watch } from 'vue'
import type { Ledger } from '@/ledger/ledger.ts'
import { OWN_LEDGERS } from '@/library/own.ts'
import type { KeptLedger, OwnEntry, Reading } from '@/library/shelf.ts'
import { useGiven } from './useGiven.ts'
import { useOwnLedgers } from './useOwnLedgers.ts'

/**
 * How the ledger on the page was imported and what was decided of it since, as this browser keeps it.
 * What another window writes is taken up, and never written over; `onOther` hears of it.
 */
export function useKeptReading(ledger: () => Ledger, onOther: () => void = () => undefined) {
  const given = useGiven()
  const library = useOwnLedgers()
  /** `null`: it was not imported here. */
  const reading = shallowRef<Reading | null>()
  /** The version that the reading and the ledger on the page are of. */
  const known = shallowRef<OwnEntry>()
  const id = computed(() => given.value?.entry.id)
  /** One step after another: each builds on what the last has written. */
  let last: Promise<unknown> = Promise.resolve()
  function inTurn<T>(step: () => Promise<T>): Promise<T> {
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
    onOther()
    const onPage = given.value?.entry as Partial<OwnEntry> | undefined
    if (onPage?.version !== found.entry.version) await library.show(asked)
    known.value = found.entry
    reading.value = found.reading
  }

  watch(
    id,
    () => {
      reading.value = undefined
      known.value = undefined
      void inTurn(load)
    },
    { immediate: true },
  )
  // This window, too, may put another reading in its place.
  watch(
    () => (given.value?.entry as Partial<OwnEntry> | undefined)?.version,
    () => void inTurn(load),
  )
  useEventListener(window, 'storage', ({ key }: StorageEvent) => {
    if (key === OWN_LEDGERS) void inTurn(load)
  })

  /**
   * Makes another of what is kept now, and gives what it was before; nothing where another window
   * was faster or the browser refused.
   */
  const change = (make: (now: KeptLedger) => KeptLedger): Promise<KeptLedger | undefined> =>
    inTurn(async () => {
      if (!reading.value || !known.value) return undefined
      const old = { ledger: ledger(), reading: reading.value }
      const next = make(old)
      reading.value = next.reading
      const written =
        next.ledger === old.ledger
          ? await library.note(known.value, next)
          : (await library.keep(next, known.value))?.entry
      if (written) {
        known.value = written
        return old
      }
      reading.value = old.reading
      await load()
      return undefined
    })

  return { reading, change, problem: library.problem }
}
