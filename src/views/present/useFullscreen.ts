import { onBeforeUnmount, onMounted, ref } from 'vue'

/** The whole page, so that what opens beside a slide is in sight too. */
export function useFullscreen() {
  const fullscreen = ref(false)
  const follow = () => (fullscreen.value = document.fullscreenElement !== null)

  /** Browsers may refuse, and some phones have none: the page is as good as it was. */
  async function toggle(): Promise<void> {
    try {
      await (document.fullscreenElement
        ? document.exitFullscreen()
        : document.documentElement.requestFullscreen())
    } catch {
      follow()
    }
  }

  onMounted(() => {
    follow()
    document.addEventListener('fullscreenchange', follow)
  })
  onBeforeUnmount(() => {
    document.removeEventListener('fullscreenchange', follow)
    if (document.fullscreenElement) void document.exitFullscreen()
  })

  return { fullscreen, toggle }
}
