/// <reference lib="webworker" />

/*
 * Keeps the app for the time without a network. A version is kept and replaced as a whole: its page
 * comes with its own scripts or not at all. Data is asked of the network first, as it may change
 * without the app.
 */

/** Put before this script by the build: files of the app and what changes with any of them. */
declare const VERSION: string
declare const FILES: readonly string[]
declare const DATA_FILES: readonly string[]

const worker = self as unknown as ServiceWorkerGlobalScope
const APP = `app-${VERSION}`
const DATA = 'data'
/** Pages that were open before the update still ask for files of their own version. */
const VERSIONS_KEPT = 2

const scope = new URL(worker.registration.scope)

worker.addEventListener('install', (event) => event.waitUntil(install()))
worker.addEventListener('activate', (event) => event.waitUntil(activate()))
worker.addEventListener('message', ({ data }) => {
  if (data === 'activate') void worker.skipWaiting()
})
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== scope.origin) return
  if (!pathname.startsWith(scope.pathname)) return
  const path = pathname.slice(scope.pathname.length)
  if (path.startsWith('data/')) event.respondWith(newest(request))
  else if (path === '' || path === 'index.html') event.respondWith(kept('./', request))
  else event.respondWith(kept(request, request))
})

async function install(): Promise<void> {
  const app = await caches.open(APP)
  await app.addAll(FILES.map((file) => new Request(file, { cache: 'no-cache' })))
  const data = await caches.open(DATA)
  await data.addAll(DATA_FILES)
}

async function activate(): Promise<void> {
  // In the order in which they were made.
  const versions = (await caches.keys()).filter((name) => name.startsWith('app-'))
  await Promise.all(versions.slice(0, -VERSIONS_KEPT).map((name) => caches.delete(name)))
  await worker.clients.claim()
}

/** Of this version, else of the one before, whose files have other names; else from the network. */
async function kept(wanted: RequestInfo, request: Request): Promise<Response> {
  const app = await caches.open(APP)
  return (
    (await app.match(wanted, { ignoreVary: true })) ??
    (await caches.match(wanted, { ignoreVary: true })) ??
    fetch(request)
  )
}

async function newest(request: Request): Promise<Response> {
  const data = await caches.open(DATA)
  try {
    const response = await fetch(request)
    if (response.ok) await data.put(request, response.clone())
    return response
  } catch (error) {
    const known = await data.match(request, { ignoreVary: true })
    if (known) return known
    throw error
  }
}
