import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import ChartCard from '@/ui/ChartCard.vue'
import { mounted } from '../mounted.ts'

const CHART = { name: 'bars', title: '图', exported: () => ({}) as never }

function screen(width: number): void {
  vi.spyOn(window, 'matchMedia').mockImplementation((media) => {
    const most = /max-width: ([\d.]+)px/.exec(media)?.[1]
    return Object.assign(new EventTarget(), {
      media,
      matches: most !== undefined && width <= Number(most),
    }) as MediaQueryList
  })
}

async function tools() {
  const wrapper = await mounted(ChartCard, CHART)
  const menu = wrapper.get('[popover]')
  await menu.trigger('beforetoggle', { newState: 'open' })
  const buttons = wrapper
    .findAll('.tools button')
    .filter(({ element }) => !menu.element.contains(element))
  return { wrapper, menu, buttons }
}

describe('what is above a chart', () => {
  beforeEach(() => {
    HTMLElement.prototype.hidePopover = () => undefined
  })
  afterEach(() => void vi.restoreAllMocks())

  it('is two buttons where there is room', async () => {
    screen(1440)
    const { buttons } = await tools()
    expect(buttons.map((each) => each.text())).toEqual(['导出', '看表格'])
  })

  it('is one menu on a phone, with the table first', async () => {
    screen(360)
    const { wrapper, menu, buttons } = await tools()
    expect(buttons.map((each) => each.attributes('aria-label'))).toEqual(['“图”的更多操作'])
    const [table, ...formats] = menu.findAll('button')
    expect(formats.length).toBeGreaterThan(2)
    expect(table!.text()).toBe('看表格')
    await table!.trigger('click')
    await vi.waitFor(() => expect(wrapper.find('.twin').exists()).toBe(true))
  })
})
