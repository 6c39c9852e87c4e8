import { mount } from '@vue/test-utils'
import { defineComponent, h } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useWhenVisible } from '@/ui/useWhenVisible.ts'

const observed = new Set<Element>()
let tell: (...isIntersecting: boolean[]) => void

beforeEach(() => {
  observed.clear()
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: (entries: { isIntersecting: boolean }[]) => void) {
        tell = (...entries) => callback(entries.map((isIntersecting) => ({ isIntersecting })))
      }
      observe(element: Element) {
        observed.add(element)
      }
      disconnect() {
        observed.clear()
      }
    },
  )
})
afterEach(() => vi.unstubAllGlobals())

function drawn() {
  const Part = defineComponent({
    setup: () => useWhenVisible(),
    render() {
      return h('div', { ref: 'target' }, String(this.visible))
    },
  })
  return mount(Part)
}

describe('a part that is drawn when it is seen', () => {
  it('is once it comes near, for good', () => {
    const { vm, element } = drawn()
    expect([...observed]).toEqual([element])
    tell(false)
    expect(vm.visible).toBe(false)
    tell(false, true)
    expect([vm.visible, observed.size]).toEqual([true, 0])
  })

  it('is when it is printed', () => {
    const { vm } = drawn()
    dispatchEvent(new Event('beforeprint'))
    expect([vm.visible, observed.size]).toEqual([true, 0])
  })

  it('is not looked for when it is gone', () => {
    const wrapper = drawn()
    wrapper.unmount()
    dispatchEvent(new Event('beforeprint'))
    expect([wrapper.vm.visible, observed.size]).toEqual([false, 0])
  })
})
