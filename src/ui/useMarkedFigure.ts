import { nextTick, onMounted, watch, type WritableComputedRef } from 'vue'
import { useRoute } from 'vue-router'
import { embeddedPart } from '@/stores/address.ts'
import { useAddress } from './useAddress.ts'

/**
 * The address that the URL's `figure` names. The element with that `data-address` comes into sight
 * and takes the focus, so that a link leads there also for those who do not see the mark.
 */
export function useMarkedFigure(page: 'about' | 'scorecard'): WritableComputedRef<string> {
  const route = useRoute()
  const figure = useAddress(page, 'figure')

  async function show(): Promise<void> {
    // The page around a frame keeps its place and its focus.
    if (!figure.value || embeddedPart(route.query) !== undefined) return
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
