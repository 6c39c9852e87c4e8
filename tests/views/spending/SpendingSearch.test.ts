import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import SpendingSearch from '@/views/spending/SpendingSearch.vue'
import { mounted } from '../../mounted.ts'

const come = vi.hoisted(() => ({ fails: false }))
vi.mock(import('@/exports/inTime.ts'), async (original) => {
  const { inTime, ...rest } = await original()
  const failing = () => Promise.reject(new Error())
  return { ...rest, inTime: (coming) => inTime(come.fails ? failing : coming) }
})

const entries = () => [
  { id: '206', code: '206', name: '科学技术支出', path: '' },
  { id: '208', code: '208', name: '社会保障和就业支出', path: '' },
]

async function search() {
  const wrapper = await mounted(SpendingSearch, { entries, modelValue: '20' })
  return { wrapper, input: wrapper.find('input') }
}

/* First: what has come stays. */
describe('pinyin that does not come', () => {
  it('is said to those who search by it, until it has come', async () => {
    const wrapper = await mounted(SpendingSearch, { entries, modelValue: '' })
    const said = () => wrapper.text().includes('拼音词典没有取到')
    come.fails = true
    await wrapper.find('input').trigger('focus')
    await flushPromises()
    expect(said()).toBe(false)
    await wrapper.setProps({ modelValue: '科学' })
    expect(said()).toBe(false)
    await wrapper.setProps({ modelValue: 'kx' })
    await flushPromises()
    expect(said()).toBe(true)
    come.fails = false
    await wrapper.setProps({ modelValue: 'kxj' })
    await expect.poll(said).toBe(false)
  })
})

describe('the search of codes', () => {
  it('takes Enter over', async () => {
    const { wrapper, input } = await search()
    await input.trigger('keydown', { key: 'Enter' })
    expect(wrapper.emitted('choose')).toEqual([['206']])
  })

  it.each([
    ['while it composes', { key: 'Enter', isComposing: true }],
    ['as Safari sends it, after composing', { key: 'Enter', keyCode: 229 }],
  ])('leaves Enter to the input method: %s', async (_, init) => {
    const { wrapper, input } = await search()
    await input.trigger('keydown', init)
    expect(wrapper.emitted('choose')).toBeUndefined()
  })
})
