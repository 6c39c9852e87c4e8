import { onBeforeUnmount, onMounted, reactive, type Ref, watch } from 'vue'

/** The size of an element in pixels, kept up to date; 0 × 0 before it is there. */
export function useSize(target: Readonly<Ref<HTMLElement | undefined>>) {
  const size = reactive({ width: 0, height: 0 })
  let observer: ResizeObserver | undefined

  function measure(): void {
    size.width = target.value?.offsetWidth ?? 0
    size.height = target.value?.offsetHeight ?? 0
  }

  onMounted(() => {
    observer = new ResizeObserver(measure)
    watch(
      target,
      (element, before) => {
        if (before) observer?.unobserve(before)
        if (element) observer?.observe(element)
        measure()
      },
      { immediate: true },
    )
  })
  onBeforeUnmount(() => observer?.disconnect())

  return size
}
