import { type Component, defineComponent, h, shallowRef, type VNode } from 'vue'
import { inTime } from '@/exports/inTime.ts'
import LoadFailure from './LoadFailure.vue'

interface InItsPlace {
  /** What is shown until it has come; nothing, if not said. */
  readonly waiting?: () => VNode
  /** What is shown where it did not come. */
  readonly failed?: Component
}

/** A component that loads when it is first drawn; the page says so where it does not come in time. */
export function useLater<T extends Component>(
  load: () => Promise<T | { readonly default: T }>,
  { waiting, failed = LoadFailure }: InItsPlace = {},
): T {
  const loaded = shallowRef<T>()
  const state = shallowRef<'new' | 'waiting' | 'failed'>('new')

  async function take(): Promise<void> {
    const found = await load()
    // Also what comes too late is shown.
    loaded.value = 'default' in found ? found.default : found
  }

  async function start(): Promise<void> {
    state.value = 'waiting'
    try {
      await inTime(take)
    } catch {
      state.value = 'failed'
    }
  }

  return defineComponent({
    inheritAttrs: false,
    setup(_, { attrs, slots }) {
      // Drawn once more, it may come this time.
      if (!loaded.value && state.value !== 'waiting') void start()
      return () => {
        if (loaded.value) return h(loaded.value, attrs, slots)
        return state.value === 'failed' ? h(failed) : waiting?.()
      }
    },
  }) as unknown as T
}
