import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

/** Blocks of the page that wait for their turn, in the order in which they were mounted. */
const waiting = new Set<Ref<boolean>>()
let timer: ReturnType<typeof setTimeout> | undefined

function next(): void {
  const [due] = waiting
  if (due) grant(due)
  timer = waiting.size ? setTimeout(next) : undefined
}

function grant(due: Ref<boolean>): void {
  waiting.delete(due)
  due.value = true
}

// Paper does not wait; nor do the blocks within those that it lets in.
let printing = false
addEventListener('beforeprint', () => {
  printing = true
  waiting.forEach(grant)
})
addEventListener('afterprint', () => (printing = false))

/**
 * Becomes true in a task of its own: blocks that wait for their turn leave a slow phone free to
 * answer its reader in between.
 */
export function useTurn(): Ref<boolean> {
  const due = ref(false)
  onMounted(() => {
    if (printing) return grant(due)
    waiting.add(due)
    timer ??= setTimeout(next)
  })
  onBeforeUnmount(() => waiting.delete(due))
  return due
}
