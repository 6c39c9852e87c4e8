import { flushPromises } from '@vue/test-utils'
import { h } from 'vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { PATIENCE } from '@/exports/inTime.ts'
import { useLater } from '@/ui/useLater.ts'
import { mounted } from '../mounted.ts'

afterEach(() => vi.useRealTimers())

const Late = { props: ['word'], render: () => h('b', 'here') }
const RETRY = '重试'

describe('a component that comes later', () => {
  it('is drawn with what it is given, and its place is kept until then', async () => {
    let come: (component: { default: typeof Late }) => void = () => undefined
    const component = useLater(
      () => new Promise<{ default: typeof Late }>((resolve) => (come = resolve)),
      { waiting: () => h('i') },
    )
    const wrapper = await mounted(component, { word: 'x', title: 'y' })
    expect(wrapper.find('i').exists()).toBe(true)
    come({ default: Late })
    await flushPromises()
    expect(wrapper.html()).toBe('<b title="y">here</b>')
  })

  it('says so where it does not come, and tries again when it is next drawn', async () => {
    const load = vi.fn().mockRejectedValueOnce(new Error()).mockResolvedValue(Late)
    const component = useLater(load)
    const first = await mounted(component, {})
    await flushPromises()
    expect(first.find('[role=alert]').text()).toContain(RETRY)
    first.unmount()
    const second = await mounted(component, {})
    await flushPromises()
    expect(second.text()).toBe('here')
  })

  it('says so where it takes too long, and shows it all the same when it comes', async () => {
    let come: (component: typeof Late) => void = () => undefined
    const component = useLater(() => new Promise<typeof Late>((resolve) => (come = resolve)))
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const wrapper = await mounted(component, {})
    await vi.advanceTimersByTimeAsync(PATIENCE - 1)
    expect(wrapper.find('[role=alert]').exists()).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(wrapper.find('[role=alert]').text()).toContain(RETRY)
    come(Late)
    await vi.advanceTimersByTimeAsync(0)
    expect(wrapper.text()).toBe('here')
  })
})
