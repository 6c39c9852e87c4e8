import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

/** Turns true, for good, once the target comes near the screen (or is printed). */
export function useWhenVisible(): {
  target: Ref<HTMLElement | undefined>
  visible: Ref<boolean>
} {
  const target = ref<HTMLElement>()
  const visible = ref(false)
  let observer: IntersectionObserver | undefined

  function show(): void {
    visible.value = true
    stop()
  }

  function stop(): void {
    observer?.disconnect()
    removeEventListener('beforeprint', show)
  }

  onMounted(() => {
    observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && show(),
      { rootMargin: '200px' },
    )
    if (target.value) observer.observe(target.value)
    addEventListener('beforeprint', show)
  })
  onBeforeUnmount(stop)

  return { target, visible }
}
