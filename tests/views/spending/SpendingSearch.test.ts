import { describe, expect, it } from 'vitest'
import SpendingSearch from '@/views/spending/SpendingSearch.vue'
import { mounted } from '../../mounted.ts'

const entries = () => [
  { id: '206', code: '206', name: '科学技术支出', path: '' },
  { id: '208', code: '208', name: '社会保障和就业支出', path: '' },
]

async function search() {
  const wrapper = await mounted(SpendingSearch, { entries, modelValue: '20' })
  return { wrapper, input: wrapper.find('input') }
}

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
