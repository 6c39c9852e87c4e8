/**
 * Hands the data that the page has fetched, and what it will fetch, to the service worker, which
 * was not there yet when the first of it came.
 */
export function keepFetchedData(registration: ServiceWorkerRegistration): void {
  const data = new URL('data/', registration.scope).href
  const observer = new PerformanceObserver((list) => {
    const names = list.getEntries().map(({ name }) => name)
    const fetched = names.filter((name) => name.startsWith(data))
    if (fetched.length) registration.active?.postMessage({ fetched })
  })
  observer.observe({ type: 'resource', buffered: true })
}
