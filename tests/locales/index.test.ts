import { afterEach, describe, expect, it, vi } from 'vitest'

afterEach(() => {
  vi.useRealTimers()
})

describe('the words of a language', () => {
  it('have no time limit where there is no network that could fail', async () => {
    vi.resetModules()
    const { sayIn } = await import('@/locales/index.ts')
    vi.useFakeTimers()
    const words = sayIn('en')
    expect(vi.getTimerCount()).toBe(0)
    vi.useRealTimers()
    expect((await words)('about.noProse')).not.toBe('about.noProse')
  })
})
