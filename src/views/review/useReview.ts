import { computed, shallowRef } from 'vue'
import type { Address } from '@/ledger/address.ts'
import { withCorrection } from '@/ledger/corrected.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import type { Decision, KeptLedger } from '@/library/shelf.ts'
import { useKeptReading } from '@/ui/useKeptReading.ts'

/**
 * What somebody decides of the doubtful figures of a ledger of this browser; each step can be undone,
 * until another window changes the ledger.
 */
export function useReview(ledger: () => Ledger) {
  const before = shallowRef<readonly KeptLedger[]>([])
  const { reading, change, problem } = useKeptReading(ledger, () => (before.value = []))

  const left = computed(
    () =>
      reading.value?.doubts.filter(({ address }) => !reading.value?.decided.has(address)).length ??
      0,
  )

  /** Decides of a figure: a correction says what it is. */
  async function decide(
    address: Address,
    decision: Decision,
    corrected?: string | null,
  ): Promise<void> {
    const old = await change((now) => ({
      ledger: corrected === undefined ? now.ledger : withCorrection(now.ledger, address, corrected),
      reading: {
        ...now.reading,
        decided: new Map(now.reading.decided).set(address, decision),
      },
    }))
    if (old) before.value = [...before.value, old]
  }

  async function undo(): Promise<void> {
    const undone = await change((now) => before.value.at(-1) ?? now)
    if (undone) before.value = before.value.slice(0, -1)
  }

  return { reading, left, decide, undo, canUndo: computed(() => before.value.length > 0), problem }
}
