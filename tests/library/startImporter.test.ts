import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startImporter } from '@/library/startImporter.ts'

/** Workers as they were started. */
const workers: FakeWorker[] = []

class FakeWorker {
  onmessage?: (event: { data: unknown }) => void
  onerror?: () => void
  onmessageerror?: () => void
  readonly asked: unknown[] = []
  isOver = false
  readonly postMessage = (question: unknown) => void this.asked.push(question)
  readonly terminate = () => (this.isOver = true)
  constructor() {
    workers.push(this)
  }
}

beforeEach(() => {
  workers.length = 0
  vi.stubGlobal('Worker', FakeWorker)
  vi.stubGlobal('location', { href: 'https://example.org/accounts/' })
})
afterEach(() => vi.unstubAllGlobals())

describe('the importer beside the page', () => {
  it('hears questions and is heard, but not what else its scripts say', async () => {
    const [answers, failures] = [vi.fn(), vi.fn()]
    const importer = await startImporter(answers, failures)
    const [worker] = workers
    importer.ask({ ask: 'sources', files: [0] })
    expect(worker?.asked).toEqual([{ ask: 'sources', files: [0] }])
    worker?.onmessage?.({ data: { action: 'ready', sourceName: 'worker' } })
    worker?.onmessage?.({ data: { told: 'drawn' } })
    expect(answers.mock.calls).toEqual([[{ told: 'drawn' }]])
    worker?.onerror?.()
    worker?.onmessageerror?.()
    expect(failures).toHaveBeenCalledTimes(2)
    importer.end()
    expect(worker?.isOver).toBe(true)
  })

  it('is not started in an engine in which documents would look damaged', async () => {
    const { findLastIndex } = Array.prototype
    Reflect.deleteProperty(Array.prototype, 'findLastIndex')
    const started = startImporter(vi.fn(), vi.fn())
    Object.defineProperty(Array.prototype, 'findLastIndex', {
      value: findLastIndex,
      writable: true,
      configurable: true,
    })
    await expect(started).rejects.toThrow('too old')
    expect(workers).toEqual([])
  })
})
