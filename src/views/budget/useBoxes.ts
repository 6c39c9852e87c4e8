import { useResizeObserver } from '@vueuse/core'
import { onUpdated, type Ref, shallowRef } from 'vue'
import type { Box } from '@/charts/budgetBars.ts'

/** Where the elements that match a selector stand within a container, in its own pixels. */
export function useBoxes(
  container: Ref<HTMLElement | null | undefined>,
  selector: string,
): Ref<readonly Box[]> {
  const boxes = shallowRef<readonly Box[]>([])

  function measure(): void {
    const within = container.value
    if (!within?.clientWidth) return
    const origin = within.getBoundingClientRect()
    const found = [...within.querySelectorAll(selector)].map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      return { left: left - origin.left, top: top - origin.top, width, height }
    })
    // Setting equal boxes would render again, measure again, and never end.
    if (JSON.stringify(found) !== JSON.stringify(boxes.value)) boxes.value = found
  }

  // Measures at once, but where the browser has laid the page out anyway.
  useResizeObserver(container, measure)
  onUpdated(measure)

  return boxes
}
