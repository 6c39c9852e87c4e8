import { useFullscreen, useTimeoutFn, useWakeLock } from '@vueuse/core'
import { onMounted, ref } from 'vue'

/** Milliseconds; long enough to be read from afar. */
const READ = 8000

/** What a presentation asks of the browser: message keys under `slides.refused`. */
type Wish = 'awake' | 'fullscreen' | 'presenter'

/**
 * Keeps the screen awake, and fills it on demand. `refused` names for a while what the browser did
 * not grant; `refuse` names another.
 */
export function useRefusals() {
  const refused = ref<Wish>()
  const { start } = useTimeoutFn(() => (refused.value = undefined), READ, { immediate: false })
  const lock = useWakeLock()
  // The whole page, so that what opens beside a slide is in sight too.
  const screen = useFullscreen(document.documentElement, { autoExit: true })

  function refuse(wish: Wish): void {
    refused.value = wish
    start()
  }

  async function toggleScreen(): Promise<void> {
    const wanted = !screen.isFullscreen.value
    try {
      await screen.toggle()
    } catch {
      // Said below: some refuse without an error.
    }
    if (wanted && !screen.isFullscreen.value) refuse('fullscreen')
  }

  onMounted(async () => {
    try {
      if (!lock.isSupported.value) return refuse('awake')
      await lock.request('screen')
    } catch {
      refuse('awake')
    }
  })

  return { refused, refuse, fullscreen: screen.isFullscreen, toggleScreen }
}
