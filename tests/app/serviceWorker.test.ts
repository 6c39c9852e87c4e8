import { readFileSync } from 'node:fs'
import { transformWithOxc } from 'vite'
import { expect, it } from 'vitest'

const WORKER = 'src/app/serviceWorker.ts'
const { code } = await transformWithOxc(readFileSync(WORKER, 'utf8'), WORKER)

/** What the worker keeps of a site whose page is this when it is installed; fails where it refuses. */
async function installed(page: string): Promise<string[]> {
  const kept: string[] = []
  const listeners = new Map<string, (event: { waitUntil: (done: Promise<void>) => void }) => void>()
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
  let done: Promise<void> = Promise.reject(new Error('No one listens to the installation.'))
  done.catch(() => undefined)
  listeners.get('install')?.({
    waitUntil(work) {
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
