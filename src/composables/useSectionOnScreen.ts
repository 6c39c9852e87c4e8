import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

/** The id of the section that the reader has before them: the last whose top has been passed. */
export function useSectionOnScreen(ids: () => readonly string[]): Ref<string> {
  const current = ref('')
  const READING_LINE = 0.3

  function look(): void {
    const line = innerHeight * READING_LINE
    const passed = ids().filter(
      (id) => (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) <= line,
    )
    current.value = passed.at(-1) ?? ids()[0] ?? ''
  }

  onMounted(() => {
    addEventListener('scroll', look, { passive: true })
    look()
  })
  onBeforeUnmount(() => removeEventListener('scroll', look))
  return current
}
