import { nextTick, onMounted, watch, type WritableComputedRef } from 'vue'
import { useQuery } from './useQuery.ts'

/**
 * The address that the URL's `figure` names. The element with that `data-address` comes into sight
 * and takes the focus, so that a link leads there also for those who do not see the mark.
 */
export function useMarkedFigure(): WritableComputedRef<string> {
  const figure = useQuery('figure')

  async function show(): Promise<void> {
    if (!figure.value) return
    await nextTick()
    // The router and the page's heading have had their turn by the next frame.
    requestAnimationFrame(() => {
      const place = document.querySelector<HTMLElement>(
        `[data-address="${CSS.escape(figure.value)}"]`,
      )
      place?.scrollIntoView({ block: 'center' })
      place?.focus({ preventScroll: true })
    })
  }
  onMounted(show)
  watch(figure, show)
  return figure
}
