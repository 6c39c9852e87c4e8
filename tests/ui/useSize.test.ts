import { nextTick, shallowRef } from 'vue'
import { afterEach, expect, it, vi } from 'vitest'
import { useSize } from '@/ui/useSize.ts'
import { used } from '../mounted.ts'

afterEach(() => vi.unstubAllGlobals())

/** An element of this size. */
function sized(width: number, height: number): HTMLElement {
  const element = document.createElement('div')
  Object.defineProperties(element, {
    offsetWidth: { value: width, configurable: true },
    offsetHeight: { value: height },
  })
  return element
}

it('is the size of the element that is there, none without one', async () => {
  let resized: () => void = () => undefined
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(callback: () => void) {
        resized = callback
      }
      observe = () => undefined
      disconnect = () => undefined
    },
  )
  const target = shallowRef<HTMLElement>()
  const { given: size } = await used(() => useSize(target), '/x')
  expect(size).toEqual({ width: 0, height: 0 })
  const element = sized(300, 40)
  target.value = element
  await nextTick()
  expect(size).toEqual({ width: 300, height: 40 })
  Object.defineProperty(element, 'offsetWidth', { value: 200 })
  resized()
  expect(size).toEqual({ width: 200, height: 40 })
  target.value = undefined
  await nextTick()
  expect(size).toEqual({ width: 0, height: 0 })
})
