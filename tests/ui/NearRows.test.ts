import { h, nextTick } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import NearRows from '@/ui/NearRows.vue'
import { mounted } from '../mounted.ts'

/** Tells the rows whether they are near the screen. */
let see: (near: boolean) => void

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(follow: (entries: { isIntersecting: boolean }[]) => void) {
        see = (near) => follow([{ isIntersecting: near }])
      }
      observe = () => undefined
      disconnect = () => undefined
    },
  )
})
afterEach(() => vi.unstubAllGlobals())

const LINES = ['教育 205  1.00', '科学 206  2.00']

async function rows(props: Record<string, unknown> = {}) {
  const Host = {
    render: () =>
      h(NearRows, { tag: 'div', rows: 2, rowHeight: 40, lines: () => LINES, ...props }, () =>
        h('button', 'drawn'),
      ),
  }
  const wrapper = await mounted(Host, {})
  document.body.append(wrapper.element)
  await new Promise((resolve) => setTimeout(resolve, 20))
  return wrapper
}

describe('rows of a long list', () => {
  it('are text of the same height where they are far, with all that is searched for', async () => {
    const wrapper = await rows()
    expect(wrapper.find('button').exists()).toBe(false)
    expect(wrapper.find('.lines').element.textContent).toBe(LINES.join('\n'))
    expect(wrapper.find('.lines').attributes('style')).toContain('height: 80px')
  })

  it('are drawn where they come near, and text again where they go', async () => {
    const wrapper = await rows()
    see(true)
    await nextTick()
    expect(wrapper.text()).toBe('drawn')
    see(false)
    await nextTick()
    expect(wrapper.find('button').exists()).toBe(false)
  })

  it('stay as long as they have the focus', async () => {
    const wrapper = await rows()
    see(true)
    await nextTick()
    wrapper.find('button').element.focus()
    see(false)
    await nextTick()
    expect(wrapper.text()).toBe('drawn')
  })

  it('are all drawn on paper', async () => {
    const wrapper = await rows()
    dispatchEvent(new Event('beforeprint'))
    await nextTick()
    expect(wrapper.text()).toBe('drawn')
    dispatchEvent(new Event('afterprint'))
  })

  it('are drawn at once in a list that is not long', async () => {
    expect((await rows({ always: true })).text()).toBe('drawn')
  })
})
