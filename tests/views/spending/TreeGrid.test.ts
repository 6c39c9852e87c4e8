import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { h, nextTick } from 'vue'
import TreeGrid, { type TreeGridRow } from '@/views/spending/TreeGrid.vue'

const columns = [
  { key: 'name', title: '科目' },
  { key: 'amount', title: '金额', align: 'end' },
] as const

const row = (id: string, depth: number, open?: boolean): TreeGridRow => ({
  id,
  depth,
  expandable: open !== undefined,
  open: open ?? false,
})
const rows = [row('206', 1, true), row('20607', 2, false), row('20699', 2), row('208', 1, false)]

function grid(given: readonly TreeGridRow[] = rows, current?: string) {
  return mount(TreeGrid, {
    attachTo: document.body,
    props: { rows: given, columns, label: '科目表', current },
    slots: {
      'cell:name': ({ row: { id } }: { row: TreeGridRow }) => id,
      'cell:amount': ({ row: { id } }: { row: TreeGridRow }) => h('a', { href: `#${id}` }, '1.00'),
    },
  })
}

type Grid = ReturnType<typeof grid>
const rowOf = (wrapper: Grid, id: string) =>
  wrapper.findAll('.body [role=row]').find((each) => each.find('[role=rowheader]').text() === id)!
const focused = () => document.activeElement?.closest('[role=row]')?.getAttribute('aria-rowindex')

async function press(key: string, options: KeyboardEventInit = {}): Promise<boolean> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options })
  document.activeElement!.dispatchEvent(event)
  await nextTick()
  await nextTick()
  return event.defaultPrevented
}

const settled = () => new Promise((done) => setTimeout(done, 20))

afterEach(() => {
  document.body.innerHTML = ''
  vi.restoreAllMocks()
})

describe('a treegrid', () => {
  it('says how many rows there are, where each is, how deep and whether it is open', () => {
    const wrapper = grid(rows, '20607')
    const root = wrapper.get('[role=treegrid]')
    expect(root.attributes()).toMatchObject({
      'aria-label': '科目表',
      'aria-rowcount': '5',
      'aria-colcount': '2',
    })
    expect(wrapper.findAll('[role=columnheader]').map((each) => each.text())).toEqual([
      '科目',
      '金额',
    ])
    expect(rowOf(wrapper, '206').attributes()).toMatchObject({
      'aria-rowindex': '2',
      'aria-level': '1',
      'aria-expanded': 'true',
    })
    expect(rowOf(wrapper, '20607').attributes()).toMatchObject({
      'aria-level': '2',
      'aria-expanded': 'false',
      'aria-current': 'true',
    })
    expect(rowOf(wrapper, '20699').attributes('aria-expanded')).toBeUndefined()
  })

  it('is one tab stop: the current row, or the first', () => {
    const stops = (wrapper: Grid) =>
      wrapper.findAll('[tabindex="0"], a:not([tabindex])').map((each) => each.find('*').text())
    expect(stops(grid(rows, '20607'))).toEqual(['20607'])
    expect(stops(grid())).toEqual(['206'])
    expect(stops(grid(rows, 'gone'))).toEqual(['206'])
  })

  it('moves by arrows, Home and End', async () => {
    const wrapper = grid()
    ;(rowOf(wrapper, '206').element as HTMLElement).focus()
    await press('ArrowDown')
    expect(focused()).toBe('3')
    await press('End')
    expect(focused()).toBe('5')
    await press('ArrowDown')
    expect(focused()).toBe('5')
    await press('ArrowUp')
    expect(focused()).toBe('4')
    await press('Home')
    expect(focused()).toBe('2')
    expect(wrapper.findAll('[tabindex="0"]')).toHaveLength(1)
  })

  it('opens and closes by arrows, and goes from a child to its parent', async () => {
    const wrapper = grid()
    ;(rowOf(wrapper, '20607').element as HTMLElement).focus()
    await press('ArrowRight')
    expect(wrapper.emitted('toggle')).toEqual([['20607']])
    await press('ArrowLeft')
    expect(focused()).toBe('2')
    await press('ArrowLeft')
    expect(wrapper.emitted('toggle')).toEqual([['20607'], ['206']])
  })

  it('goes into the cells and their links, keeps the column and comes back', async () => {
    const wrapper = grid()
    ;(rowOf(wrapper, '20699').element as HTMLElement).focus()
    await press('ArrowRight')
    expect(document.activeElement!.getAttribute('role')).toBe('rowheader')
    await press('End')
    expect(document.activeElement!.getAttribute('href')).toBe('#20699')
    await press('ArrowDown')
    expect(document.activeElement!.getAttribute('href')).toBe('#208')
    await press('Home', { ctrlKey: true })
    expect(document.activeElement!.getAttribute('href')).toBe('#206')
    await press('ArrowLeft')
    await press('ArrowLeft')
    expect(document.activeElement!.getAttribute('role')).toBe('row')
  })

  it('activates with Enter, toggles with Space, and leaves links and other keys alone', async () => {
    const wrapper = grid()
    ;(rowOf(wrapper, '206').element as HTMLElement).focus()
    expect(await press('Enter')).toBe(true)
    expect(wrapper.emitted('activate')).toEqual([['206']])
    expect(await press(' ')).toBe(true)
    expect(wrapper.emitted('toggle')).toEqual([['206']])
    ;(rowOf(wrapper, '206').get('a').element as HTMLElement).focus()
    expect(await press('Enter')).toBe(false)
    expect(await press('Tab')).toBe(false)
    expect(await press('ArrowDown', { altKey: true })).toBe(false)
    expect(wrapper.emitted('activate')).toHaveLength(1)
  })

  it('tells a press on the triangle from one on the row, and leaves links to themselves', async () => {
    const wrapper = grid()
    await rowOf(wrapper, '206').get('.twisty').trigger('click')
    expect(wrapper.emitted('toggle')).toEqual([['206']])
    await rowOf(wrapper, '20699').get('.twisty').trigger('click')
    await rowOf(wrapper, '208').trigger('click')
    await rowOf(wrapper, '208').get('a').trigger('click')
    expect(wrapper.emitted('activate')).toEqual([['20699'], ['208']])
  })

  it('has only the rows near the screen of ten thousand, and all of them in print', async () => {
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(720)
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(41)
    const many = Array.from({ length: 10_000 }, (_, i) => row(String(i), 1))
    const wrapper = grid(many)
    await settled()
    const shown = wrapper.findAll('.body [role=row]')
    expect(shown.length).toBeGreaterThan(10)
    expect(shown.length).toBeLessThan(60)
    expect(wrapper.get('[role=treegrid]').attributes('aria-rowcount')).toBe('10001')
    wrapper.unmount()
    const few = grid(many.slice(0, 100))
    await settled()
    dispatchEvent(new Event('beforeprint'))
    await settled()
    expect(few.findAll('.body [role=row]')).toHaveLength(100)
    dispatchEvent(new Event('afterprint'))
    await settled()
    expect(few.findAll('.body [role=row]').length).toBeLessThan(60)
  })
})
