import { onBeforeUnmount, ref } from 'vue'

const SHOWN = 4000

/** What an export is doing or how it ended: a message key under `app.export.outcome`. */
export type ExportOutcome = 'saved' | 'copied' | 'cannot-copy' | 'failed'

/** What needs no answer of the reader. */
const DONE = new Set<ExportOutcome | undefined>(['saved', 'copied'])

/** Runs one export at a time and says how it went: of success for a while, else until the next one. */
export function useExportState() {
  const working = ref(false)
  const outcome = ref<ExportOutcome>()
  let timer: ReturnType<typeof setTimeout> | undefined

  async function run(work: () => Promise<ExportOutcome>): Promise<void> {
    if (working.value) return
    clearTimeout(timer)
    outcome.value = undefined
    working.value = true
    try {
      outcome.value = await work()
    } catch {
      // What it needs may not have come; what exactly is missing tells a reader nothing.
      outcome.value = 'failed'
    } finally {
      working.value = false
      if (DONE.has(outcome.value)) timer = setTimeout(() => (outcome.value = undefined), SHOWN)
    }
  }
  onBeforeUnmount(() => clearTimeout(timer))

  return { working, outcome, run }
}
