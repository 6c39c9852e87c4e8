import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { presentationName, useInStep } from '@/views/present/useInStep.ts'
import { settled, used } from '../../mounted.ts'

/** The windows of one browser, in which a message reaches all others at once. */
class Channel {
  static readonly all: Channel[] = []
  onmessage: ((event: { data: unknown }) => void) | undefined
  readonly name: string
  constructor(name: string) {
    this.name = name
    Channel.all.push(this)
  }
  postMessage(data: unknown) {
    for (const other of Channel.all)
      if (other !== this && other.name === this.name) other.onmessage?.({ data })
  }
  close() {
    Channel.all.splice(Channel.all.indexOf(this), 1)
  }
}

beforeEach(() => vi.stubGlobal('BroadcastChannel', Channel))
afterEach(() => {
  Channel.all.length = 0
  vi.unstubAllGlobals()
})

const inBrowser = (name: string) => `presentation-${name}`
const at = (path: string, name = 'one') => used(() => useInStep(name), path)

it('shows in all windows what one of them shows, each in its role', async () => {
  const audience = await at('/x/present/flow')
  const presenter = await at('/x/present/flow?presenter=1')
  await presenter.router.push('/x/present/budget?presenter=1&black=1')
  await settled()
  expect(audience.router.currentRoute.value.fullPath).toBe('/x/present/budget?black=1')
  await audience.router.push('/x/present/sangong')
  await settled()
  expect(presenter.router.currentRoute.value.fullPath).toBe('/x/present/sangong?presenter=1')
})

it('tells a window that opens late where the others are', async () => {
  const first = await at('/x/present/budget')
  const late = await at('/x/present?presenter=1')
  await settled()
  expect(late.router.currentRoute.value.fullPath).toBe('/x/present/budget?presenter=1')
  expect(first.router.currentRoute.value.fullPath).toBe('/x/present/budget')
})

it('follows who opens another ledger', async () => {
  const first = await at('/x/present/budget')
  await at('/y/present/flow')
  await settled()
  expect(first.router.currentRoute.value.fullPath).toBe('/y/present/flow')
})

it('leaves other presentations alone, and is silent once it is gone', async () => {
  const other = await at('/x/present/flow', 'another')
  const gone = await at('/x/present/flow')
  const own = await at('/x/present/flow')
  gone.page.unmount()
  await own.router.push('/x/present/budget')
  await settled()
  expect(other.router.currentRoute.value.fullPath).toBe('/x/present/flow')
  expect(Channel.all.map(({ name }) => name)).toEqual(['another', 'one'].map(inBrowser))
})

it('is on its own where a browser forbids it', async () => {
  vi.stubGlobal('BroadcastChannel', undefined)
  const alone = await at('/x/present/flow')
  await alone.router.push('/x/present/budget')
  expect(alone.router.currentRoute.value.fullPath).toBe('/x/present/budget')
})

it('has one name for as long as the window is open', () => {
  sessionStorage.clear()
  expect(presentationName()).toBe(presentationName())
})
