import { mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, nextTick, ref } from 'vue'
import { useSwipes } from '@/views/present/useSwipes.ts'

type Point = readonly [x: number, y: number]

/** What the window shows of the page. */
let viewport: EventTarget & { scale: number }
let swiped: number[]
let page: VueWrapper<{ enlarged: boolean }>

beforeEach(async () => {
  viewport = Object.assign(new EventTarget(), { scale: 1 })
  vi.stubGlobal('visualViewport', viewport)
  swiped = []
  const Deck = defineComponent({
    setup() {
      const target = ref<HTMLElement>()
      const { enlarged } = useSwipes(target, (by) => swiped.push(by))
      return { target, enlarged }
    },
    render: () => h('div', { ref: 'target' }),
  })
  page = mount(Deck)
  await nextTick()
})
afterEach(() => {
  page.unmount()
  vi.unstubAllGlobals()
})

function touch(type: string, key: 'touches' | 'changedTouches', points: readonly Point[]): void {
  const touches = points.map(([clientX, clientY]) => ({ clientX, clientY }))
  page.element.dispatchEvent(Object.assign(new Event(type), { [key]: touches }))
}

/** What a finger tells that goes down at one point, with others beside it, and up at another. */
function told(from: Point, to: Point, ...beside: Point[]): number[] {
  swiped.length = 0
  touch('touchstart', 'touches', [from, ...beside])
  touch('touchend', 'changedTouches', [to])
  return [...swiped]
}

describe('a swipe', () => {
  it('to the left leads on, to the right back', () => {
    expect(told([200, 100], [120, 110])).toEqual([1])
    expect(told([120, 100], [200, 90])).toEqual([-1])
  })

  it('is no tap that slipped', () => {
    expect(told([200, 100], [153, 100])).toEqual([])
    expect(told([200, 100], [152, 100])).toEqual([1])
  })

  it('goes sideways much more than up or down', () => {
    expect(told([200, 100], [100, 150])).toEqual([])
    expect(told([200, 100], [100, 51])).toEqual([1])
    expect(told([200, 100], [100, 200])).toEqual([])
  })

  it('is of one finger', () => {
    expect(told([200, 100], [100, 100], [50, 50])).toEqual([])
    // The second of two fingers that goes up.
    touch('touchend', 'changedTouches', [[0, 100]])
    expect(swiped).toEqual([])
  })

  it('moves what is in sight where the page is enlarged', () => {
    viewport.scale = 2
    viewport.dispatchEvent(new Event('resize'))
    expect(page.vm.enlarged).toBe(true)
    expect(told([200, 100], [100, 100])).toEqual([])
    viewport.scale = 1
    viewport.dispatchEvent(new Event('resize'))
    expect(page.vm.enlarged).toBe(false)
    expect(told([200, 100], [100, 100])).toEqual([1])
  })
})
