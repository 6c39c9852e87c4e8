import { mount } from '@vue/test-utils'
import { defineComponent, h } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { usePopover } from '@/ui/usePopover.ts'

const WIDTH = 320

beforeEach(() => {
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(1000)
  vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(800)
})
afterEach(() => {
  vi.restoreAllMocks()
  document.body.innerHTML = ''
})

/** A panel with its button, which stands here. */
function panelOf(left: number, top: number) {
  let popover!: ReturnType<typeof usePopover>
  const wrapper = mount(
    defineComponent({
      setup() {
        popover = usePopover(WIDTH)
        const { button, panel } = popover
        return () => [h('button', button), h('div', { ...panel.value, popover: 'auto' })]
      },
    }),
    { attachTo: document.body },
  )
  const button = wrapper.get('button')
  const panel = wrapper.get('div[popover]')
  vi.spyOn(button.element, 'getBoundingClientRect').mockReturnValue(new DOMRect(left, top, 30, 20))
  return {
    popover,
    button,
    panel,
    async placed() {
      await button.trigger('click')
      const { left, top, bottom, maxHeight } = (panel.element as HTMLElement).style
      return { left, top, bottom, maxHeight }
    },
    tell: (type: string, newState: string) =>
      panel.element.dispatchEvent(Object.assign(new Event(type), { newState })),
  }
}

describe('a panel of a button', () => {
  it('is the one that its button opens', () => {
    const { button, panel } = panelOf(0, 0)
    expect(panel.attributes('id')).toBeTruthy()
    expect(button.attributes('popovertarget')).toBe(panel.attributes('id'))
  })

  it('opens under it, or above where there is more room', async () => {
    expect(await panelOf(100, 100).placed()).toEqual({
      left: '100px',
      top: '128px',
      bottom: 'auto',
      maxHeight: '664px',
    })
    expect(await panelOf(100, 700).placed()).toEqual({
      left: '100px',
      top: 'auto',
      bottom: '108px',
      maxHeight: '684px',
    })
  })

  it('stays on the page', async () => {
    expect((await panelOf(960, 100).placed()).left).toBe(`${1000 - WIDTH - 8}px`)
    expect((await panelOf(-20, 100).placed()).left).toBe('8px')
    vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(300)
    expect((await panelOf(200, 100).placed()).left).toBe('8px')
  })

  it('is there before it opens, and until it has closed', () => {
    const { popover, tell } = panelOf(0, 0)
    const states = [
      ['beforetoggle', 'open'],
      ['toggle', 'open'],
      ['beforetoggle', 'closed'],
      ['toggle', 'closed'],
    ].map(([type = '', state = '']) => (tell(type, state), popover.open.value))
    expect(states).toEqual([true, true, true, false])
  })

  it('closes when it is told to', () => {
    const { popover, panel } = panelOf(0, 0)
    const hide = vi.fn()
    ;(panel.element as HTMLElement).hidePopover = hide
    popover.close()
    expect(hide).toHaveBeenCalledOnce()
  })
})
