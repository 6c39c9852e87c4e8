import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

/** Whether the page is being printed: what the screen leaves out can then be drawn in time. */
export function usePrinting(): Ref<boolean> {
  const printing = ref(false)
  const media = matchMedia('print')
  const follow = () => (printing.value = media.matches)
  // Not every browser reports both; either is enough.
  const start = () => (printing.value = true)
  const end = () => (printing.value = false)

  onMounted(() => {
    follow()
    media.addEventListener('change', follow)
    addEventListener('beforeprint', start)
    addEventListener('afterprint', end)
  })
  onBeforeUnmount(() => {
    media.removeEventListener('change', follow)
    removeEventListener('beforeprint', start)
    removeEventListener('afterprint', end)
  })
  return printing
}
