import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useClipboard } from '@/ui/useClipboard.ts'
import { used } from '../mounted.ts'

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const clipboard = (writeText: (text: string) => Promise<void>) =>
  vi.stubGlobal('navigator', { clipboard: { writeText } })

it('says for a while that a text is copied', async () => {
  const written: string[] = []
  clipboard((text) => Promise.resolve(void written.push(text)))
  const { given } = await used(useClipboard, '/x')
  await given.copy('323.56')
  expect([written, given.outcome.value]).toEqual([['323.56'], 'copied'])
  vi.advanceTimersByTime(2500)
  expect(given.outcome.value).toBeUndefined()
})

it('copies by a selection where there is no clipboard, and leaves nothing behind', async () => {
  clipboard(() => Promise.reject(new Error('denied')))
  for (const [allowed, outcome] of [
    [true, 'copied'],
    [false, 'failed'],
  ] as const) {
    document.execCommand = () => allowed
    const { given } = await used(useClipboard, '/x')
    await given.copy('323.56')
    expect(given.outcome.value).toBe(outcome)
    expect(document.querySelector('textarea')).toBeNull()
  }
})
