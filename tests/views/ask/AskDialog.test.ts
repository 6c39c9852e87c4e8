import { beforeAll, describe, expect, it } from 'vitest'
import { useRouter } from 'vue-router'
import { defineComponent, h } from 'vue'
import AskDialog from '@/views/ask/AskDialog.vue'
import { HTML, withHtml } from '../../ledgers.ts'
import { mounted, parsed } from '../../mounted.ts'

// The engine of these tests has no top layer.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function () {
    this.open = false
  }
})

async function asked(query: string, ledger = parsed()) {
  let path = () => ''
  const page = defineComponent({
    setup() {
      const router = useRouter()
      path = () => router.currentRoute.value.fullPath
      return () => h(AskDialog, { ledger })
    },
  })
  const wrapper = await mounted(page, {}, { ledger, at: `ask=${query}` })
  const input = wrapper.get('input')
  const selected = () => wrapper.get('[aria-selected=true]')
  const closed = () => wrapper.getComponent(AskDialog).emitted('close')
  return { wrapper, input, selected, closed, path: () => decodeURIComponent(path()) }
}

describe('asking', () => {
  it('answers the query of the address', async () => {
    const { wrapper, input, selected } = await asked('公车')
    expect(input.element.value).toBe('公车')
    expect(selected().text()).toContain('公务用车购置及运行费')
    expect(input.attributes('aria-activedescendant')).toBe(selected().attributes('id'))
    expect(wrapper.get('article a[data-evidence]').text()).toContain('0.67')
  })

  it('marks by arrows, round and round, and goes where the answer stands', async () => {
    const { input, selected, closed, path } = await asked('培训')
    await input.trigger('keydown', { key: 'ArrowUp' })
    await input.trigger('keydown', { key: 'ArrowDown' })
    await input.trigger('keydown', { key: 'ArrowDown' })
    expect(selected().text()).toContain('2050803')
    await input.trigger('keydown', { key: 'Enter' })
    expect(closed()).toHaveLength(1)
    await expect.poll(path).toMatch(/spending\?focus=2050803$/)
  })

  it.each([
    ['while it composes', { key: 'Enter', isComposing: true }],
    ['as Safari sends it, after composing', { key: 'Enter', keyCode: 229 }],
  ])('leaves Enter to the input method: %s', async (_, init) => {
    const { input, closed } = await asked('培训')
    await input.trigger('keydown', init)
    expect(closed()).toBeUndefined()
  })

  it('offers words to begin with, and says where nothing is found', async () => {
    const { wrapper, input } = await asked('火箭发射')
    expect(wrapper.text()).toContain('没有查到“火箭发射”')
    await wrapper.get('.examples button').trigger('click')
    expect(input.element.value).toBe('公车')
    expect(wrapper.find('article').exists()).toBe(true)
  })

  it('says that nothing is published, and no figure', async () => {
    const { wrapper } = await asked('中学')
    expect(wrapper.get('article').text()).toContain('这份文件没有公布“中学”的数')
    expect(wrapper.findAll('article a[data-evidence]')).toHaveLength(0)
  })

  it('shows texts of a ledger as texts', async () => {
    const { wrapper } = await asked('培训支出', parsed(withHtml()))
    expect(wrapper.text()).toContain(HTML)
    expect(wrapper.find('img').exists()).toBe(false)
  })
})
