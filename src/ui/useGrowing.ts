import { onBeforeUnmount, type Ref, ref, watch } from 'vue'

/** A count that comes to `wanted` in steps, each in a task of its own; at once where it falls. */
export function useGrowing(wanted: () => number, step: number): Readonly<Ref<number>> {
  const count = ref(0)
  let timer: ReturnType<typeof setTimeout> | undefined

  function grow(): void {
    clearTimeout(timer)
    count.value = Math.min(wanted(), count.value + step)
    if (count.value < wanted()) timer = setTimeout(grow)
  }

  watch(wanted, grow, { immediate: true })
  onBeforeUnmount(() => clearTimeout(timer))
  return count
}
