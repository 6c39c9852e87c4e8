import { onBeforeUnmount, watch } from 'vue'
import { type LocationQuery, useRoute, useRouter } from 'vue-router'

/** What an audience sees: the slide and the state of what is on it. */
interface Step {
  readonly slide: string
  readonly query: LocationQuery
}

/** Remembers, for as long as the window is open, which presenter it goes with. */
const KEY = 'presentation'

/** What a window says that has just opened. */
const ASKING = ''

/** A name that other presentations in this browser do not have. */
export function presentationName(): string {
  const name = sessionStorage.getItem(KEY) ?? Math.random().toString(36).slice(2)
  sessionStorage.setItem(KEY, name)
  return name
}

/**
 * Keeps the windows of one presentation in step: whatever one of them shows, the others show too,
 * each in its own role, which is the query's `presenter`.
 */
export function useInStep(name: string): void {
  const route = useRoute()
  const router = useRouter()
  const channel = new BroadcastChannel(`presentation-${name}`)
  let heard = ''

  function step(): Step {
    const { slide } = route.params
    const query = { ...route.query }
    delete query['presenter']
    return { slide: typeof slide === 'string' ? slide : '', query }
  }

  watch(
    () => JSON.stringify(step()),
    (said) => {
      // What was heard is not said again: it may be out of date by then.
      if (said !== heard) channel.postMessage(said)
      heard = ''
    },
  )

  channel.onmessage = ({ data }: MessageEvent<string>) => {
    if (data === ASKING) {
      channel.postMessage(JSON.stringify(step()))
      return
    }
    const { slide, query } = JSON.parse(data) as Step
    const { presenter } = route.query
    heard = data
    void router.replace({
      params: { ...route.params, slide },
      query: { ...query, ...(presenter ? { presenter } : {}) },
    })
  }

  // Others may have gone on while this window was loading.
  channel.postMessage(ASKING)
  onBeforeUnmount(() => channel.close())
}
