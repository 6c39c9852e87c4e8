import { shallowRef } from 'vue'
import type { Syllables } from '@/words/search.ts'
import { inTime } from '@/exports/inTime.ts'

const syllables = shallowRef<Syllables>()
let loading: Promise<void> | undefined

/** How Chinese names are pronounced; heavy, so it is only there once `load` was called. */
export function usePinyin() {
  function load(): Promise<void> {
    loading ??= inTime(() => import('pinyin-pro')).then(
      ({ pinyin }) => {
        const known = new Map<string, readonly string[]>()
        syllables.value = (name) => {
          let said = known.get(name)
          if (!said) known.set(name, (said = pinyin(name, { toneType: 'none', type: 'array' })))
          return said
        }
      },
      // Search by name and code goes on without it; the next use tries again.
      () => (loading = undefined),
    )
    return loading
  }
  return { syllables, load }
}
