import { computed, shallowRef, watch } from 'vue'
import type { Ledger } from '@/ledger/ledger.ts'
import { parseLedger } from '@/ledger/parse.ts'
import type { KeptProof, Reading } from '@/library/shelf.ts'
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
  const id = computed(() => given.value?.entry.id)

  watch(
    [id, ledger],
    async ([now]) => {
      reading.value = undefined
      const found = (now && (await library.readingOf(now))) || null
      if (now === id.value) reading.value = found
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
  function tick(key: string, isDone: boolean): Promise<void> {
    return (written = written.then(() => write(key, isDone)))
  }

  async function write(key: string, isDone: boolean): Promise<void> {
    const now = reading.value
    if (!now) return
    const done = new Set(kept.value.done)
    if (isDone) done.add(key)
    else done.delete(key)
    const next: Reading = { ...now, proof: { ...kept.value, done } }
    reading.value = next
    await library.list()
    const entry = library.entries.value.find((each) => each.id === id.value)
    if (entry) await library.note(entry, { ledger: ledger(), reading: next })
    if (library.problem.value) reading.value = now
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
