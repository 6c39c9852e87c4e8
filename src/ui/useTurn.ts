import { effect, onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

/** What waits for its turn, in the order in which it came. */
const waiting = new Set<() => void>()
let timer: ReturnType<typeof setTimeout> | undefined

function next(): void {
  const [work] = waiting
  // Whatever becomes of this work, the others have their turn.
  timer = waiting.size > 1 ? setTimeout(next) : undefined
  if (work) take(work)
}

function take(work: () => void): void {
  waiting.delete(work)
  work()
}

// Paper does not wait; nor do the blocks within those that it lets in.
let printing = false
addEventListener('beforeprint', () => {
  printing = true
  waiting.forEach(take)
})
addEventListener('afterprint', () => (printing = false))

function inTurn(work: () => void): void {
  if (printing) return work()
  waiting.add(work)
  timer ??= setTimeout(next)
}

/** Whether anything still waits for its turn. */
export function areWaiting(): boolean {
  return waiting.size > 0
}

/**
 * Becomes true in a task of its own: blocks that wait for their turn leave a slow phone free to
 * answer its reader in between.
 */
export function useTurn(): Ref<boolean> {
  const due = ref(false)
  const grant = () => void (due.value = true)
  onMounted(() => inTurn(grant))
  onBeforeUnmount(() => waiting.delete(grant))
  return due
}

/** Does something now, and in a task of its own each time that what it reads changes. */
export function useEffectInTurn(work: () => void): void {
  const again = effect(work, { scheduler: () => inTurn(again) })
  onBeforeUnmount(() => waiting.delete(again))
}
