import { ref, shallowRef } from 'vue'
import { inTime } from '@/exports/inTime.ts'
import { needsSounds, type Sounds } from '@/words/search.ts'

const sounds = shallowRef<Sounds>()
const failed = ref(false)
let loading: Promise<void> | undefined

/** How Chinese names are pronounced; heavy, so it is only there once `load` was called. */
export function usePinyin() {
  function load(): Promise<void> {
    loading ??= inTime(() => import('pinyin-pro')).then(
      ({ pinyin }) => {
        const syllables = remembered((name) => pinyin(name, { toneType: 'none', type: 'array' }))
        const readings = remembered((character) =>
          pinyin(character, { toneType: 'none', type: 'array', multiple: true }),
        )
        sounds.value = { syllables, readings }
        failed.value = false
      },
      // Search by name and code goes on without it; the next use tries again.
      () => {
        failed.value = true
        loading = undefined
      },
    )
    return loading
  }

  /** Whether a query asks for what did not come. */
  function lacks(query: string): boolean {
    return failed.value && needsSounds(query)
  }

  return { sounds, load, lacks }
}

function remembered(say: (text: string) => readonly string[]): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (text) => {
    let said = known.get(text)
    if (!said) known.set(text, (said = say(text)))
    return said
  }
}
