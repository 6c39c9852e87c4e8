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
const scope = new URL(worker.registration.scope)
const PAGE = './'
/** Other sites of the origin have caches too; no path contains a space. */
const VERSIONS = `app ${scope.pathname} `
const APP = VERSIONS + VERSION
const DATA = `data ${scope.pathname}`
/** How long the network may take, in milliseconds, where there is something else to show. */
const PATIENCE = 4000

worker.addEventListener('install', (event) => event.waitUntil(install()))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
worker.addEventListener('message', (event) => {
  if (event.data === 'activate') void worker.skipWaiting()
  else event.waitUntil(keepMissing(event.data.fetched))
})
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== scope.origin) return
  if (!pathname.startsWith(scope.pathname)) return
  const path = pathname.slice(scope.pathname.length)
  if (path.startsWith('data/')) {
    // What is read in pieces, or is no JSON, is not kept.
    if (path.endsWith('.json') && !request.headers.has('range')) event.respondWith(newest(event))
  } else if (path === '' || path === 'index.html') {
    event.waitUntil(forget())
    event.respondWith(kept(PAGE, request))
  } else event.respondWith(kept(request, request))
})

async function install(): Promise<void> {
  // The page is kept last: where it is, all is. It may serve pages that are open.
  if (await known(PAGE, APP)) return
  try {
    const page = await fetch(PAGE, { cache: 'no-cache' })
    await assertOwn(page.clone())
    const app = await caches.open(APP)
    await app.addAll(FILES.map((file) => new Request(file, { cache: 'no-cache' })))
    await app.put(PAGE, page)
  } catch (error) {
    await caches.delete(APP)
    throw error
  }
  await Promise.race([keepMissing(DATA_FILES), after(PATIENCE)])
}

/** The site may be replaced while it is installed: a page of another version names other files. */
async function assertOwn(page: Response): Promise<void> {
  // Only in its tags: a ledger's text, which the page holds too, may say anything.
  const named = [...(await page.text()).matchAll(/ (?:src|href)="\.\/(assets\/[^"]+)"/g)].map(
    ([, file]) => file,
  )
  if (!page.ok || !named.every((file) => file && FILES.includes(file)))
    throw new Error('The page is not the one of this version.')
}

/** Pages that were open before an update still ask for files of their own version. */
async function forget(): Promise<void> {
  const { installing, waiting } = worker.registration
  if (installing || waiting || (await worker.clients.matchAll()).length) return
  const others = (await versions()).filter((name) => name !== APP)
  await Promise.all(others.map((name) => caches.delete(name)))
}

/** Of this version, else of another, whose files have other names; else from the network. */
async function kept(wanted: RequestInfo, request: Request): Promise<Response> {
  let found = await known(wanted, APP)
  for (const name of found ? [] : await versions()) found ??= await known(wanted, name)
  return found ?? fetch(request)
}

async function versions(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(VERSIONS))
}

function known(wanted: RequestInfo, cacheName: string): Promise<Response | undefined> {
  return caches.match(wanted, { cacheName, ignoreVary: true })
}

/** What the network gives; where that is no data or long in coming, what is kept. */
async function newest(event: FetchEvent): Promise<Response> {
  const { request } = event
  const last = await known(request, DATA)
  const fresh = async () => {
    const response = await fetch(request)
    return (await keep(request, response)) || !last ? response : last
  }
  if (!last) return fresh()
  const answer = fresh().catch(() => last)
  // What comes too late is there the next time.
  event.waitUntil(answer)
  return Promise.race([answer, after(PATIENCE).then(() => last)])
}

/** Keeps data, and tells whether it is: servers in trouble and networks with a login give pages. */
async function keep(wanted: RequestInfo, response: Response): Promise<boolean> {
  if (!response.ok) return false
  const copy = response.clone()
  try {
    await response.clone().json()
  } catch {
    return false
  }
  try {
    await (await caches.open(DATA)).put(wanted, copy)
  } catch {
    // There may be no room for it; it can be shown all the same.
  }
  return true
}

/** Each by itself: what cannot be had now is kept when it is next opened. */
async function keepMissing(files: readonly string[]): Promise<void> {
  await Promise.allSettled(
    files.map(async (file) => (await known(file, DATA)) ?? keep(file, await fetch(file))),
  )
}

function after(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds))
}
