import { useIdle } from '@vueuse/core'
import { type Ref, ref, watch } from 'vue'
import { popoverIsOpen } from '@/ui/usePopovers.ts'

/** Milliseconds without a move, after which the tools and the pointer are out of the way. */
const STILL = 3000

/** Whether nobody is doing anything, and none of the `tools` has the focus or a menu open. */
export function useResting(tools: () => Element | null | undefined): Ref<boolean> {
  const { idle } = useIdle(STILL, {
    events: ['pointermove', 'pointerdown', 'keydown', 'wheel', 'focusin'],
  })
  const resting = ref(false)
  watch(idle, (still) => {
    resting.value = still && !popoverIsOpen() && !tools()?.contains(document.activeElement)
  })
  return resting
}
