import { useEventListener } from '@vueuse/core'
import { onMounted, ref, type Ref } from 'vue'

/** Just under the header, where a section comes to lie that is scrolled to. */
const READING_LINE = 144

/** The id of the section that the reader has before them: the last whose top has been passed. */
export function useSectionOnScreen(ids: () => readonly string[]): Ref<string> {
  const current = ref('')

  function look(): void {
    const passed = ids().filter(
      (id) =>
        (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) <= READING_LINE,
    )
    current.value = passed.at(-1) ?? ids()[0] ?? ''
  }

  useEventListener('scroll', look, { passive: true })
  onMounted(look)
  return current
}
