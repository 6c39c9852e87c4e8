import { useResizeObserver } from '@vueuse/core'
import { reactive, type Ref, watch } from 'vue'

/** The size of an element in pixels, kept up to date; 0 × 0 before it is there. */
export function useSize(target: Readonly<Ref<HTMLElement | undefined>>) {
  const size = reactive({ width: 0, height: 0 })

  function measure(): void {
    size.width = target.value?.offsetWidth ?? 0
    size.height = target.value?.offsetHeight ?? 0
  }

  useResizeObserver(target, measure)
  watch(target, measure, { flush: 'post' })
  return size
}
