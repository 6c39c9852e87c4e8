import { onBeforeUnmount, onMounted, type Ref, ref } from 'vue'

/** The inner width of an element in pixels, kept up to date; 0 before it is there. */
export function useBoxWidth(): { box: Ref<HTMLElement | undefined>; width: Ref<number> } {
  const box = ref<HTMLElement>()
  const width = ref(0)
  let observer: ResizeObserver | undefined

  function measure(): void {
    width.value = box.value?.clientWidth ?? 0
  }

  onMounted(() => {
    measure()
    observer = new ResizeObserver(measure)
    if (box.value) observer.observe(box.value)
  })
  onBeforeUnmount(() => observer?.disconnect())

  return { box, width }
}
