import { useEventListener } from '@vueuse/core'
import { onMounted, type Ref, ref } from 'vue'

/** Pixels; less is a tap that slipped. */
const FAR = 48

/**
 * Tells of swipes sideways by one finger: 1 is on, -1 is back. Where the page is `enlarged`, a finger
 * moves what is in sight instead.
 */
export function useSwipes(target: Ref<HTMLElement | undefined>, swiped: (by: 1 | -1) => void) {
  const enlarged = ref(false)
  let from: { x: number; y: number } | undefined

  function start({ touches }: TouchEvent): void {
    const [touch] = touches
    const alone = touch && touches.length === 1 && !enlarged.value
    from = alone ? { x: touch.clientX, y: touch.clientY } : undefined
  }

  function end({ changedTouches: [touch] }: TouchEvent): void {
    if (!from || !touch) return
    const x = touch.clientX - from.x
    const y = touch.clientY - from.y
    from = undefined
    if (Math.abs(x) >= FAR && Math.abs(x) > 2 * Math.abs(y)) swiped(x < 0 ? 1 : -1)
  }

  function look(): void {
    enlarged.value = (visualViewport?.scale ?? 1) > 1
  }

  onMounted(look)
  useEventListener(() => window.visualViewport, 'resize', look)
  useEventListener(target, 'touchstart', start, { passive: true })
  useEventListener(target, 'touchend', end, { passive: true })

  return { enlarged }
}
