/** Milliseconds in which a page comes to stand, also on a slow phone. */
const SETTLING = 2500

/** Calls back once the page has stood for a while and the browser has nothing better to do. */
export function whenIdle(callback: () => void): void {
  setTimeout(() => {
    // Not every browser tells.
    if ('requestIdleCallback' in window) requestIdleCallback(callback, { timeout: SETTLING })
    else callback()
  }, SETTLING)
}
