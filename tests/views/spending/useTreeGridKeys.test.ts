import { describe, expect, it } from 'vitest'
import { useTreeGridKeys } from '@/views/spending/useTreeGridKeys.ts'

const row = (id: string, depth: number, open?: boolean) => ({
  id,
  depth,
  expandable: open !== undefined,
  open: open ?? false,
})
const ROWS = [
  row('201', 1, true),
  row('20101', 2, false),
  row('20102', 2),
  ...Array.from({ length: 12 }, (_, index) => row(`3${index}`, 1)),
]

/** What a key does on a row, from the row itself or one of its two cells. */
function pressed(key: string, index: number, from = -1, more: KeyboardEventInit = {}) {
  const done: unknown[] = []
  const act = useTreeGridKeys({
    rows: () => ROWS,
    columns: () => 2,
    focus: (...to) => done.push(to),
    toggle: (id) => done.push(`toggle ${id}`),
    activate: (id) => done.push(`activate ${id}`),
  })
  const line = document.createElement('div')
  line.innerHTML = '<span>one</span><span><a href="#">two</a></span>'
  const event = new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true, ...more })
  line.addEventListener('keydown', (heard) => act(heard, index))
  const place = from < 0 ? line : (line.children[from]!.firstElementChild ?? line.children[from]!)
  place.dispatchEvent(event)
  return { done: done[0], isHandled: event.defaultPrevented }
}

describe('keys of the tree of codes', () => {
  it.each([
    ['ArrowDown', 0, [1, -1]],
    ['ArrowUp', 0, [0, -1]],
    ['PageDown', 1, [11, -1]],
    ['PageUp', 5, [0, -1]],
    ['End', 1, [14, -1]],
    ['Home', 9, [0, -1]],
    ['ArrowLeft', 2, [0, -1]],
    ['ArrowRight', 0, [0, 0]],
    ['ArrowRight', 1, 'toggle 20101'],
    ['ArrowLeft', 0, 'toggle 201'],
    ['Enter', 2, 'activate 20102'],
    [' ', 1, 'toggle 20101'],
    [' ', 2, undefined],
  ])('%s on row %i of a line', (key, index, done) => {
    expect(pressed(key, index)).toEqual({ done, isHandled: true })
  })

  it('stay in the line from one of its cells', () => {
    expect(pressed('Home', 3, 1).done).toEqual([3, 0])
    expect(pressed('End', 3, 0).done).toEqual([3, 1])
    expect(pressed('End', 3, 0, { ctrlKey: true }).done).toEqual([14, 0])
    expect(pressed('ArrowLeft', 3, 0).done).toEqual([3, -1])
    expect(pressed('ArrowRight', 3, 1).done).toEqual([3, 1])
  })

  it('leave links and the browser their own', () => {
    expect(pressed('Enter', 3, 1)).toEqual({ done: undefined, isHandled: false })
    expect(pressed('ArrowDown', 3, -1, { altKey: true }).isHandled).toBe(false)
    expect(pressed('x', 3)).toEqual({ done: undefined, isHandled: false })
  })
})
