import { readFileSync } from 'node:fs'
import { transformWithOxc } from 'vite'
import { expect, it } from 'vitest'

const WORKER = 'src/app/serviceWorker.ts'
const { code } = await transformWithOxc(readFileSync(WORKER, 'utf8'), WORKER)

type Listeners = ReadonlyMap<string, (event: object) => void>

/** The worker of a site whose page is this, and what it keeps. */
function started(page: string): { readonly listeners: Listeners; readonly kept: string[] } {
  const kept: string[] = []
  const listeners = new Map<string, (event: object) => void>()
  const worker = {
    registration: { scope: 'https://example.org/' },
    addEventListener: (name: string, listen: () => void) => listeners.set(name, listen),
  }
  const cache = {
    addAll: (requests: { url: string }[]) =>
      Promise.resolve(requests.map(({ url }) => kept.push(url))),
    put: (name: string) => Promise.resolve(kept.push(name)),
  }
  const caches = {
    match: () => Promise.resolve(undefined),
    open: () => Promise.resolve(cache),
    delete: () => Promise.resolve(true),
  }
  class Request {
    readonly url: string
    constructor(url: string) {
      this.url = url
    }
  }
  const names = ['self', 'caches', 'fetch', 'Request', 'VERSION', 'FILES', 'DATA_FILES']
  new Function(...names, code)(
    worker,
    caches,
    () => Promise.resolve(new Response(page)),
    Request,
    'one',
    ['assets/start.js'],
    [],
  )
  return { listeners, kept }
}

/** What it keeps when it is installed; fails where it refuses. */
async function installed(page: string): Promise<string[]> {
  const { listeners, kept } = started(page)
  let done: Promise<void> = Promise.reject(new Error('No one listens to the installation.'))
  done.catch(() => undefined)
  listeners.get('install')?.({
    waitUntil(work: Promise<void>) {
      done = work
    },
  })
  await done
  return kept
}

const page = (body: string) =>
  `<script type="module" src="./assets/start.js"></script><script type="application/json">${body}</script>`

it('keeps a version whole, its page last', async () => {
  expect(await installed(page('{}'))).toEqual(['assets/start.js', './'])
})

it('refuses a page that asks for files of another version', async () => {
  const other = page('{}').replace('start.js', 'start-2.js')
  await expect(installed(other)).rejects.toThrow('not the one of this version')
})

it('is not misled by what a ledger says', async () => {
  const text = JSON.stringify({ title: '"./assets/evil.js"', also: './assets/evil.js' })
  expect(await installed(page(text))).toContain('./')
})

it.each([
  ['data/index.json', {}, true],
  ['data/a/2021.json', {}, true],
  ['assets/start.js', {}, true],
  ['data/a/2021.json', { range: 'bytes=0-9' }, false],
  ['data/parquet/headlines.parquet', { range: 'bytes=0-9' }, false],
  ['data/departments/41.tsv', {}, false],
  ['data/a/2021.html', {}, false],
])('%s %j: answers it itself: %s', (path, headers: Record<string, string>, isAnswered) => {
  let answered = false
  started(page('{}')).listeners.get('fetch')?.({
    request: {
      method: 'GET',
      url: `https://example.org/${path}`,
      headers: new Headers(headers),
    },
    respondWith(answer: Promise<unknown>) {
      answered = true
      answer.catch(() => undefined)
    },
    waitUntil: () => undefined,
  })
  expect(answered).toBe(isAnswered)
})
