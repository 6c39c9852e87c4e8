import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

/**
 * Counts up to `last`, a task at a time: blocks that wait for their turn leave a slow phone free to
 * answer its reader in between. Paper does not wait.
 */
export function useInTurn(last: number): Ref<number> {
  const turn = ref(0)
  let timer: ReturnType<typeof setTimeout> | undefined

  function next(): void {
    turn.value += 1
    if (turn.value < last) timer = setTimeout(next)
  }

  function all(): void {
    clearTimeout(timer)
    turn.value = last
  }

  onMounted(() => {
    timer = setTimeout(next)
    addEventListener('beforeprint', all)
  })
  onBeforeUnmount(() => {
    clearTimeout(timer)
    removeEventListener('beforeprint', all)
  })
  return turn
}
