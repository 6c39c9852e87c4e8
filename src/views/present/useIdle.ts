import { onBeforeUnmount, onMounted, ref } from 'vue'

const STILL = 2500

/** Whether neither pointer nor focus has moved for a while. */
export function useIdle() {
  const idle = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined

  function wake(): void {
    idle.value = false
    clearTimeout(timer)
    timer = setTimeout(() => (idle.value = true), STILL)
  }

  const EVENTS = ['pointermove', 'pointerdown', 'focusin'] as const
  onMounted(() => {
    wake()
    EVENTS.forEach((type) => addEventListener(type, wake))
  })
  onBeforeUnmount(() => {
    clearTimeout(timer)
    EVENTS.forEach((type) => removeEventListener(type, wake))
  })

  return idle
}
