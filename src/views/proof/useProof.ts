import { computed, shallowRef, watch } from 'vue'
import type { Ledger } from '@/ledger/ledger.ts'
import { parseLedger } from '@/ledger/parse.ts'
import type { KeptProof, OwnEntry, Reading } from '@/library/shelf.ts'
import { useChecks } from '@/ui/useChecks.ts'
import { useGiven } from '@/ui/useGiven.ts'
import { useOwnLedgers } from '@/ui/useOwnLedgers.ts'
import { useSay } from '@/ui/useSay.ts'
import { placesIn, type ProofOf } from './entries.ts'
import { toldProof } from './told.ts'

const NOTHING: KeptProof = { sources: [], documents: new Map(), done: new Set() }

/** What to look at before a document of this browser is published, and what was ticked off of it. */
export function useProof(ledger: () => Ledger) {
  const say = useSay()
  const given = useGiven()
  const library = useOwnLedgers()
  /** `null`: it was not imported here. */
  const reading = shallowRef<Reading | null>()
  /** The version that the reading is of. */
  const known = shallowRef<OwnEntry>()
  const id = computed(() => given.value?.entry.id)

  async function load(): Promise<void> {
    const asked = id.value
    const found = asked && (await library.readingOf(asked))
    if (asked !== id.value) return
    known.value = found ? found.entry : undefined
    reading.value = found ? found.reading : null
  }

  watch(
    [id, ledger],
    () => {
      reading.value = undefined
      void load()
    },
    { immediate: true },
  )

  const kept = computed(() => reading.value?.proof ?? NOTHING)
  /** The version before, if it is one that this program knows. */
  const before = computed(() => {
    if (!kept.value.before) return undefined
    const parsed = parseLedger(kept.value.before.ledger)
    return parsed.ok ? { ledger: parsed.value, reading: kept.value.before.reading } : undefined
  })
  const checks = useChecks(ledger)
  const checksBefore = useChecks(() => before.value?.ledger)
  checks.start()
  watch(before, () => checksBefore.start(), { immediate: true })

  const of = computed(() => proofOf(ledger(), reading.value, checks.findings))
  const proof = computed(() => {
    if (!of.value) return undefined
    const past = before.value
    const other = past && proofOf(past.ledger, past.reading, checksBefore.findings)
    // It waits for the other, unless that cannot be checked.
    if (past && !other && !checksBefore.failed) return undefined
    return toldProof(of.value, say, other, kept.value.done)
  })

  let written = Promise.resolve()
  /** Ticks an entry off, or takes that back; one after the other, or they would not know each other. */
  function tick(what: string, isDone: boolean): Promise<void> {
    return (written = written.then(() => write(what, isDone)))
  }

  async function write(what: string, isDone: boolean): Promise<void> {
    const now = reading.value
    if (!now || !known.value) return
    const done = new Set(kept.value.done)
    if (isDone) done.add(what)
    else done.delete(what)
    const next: Reading = { ...now, proof: { ...kept.value, done } }
    reading.value = next
    const written = await library.note(known.value, { ledger: ledger(), reading: next })
    // What another window wrote is taken up in its place.
    if (written) known.value = written
    else await load()
  }

  return { reading, kept, of, proof, tick, failed: () => checks.failed, problem: library.problem }
}

function proofOf(
  ledger: Ledger,
  reading: Reading | null | undefined,
  findings: ProofOf['findings'] | undefined,
): ProofOf | undefined {
  if (!reading || !findings) return undefined
  const { missing, refused, leftovers, doubts, proof } = reading
  const places = placesIn(ledger)
  return {
    ledger,
    findings,
    missing,
    refused,
    leftovers,
    doubts,
    places,
    sources: proof?.sources ?? [],
  }
}
