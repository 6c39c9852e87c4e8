import { computed, type WritableComputedRef } from 'vue'
import { useQuerySet } from '../useQuery.ts'

/** Whether something that has a key, such as a check, is unfolded; `name` in the URL lists what is. */
export function useUnfolded(name: string, key: () => string): WritableComputedRef<boolean> {
  const keys = useQuerySet(name)
  return computed({
    get: () => keys.value.has(key()),
    set: (unfolded) => {
      if (unfolded === keys.value.has(key())) return
      const others = [...keys.value].filter((each) => each !== key())
      keys.value = new Set(unfolded ? [...others, key()] : others)
    },
  })
}
