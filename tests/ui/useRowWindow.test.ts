import { mount, type VueWrapper } from '@vue/test-utils'
import { defineComponent, h, nextTick, ref } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useRowWindow } from '@/ui/useRowWindow.ts'

const ROW = 41
const BOX = 410

let page: VueWrapper | undefined

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (
    this: HTMLElement,
  ) {
    return this.dataset['index'] ? ROW : BOX
  })
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(BOX)
  vi.spyOn(HTMLElement.prototype, 'offsetTop', 'get').mockImplementation(function (
    this: HTMLElement,
  ) {
    return Number(this.dataset['index'] ?? 0) * ROW
  })
})
afterEach(() => {
  page?.unmount()
  page = undefined
  vi.restoreAllMocks()
})

/** The window of a list with this many rows in a scroll box, ten rows high. */
async function listOf(count: number, few?: number) {
  const kept = ref(0)
  const rows = ref(Array.from({ length: count }, (_, at) => ({ id: `row-${at}` })))
  let given: ReturnType<typeof useRowWindow<{ id: string }>> | undefined
  const List = defineComponent({
    setup() {
      const box = ref<HTMLElement>()
      given = useRowWindow(box, () => rows.value, kept, few)
      return { box, items: given.items }
    },
    render() {
      const items = this.items.map(({ index }) => h('p', { 'data-index': index }))
      return h('div', { ref: 'box' }, items)
    },
  })
  page = mount(List, { attachTo: document.body })
  await nextTick()
  const list = given as NonNullable<typeof given>
  const box = page.element as HTMLElement
  return {
    list,
    kept,
    rows,
    box,
    shown: () => list.items.value.map(({ index }) => index),
    async scroll(to: number) {
      box.scrollTop = to
      box.dispatchEvent(new Event('scroll'))
      await nextTick()
    },
    /** Pixels of all rows, whether drawn or left out. */
    height: () =>
      list.items.value.reduce((sum, { before }) => sum + before + ROW, 0) + list.after.value,
  }
}

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at)

describe('a short list', () => {
  it('is there with all its rows, and nothing stands in for any', async () => {
    const { shown, list } = await listOf(60)
    expect(shown()).toEqual(upTo(60))
    expect(list.after.value).toBe(0)
    expect(list.items.value.every(({ before }) => before === 0)).toBe(true)
  })

  it('scrolls its box as far as a row needs it', async () => {
    const { list, box } = await listOf(60)
    list.reveal(5)
    expect(box.scrollTop).toBe(0)
    list.reveal(20)
    expect(box.scrollTop).toBe(21 * ROW - BOX)
    // Below the head that sticks to the top.
    list.reveal(3)
    expect(box.scrollTop).toBe(2 * ROW)
  })
})

describe('a long list', () => {
  it('has the rows in sight and some beyond, and room for the others', async () => {
    const { shown, height } = await listOf(500)
    expect(shown().slice(0, 11)).toEqual(upTo(11))
    expect(shown().length).toBeLessThan(40)
    expect(height()).toBe(500 * ROW)
  })

  it('follows the scroll box, and keeps the row with the focus', async () => {
    const { shown, height, scroll, kept, list } = await listOf(500)
    kept.value = 2
    await scroll(200 * ROW)
    expect(shown()[0]).toBe(2)
    expect(shown()).toEqual(expect.arrayContaining([200, 205, 209]))
    expect(shown().length).toBeLessThan(40)
    expect(list.items.value.map(({ row }) => row.id)).toEqual(shown().map((at) => `row-${at}`))
    expect(height()).toBe(500 * ROW)
  })

  it('has no row for a focus that is beyond its end', async () => {
    const { shown, kept } = await listOf(500)
    kept.value = 500
    await nextTick()
    expect(Math.max(...shown())).toBeLessThan(40)
  })

  it('is one from the number on that its user says', async () => {
    expect((await listOf(60, 59)).shown().length).toBeLessThan(60)
  })

  it('is printed whole', async () => {
    const { shown, list } = await listOf(500)
    dispatchEvent(new Event('beforeprint'))
    expect(shown()).toEqual(upTo(500))
    expect(list.after.value).toBe(0)
    dispatchEvent(new Event('afterprint'))
    expect(shown().length).toBeLessThan(40)
  })

  it('becomes a short one with its rows', async () => {
    const { shown, rows } = await listOf(500)
    rows.value = rows.value.slice(0, 3)
    await nextTick()
    expect(shown()).toEqual([0, 1, 2])
  })
})
