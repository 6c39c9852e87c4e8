import { onBeforeUnmount, watch } from 'vue'
import { type LocationQuery, useRoute, useRouter } from 'vue-router'

/** What an audience sees: whose slides, which of them, and the state of what is on it. */
interface Step {
  readonly ledger: string
  readonly slide: string
  readonly query: LocationQuery
}

interface Message {
  readonly step: Step
  /** Of a window that has just opened: others may have gone on while it was loading. */
  readonly asks?: true
}

/** Remembers, for as long as the window is open, which presenter it goes with. */
const KEY = 'presentation'

/** A name that other presentations in this browser do not have. */
export function presentationName(): string {
  const fresh = Math.random().toString(36).slice(2)
  try {
    const name = sessionStorage.getItem(KEY) ?? fresh
    sessionStorage.setItem(KEY, name)
    return name
  } catch {
    // Storage may be forbidden; the name then lasts as long as the page.
    return fresh
  }
}

/**
 * Keeps the windows of one presentation in step: whatever one of them shows, the others show too,
 * each in its own role, which is the query's `presenter`.
 */
export function useInStep(name: string): void {
  const route = useRoute()
  const router = useRouter()
  const view = route.name
  const channel = channelOf(name)
  let heard = ''

  function step(): Step {
    const { ledger, slide } = route.params
    const query = { ...route.query }
    delete query['presenter']
    return { ledger: String(ledger), slide: typeof slide === 'string' ? slide : '', query }
  }

  function say(message: Message): void {
    channel?.postMessage(message)
  }

  watch(
    () => JSON.stringify(step()),
    (said) => {
      // What was heard is not said again: it may be out of date by then.
      if (said !== heard && route.name === view) say({ step: step() })
      heard = ''
    },
  )

  function follow({ ledger, slide, query }: Step): void {
    const { presenter } = route.query
    void router.replace({
      params: { ledger, slide },
      query: { ...query, ...(presenter ? { presenter } : {}) },
    })
  }

  if (channel)
    channel.onmessage = ({ data: { step: theirs, asks } }: MessageEvent<Message>) => {
      // Who opens another ledger leads; who opens this one again is told where it was.
      if (asks && theirs.ledger === step().ledger) {
        say({ step: step() })
        return
      }
      heard = JSON.stringify(theirs)
      follow(theirs)
    }

  say({ step: step(), asks: true })
  onBeforeUnmount(() => channel?.close())
}

/** Where a browser forbids it, a window is on its own. */
function channelOf(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(`presentation-${name}`)
  } catch {
    return undefined
  }
}
