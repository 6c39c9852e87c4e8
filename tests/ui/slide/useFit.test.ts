import { mount, type VueWrapper } from '@vue/test-utils'
import { defineComponent, h, ref } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useFit } from '@/ui/slide/useFit.ts'

/** Something has become larger or smaller. */
let resized: () => void
let watched: Element[]
let page: VueWrapper | undefined

beforeEach(() => {
  watched = []
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(follow: () => void) {
        resized = follow
      }
      observe = (element: Element) => watched.push(element)
      disconnect = () => (watched = [])
    },
  )
})
afterEach(() => {
  page?.unmount()
  page = undefined
  vi.unstubAllGlobals()
})

/** A box 100 px high, around a text whose height without a zoom is given. */
function box() {
  const text = { height: 0 }
  const Box = defineComponent({
    setup() {
      const box = ref<HTMLElement>()
      useFit(box)
      return { box }
    },
    render: () => h('div', { ref: 'box' }, h('div', [h('p'), h('table')])),
  })
  page = mount(Box)
  const outer = page.element as HTMLElement
  const inner = outer.firstElementChild as HTMLElement
  const zoom = () => Number(inner.style.zoom || 1)
  Object.defineProperties(outer, {
    clientHeight: { value: 100 },
    scrollHeight: { get: () => Math.max(100, text.height * zoom()) },
  })
  return {
    /** The zoom of a text that has come to this height. */
    zoomAt(height: number): string {
      text.height = height
      resized()
      return inner.style.zoom
    },
  }
}

describe('a text in a box of fixed size', () => {
  it('has its own size where it fits', () => {
    expect(box().zoomAt(100)).toBe('')
  })

  it('shrinks just as far as it must', () => {
    const { zoomAt } = box()
    expect(zoomAt(109)).toBe('0.92')
    expect(zoomAt(130)).toBe('0.76')
  })

  it('shrinks to a limit', () => {
    expect(box().zoomAt(1000)).toBe('0.52')
  })

  it('grows again', () => {
    const { zoomAt } = box()
    zoomAt(1000)
    expect(zoomAt(90)).toBe('')
  })

  it('is watched with its parts, as long as it is there', () => {
    box()
    expect(watched.map(({ tagName }) => tagName)).toEqual(['DIV', 'P', 'TABLE'])
    page?.unmount()
    expect(watched).toEqual([])
  })
})
