import { onMounted, shallowRef } from 'vue'
import { keepFetchedData } from './keepFetchedData.ts'

/**
 * Keeps the app for the time without a network. A newer version waits until the reader asks for it:
 * `waiting` is it, `update` takes it and loads the page anew.
 */
export function useAppUpdate() {
  const waiting = shallowRef<ServiceWorker | null>(null)

  onMounted(async () => {
    if (!('serviceWorker' in navigator)) return
    try {
      const registration = await navigator.serviceWorker.register('sw.js')
      const look = () => {
        // Without one in charge there is nothing to replace.
        if (navigator.serviceWorker.controller) waiting.value = registration.waiting
      }
      look()
      registration.addEventListener('updatefound', () =>
        registration.installing?.addEventListener('statechange', look),
      )
      // A page that stays open for days asks when its reader comes back.
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') registration.update().catch(() => undefined)
      })
      keepFetchedData(await navigator.serviceWorker.ready)
    } catch {
      // A browser may forbid it; all works as long as there is a network.
    }
  })

  function update(): void {
    // Another page may have taken it.
    if (waiting.value?.state !== 'installed') return location.reload()
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
      once: true,
    })
    waiting.value.postMessage('activate')
  }

  return { waiting, update }
}
