import { computed, type WritableComputedRef } from 'vue'
import { useAddress } from '../useAddress.ts'

/** Whether something that has a key, such as a check, is unfolded; `name` in the URL lists what is. */
export function useUnfolded(
  name: 'with' | 'terms',
  key: () => string,
): WritableComputedRef<boolean> {
  const keys = useAddress('checks', name)
  return computed({
    get: () => keys.value.has(key()),
    set: (unfolded) => {
      if (unfolded === keys.value.has(key())) return
      const others = [...keys.value].filter((each) => each !== key())
      keys.value = new Set(unfolded ? [...others, key()] : others)
    },
  })
}
