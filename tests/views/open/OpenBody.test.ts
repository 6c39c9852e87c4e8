import { describe, expect, it } from 'vitest'
import OpenBody from '@/views/open/OpenBody.vue'
import { mounted } from '../../mounted.ts'

describe('what is asked before a file is opened', () => {
  it('offers both ways, and says what each is for', async () => {
    const wrapper = await mounted(OpenBody, { given: undefined })
    const [read, proof] = wrapper.findAll('.zone [aria-pressed]')
    expect(read?.attributes('aria-pressed')).toBe('true')
    expect(wrapper.find('.zone').text()).toContain('别的部门公布的')
    await proof?.trigger('click')
    expect(proof?.attributes('aria-pressed')).toBe('true')
    expect(wrapper.find('.zone').text()).toContain('正要公布的草稿')
  })
})
