import { computed, watch } from 'vue'
import type { Ledger } from '@/ledger/ledger.ts'
import { parseLedger } from '@/ledger/parse.ts'
import type { KeptProof, Reading } from '@/library/shelf.ts'
import { useChecks } from '@/ui/useChecks.ts'
import { useKeptReading } from '@/ui/useKeptReading.ts'
import { useSay } from '@/ui/useSay.ts'
import { placesIn, type ProofOf } from './entries.ts'
import { toldProof } from './told.ts'

const NOTHING: KeptProof = { sources: [], documents: new Map(), done: new Set() }

/** What to look at before a document of this browser is published, and what was ticked off of it. */
export function useProof(ledger: () => Ledger) {
  const say = useSay()
  const { reading, change, problem } = useKeptReading(ledger)

  const kept = computed(() => reading.value?.proof ?? NOTHING)
  /** The version before, if it is one that this program knows. */
  const before = computed(() => {
    if (!kept.value.before) return undefined
    const parsed = parseLedger(kept.value.before.ledger)
    return parsed.ok ? { ledger: parsed.value, reading: kept.value.before.reading } : undefined
  })
  const checks = useChecks(ledger)
  const checksBefore = useChecks(() => before.value?.ledger)
  watch(ledger, () => checks.start(), { immediate: true })
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

  /** Ticks an entry off, or takes that back. */
  async function tick(what: string, isDone: boolean): Promise<void> {
    await change(({ ledger, reading }) => {
      const proof = reading.proof ?? NOTHING
      const done = new Set(proof.done)
      if (isDone) done.add(what)
      else done.delete(what)
      return { ledger, reading: { ...reading, proof: { ...proof, done } } }
    })
  }

  return { reading, kept, of, proof, tick, failed: () => checks.failed, problem }
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
