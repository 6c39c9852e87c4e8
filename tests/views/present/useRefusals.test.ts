import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useRefusals } from '@/views/present/useRefusals.ts'
import { used } from '../../mounted.ts'

const refusing = () => Promise.reject(new DOMException('', 'NotAllowedError'))

let page: VueWrapper | undefined
let request: ReturnType<typeof vi.fn<(type: string) => Promise<unknown>>>

beforeEach(() => {
  vi.useFakeTimers()
  request = vi.fn(() => Promise.resolve(Object.assign(new EventTarget(), { release: vi.fn() })))
  stub(navigator, { wakeLock: { request } })
})
afterEach(() => {
  page?.unmount()
  page = undefined
  for (const undo of stubbed.splice(0)) undo()
  vi.useRealTimers()
})

const stubbed: (() => void)[] = []

/** Gives an object of the browser other members, until the test ends. */
function stub(object: object, members: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(members)) {
    Object.defineProperty(object, name, { value, configurable: true })
    stubbed.push(() => Reflect.deleteProperty(object, name))
  }
}

/** A browser that can fill the screen, and does when asked, or does `instead`. */
function canFill(instead: () => Promise<void> = () => Promise.resolve()): void {
  stub(document.documentElement, { requestFullscreen: instead })
  stub(document, { exitFullscreen: () => Promise.resolve(), webkitIsFullScreen: false })
}

async function presented() {
  const { given, page: shown } = await used(() => useRefusals(), '/x/present')
  page = shown
  await flushPromises()
  return given
}

describe('the screen', () => {
  it('is kept awake', async () => {
    const { refused } = await presented()
    expect(request).toHaveBeenCalledExactlyOnceWith('screen')
    expect(refused.value).toBeUndefined()
  })

  it('is said not to be kept awake where the browser refuses, or cannot', async () => {
    request.mockImplementation(refusing)
    expect((await presented()).refused.value).toBe('awake')
    page?.unmount()
    for (const undo of stubbed.splice(0)) undo()
    expect((await presented()).refused.value).toBe('awake')
  })

  it('is filled and left on demand', async () => {
    canFill()
    const { fullscreen, toggleScreen, refused } = await presented()
    await toggleScreen()
    expect(fullscreen.value).toBe(true)
    await toggleScreen()
    expect(fullscreen.value).toBe(false)
    expect(refused.value).toBeUndefined()
  })

  it('is said not to be filled where the browser refuses, with an error or without', async () => {
    const silent = await presented()
    await silent.toggleScreen()
    expect(silent.refused.value).toBe('fullscreen')
    page?.unmount()
    canFill(refusing)
    const loud = await presented()
    expect(loud.refused.value).toBeUndefined()
    await loud.toggleScreen()
    expect([loud.refused.value, loud.fullscreen.value]).toEqual(['fullscreen', false])
  })
})

describe('a refusal', () => {
  it('is said for a while, a later one in its place for as long', async () => {
    const { refused, refuse } = await presented()
    refuse('presenter')
    vi.advanceTimersByTime(5000)
    refuse('fullscreen')
    vi.advanceTimersByTime(5000)
    expect(refused.value).toBe('fullscreen')
    vi.advanceTimersByTime(3000)
    expect(refused.value).toBeUndefined()
  })
})
