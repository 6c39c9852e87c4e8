import { onBeforeUnmount, onMounted, type Ref } from 'vue'

/** How far a text may shrink before it is cut off. */
const STEPS = [1, 0.92, 0.84, 0.76, 0.68, 0.6, 0.52]

/** Shrinks what is in a box of fixed size until nothing runs over; unknown documents say much. */
export function useFit(box: Ref<HTMLElement | undefined>): void {
  let observer: ResizeObserver | undefined

  function fit(): void {
    const outer = box.value
    const inner = outer?.firstElementChild
    if (!outer || !(inner instanceof HTMLElement)) return
    for (const step of STEPS) {
      inner.style.zoom = step === 1 ? '' : String(step)
      if (
        inner.scrollHeight <= inner.clientHeight + 1 &&
        outer.scrollHeight <= outer.clientHeight + 1
      )
        break
    }
  }

  onMounted(() => {
    observer = new ResizeObserver(fit)
    const { value: outer } = box
    if (!outer) return
    observer.observe(outer)
    // What comes late makes the box's contents taller, not the box.
    for (const part of outer.querySelectorAll(':scope > * > *')) observer.observe(part)
  })
  onBeforeUnmount(() => observer?.disconnect())
}
