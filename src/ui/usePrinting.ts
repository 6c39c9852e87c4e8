import { useEventListener, useMediaQuery } from '@vueuse/core'
import { ref, type Ref, watch } from 'vue'

/** Whether the page is being printed: what the screen leaves out can then be drawn in time. */
export function usePrinting(): Ref<boolean> {
  const media = useMediaQuery('print')
  const printing = ref(media.value)
  watch(media, (value) => (printing.value = value), { flush: 'sync' })
  // Not every browser reports both; either is enough.
  useEventListener('beforeprint', () => (printing.value = true))
  useEventListener('afterprint', () => (printing.value = false))
  return printing
}
