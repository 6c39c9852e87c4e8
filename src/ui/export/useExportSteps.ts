import { computed, ref } from 'vue'

/** The steps of a long export, in order. */
const STEPS = ['checking', 'arranging', 'writing'] as const
export type ExportStep = (typeof STEPS)[number]

/** Says what a long export is doing: the `step`, and how much was `done` before it, of 1. */
export function useExportSteps() {
  const step = ref<ExportStep>()
  const done = computed(() => (step.value ? STEPS.indexOf(step.value) / STEPS.length : 0))

  /** Lets the page show the step before the work holds it up. */
  async function begin(next: ExportStep): Promise<void> {
    step.value = next
    await new Promise((resolve) => setTimeout(resolve, 20))
  }

  /** Does work of several steps; none is on show after it. */
  async function through<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } finally {
      step.value = undefined
    }
  }

  return { step, done, begin, through }
}
