import { defineComponent, h, nextTick, ref } from 'vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useGrowing } from '@/ui/useGrowing.ts'
import { mounted } from '../mounted.ts'

afterEach(() => vi.useRealTimers())

describe('a count that grows', () => {
  it('comes to what is wanted step by step, and falls at once', async () => {
    const wanted = ref(0)
    const Host = defineComponent({
      setup() {
        const count = useGrowing(() => wanted.value, 50)
        return () => h('b', String(count.value))
      },
    })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const wrapper = await mounted(Host, {})
    wanted.value = 120
    const seen: string[] = []
    for (let turn = 0; turn < 4; turn++) {
      await nextTick()
      seen.push(wrapper.text())
      vi.advanceTimersToNextTimer()
    }
    expect(seen).toEqual(['50', '100', '120', '120'])
    wanted.value = 0
    await nextTick()
    expect(wrapper.text()).toBe('0')
  })
})
