import fc from 'fast-check'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useLedgerStore } from '@/stores/ledger.ts'
import { defaultEntry, defaultLedger } from '../ledgers.ts'

const FILE = (id: string) => `${id}/2021.json`
const IDS = ['one-2021', 'two-2021', 'three-2021']
const list = { ledgers: IDS.map((id) => ({ ...defaultEntry(), id, file: FILE(id.slice(0, -5)) })) }
const ledger = JSON.stringify(defaultLedger())

/** A network whose answers come when the test says so. */
interface Asked {
  readonly file: string
  readonly answer: (status: number) => void
}
let asked: Asked[]

beforeEach(() => {
  asked = []
  setActivePinia(createPinia())
  vi.stubGlobal('fetch', (file: string, options?: { signal?: AbortSignal }) => {
    return new Promise<Response>((resolve, reject) => {
      options?.signal?.addEventListener('abort', () => reject(options.signal?.reason as Error))
      asked.push({
        file,
        answer: (status) =>
          resolve(
            new Response(file.endsWith('index.json') ? JSON.stringify(list) : ledger, { status }),
          ),
      })
    })
  })
})
afterEach(() => vi.unstubAllGlobals())

/** What has been answered is read in several tasks. */
async function settled(): Promise<void> {
  for (let task = 0; task < 4; task++) await new Promise((resolve) => setTimeout(resolve))
}

const shown = () => {
  const { state } = useLedgerStore()
  return state.status === 'ready' ? state.entry.id : state.status
}

describe('the ledger on show', () => {
  it('is the one that was opened last, whatever comes when', async () => {
    const step = fc.oneof(
      fc.record({ open: fc.constantFrom(...IDS, undefined) }),
      fc.record({ answer: fc.nat(5), status: fc.constantFrom(200, 503) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        asked = []
        setActivePinia(createPinia())
        const store = useLedgerStore()
        let last: string | undefined = IDS[0]
        void store.open(last)
        for (const each of steps) {
          if ('open' in each) {
            last = each.open
            void store.open(last)
          } else asked.splice(each.answer, 1)[0]?.answer(each.status)
          await settled()
        }
        // Whoever sees that it failed tries again, and the network is there now.
        for (let turn = 0; turn < 8; turn++) {
          if (shown() === 'failed') void store.retry()
          for (const { answer } of asked.splice(0)) answer(200)
          await settled()
        }
        expect(shown()).toBe(last ?? IDS[0])
      }),
      { numRuns: 60 },
    )
  })

  it('is asked for once, however often it is opened before it has come or failed', async () => {
    const store = useLedgerStore()
    const times = () => asked.filter(({ file }) => !file.endsWith('index.json')).length
    void store.open(IDS[0])
    void store.open(IDS[0])
    await settled()
    expect(times()).toBe(1)
    asked[0]?.answer(503)
    await settled()
    await store.open(IDS[0])
    expect([shown(), times()]).toEqual(['failed', 1])
    void store.retry()
    await settled()
    expect([shown(), times()]).toEqual(['loading', 2])
  })

  it('tells where the list of the others did not come, and asks for it anew', async () => {
    const store = useLedgerStore()
    void store.open(IDS[0])
    await settled()
    asked.pop()?.answer(200)
    await settled()
    asked.pop()?.answer(503)
    await settled()
    expect([shown(), store.unlisted]).toEqual([IDS[0], true])
    void store.list()
    asked.pop()?.answer(200)
    await settled()
    expect([store.catalogue.length, store.unlisted]).toEqual([IDS.length, false])
  })
})
