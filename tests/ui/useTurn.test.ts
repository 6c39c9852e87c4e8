import { flushPromises } from '@vue/test-utils'
import { defineComponent, h, ref } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useEffectInTurn } from '@/ui/useTurn.ts'
import { mounted } from '../mounted.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** Several that draw what a number says, and what each has drawn. */
async function drawing(count: number) {
  const said = ref(1)
  const drawn: number[] = []
  const Drawing = defineComponent({
    props: { at: { type: Number, required: true } },
    setup: ({ at }) => {
      useEffectInTurn(() => (drawn[at] = said.value))
      return () => null
    },
  })
  const wrapper = await mounted(
    defineComponent(() => () => Array.from({ length: count }, (_, at) => h(Drawing, { at }))),
    {},
  )
  return { said, drawn, wrapper }
}

describe('what is done in turns', () => {
  it('is done at once first, then each in a task of its own', async () => {
    const { said, drawn } = await drawing(2)
    expect(drawn).toEqual([1, 1])
    said.value = 2
    await flushPromises()
    expect(drawn).toEqual([1, 1])
    vi.advanceTimersToNextTimer()
    expect(drawn).toEqual([2, 1])
    vi.advanceTimersToNextTimer()
    expect(drawn).toEqual([2, 2])
  })

  it('is done before it is printed', async () => {
    const { said, drawn } = await drawing(2)
    said.value = 2
    dispatchEvent(new Event('beforeprint'))
    expect(drawn).toEqual([2, 2])
    dispatchEvent(new Event('afterprint'))
  })

  it('is not done for what is gone', async () => {
    const { said, drawn, wrapper } = await drawing(1)
    said.value = 2
    wrapper.unmount()
    vi.runAllTimers()
    expect(drawn).toEqual([1])
  })
})
