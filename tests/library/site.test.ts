import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { PATIENCE } from '@/exports/inTime.ts'
import { fromSite } from '@/library/site.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A network that answers with these pieces, one each so many milliseconds; then with silence. */
function network(pieces: readonly Uint8Array<ArrayBuffer>[], every: number, ends: boolean) {
  vi.stubGlobal('fetch', async (_: string, { signal }: { signal: AbortSignal }) => {
    let sent = 0
    const silence = new Promise<never>((__, fail) =>
      signal.addEventListener('abort', () => fail(signal.reason as Error)),
    )
    silence.catch(() => undefined)
    if (!pieces.length) return silence
    return new Response(
      new ReadableStream({
        async pull(out) {
          const piece = pieces[sent++]
          if (!piece) return ends ? out.close() : silence
          await new Promise((done) => setTimeout(done, every))
          out.enqueue(piece)
        },
      }),
    )
  })
}

async function answer(after: number) {
  let said: unknown = 'waits'
  void fromSite('data/index.json').then((found) => (said = found))
  await vi.advanceTimersByTimeAsync(after)
  return said
}

const bytes = (text: string) =>
  [...new TextEncoder().encode(text)].map((byte) => new Uint8Array([byte]))

describe('a file of the site', () => {
  it('is given up where nothing comes', async () => {
    network([], 0, false)
    expect(await answer(PATIENCE - 1)).toBe('waits')
    expect(await answer(PATIENCE)).toEqual({ status: 'late' })
  })

  it('is given up where it stops coming', async () => {
    network(bytes('{"a'), 10, false)
    expect(await answer(PATIENCE + 100)).toEqual({ status: 'late' })
  })

  it('takes its time as long as it keeps coming, and characters stay whole', async () => {
    const text = '{"部门": 1}'
    network(bytes(text), PATIENCE / 2, true)
    expect(await answer(PATIENCE * bytes(text).length)).toEqual({ text })
  })

  it('tells an answer from none', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 503 }))
    expect(await fromSite('x')).toEqual({ status: 503 })
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError()))
    expect(await fromSite('x')).toEqual({ status: 'none' })
  })
})
