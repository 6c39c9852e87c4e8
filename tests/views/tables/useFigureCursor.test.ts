import { describe, expect, it } from 'vitest'
import { ref } from 'vue'
import { publishedLayout } from '@/figures/publishedLayout.ts'
import PrintedGrid from '@/views/tables/PrintedGrid.vue'
import { useFigureCursor } from '@/views/tables/useFigureCursor.ts'
import { mounted, parsed, settled, used } from '../../mounted.ts'

const ledger = parsed()
const grid = publishedLayout(ledger, 'totals')!.wide
const FIRST = 'totals/income.general-budget/amount'
const OTHER = 'totals/income.other/amount'

async function shown(marked?: string) {
  const page = await mounted(PrintedGrid, { grid, ledger, label: '表', marked }, { ledger })
  document.body.append(page.find('.box').element)
  // What is marked comes into sight in the frame after.
  await new Promise((resolve) => requestAnimationFrame(resolve))
  await settled()
  const cell = (address: string) => page.find(`[data-address="${address}"]`)
  const stops = () =>
    page.findAll('[data-address][tabindex="0"]').map((each) => each.attributes('data-address'))
  return { page, cell, stops }
}

describe('the figures of a grid', () => {
  it('are one tab stop: the first, the one that the address names, the one that keys led to', async () => {
    expect((await shown()).stops()).toEqual([FIRST])
    expect((await shown('no/such/cell')).stops()).toEqual([FIRST])
    const { cell, stops } = await shown(OTHER)
    expect(stops()).toEqual([OTHER])
    expect(cell(OTHER).attributes('aria-current')).toBe('true')
    await cell(OTHER).trigger('keydown', { key: 'ArrowRight' })
    await settled()
    expect(stops()).toEqual(['totals/expenditure.208/amount'])
    expect(document.activeElement?.getAttribute('data-address')).toBe(stops()[0])
  })

  it('are picked by Enter, Space and a click, and left by Escape', async () => {
    const { page, cell } = await shown(OTHER)
    await cell(FIRST).trigger('keydown', { key: 'Enter' })
    await cell(OTHER).trigger('keydown', { key: ' ' })
    await cell(FIRST).trigger('click')
    expect(page.emitted('pick')).toEqual([[FIRST], [OTHER], [FIRST]])
    await cell(FIRST).trigger('keydown', { key: 'Escape' })
    expect(page.emitted('clear')).toHaveLength(1)
  })

  it('leave other keys to the browser', async () => {
    const { page, cell } = await shown()
    await cell(FIRST).trigger('keydown', { key: 'ArrowDown', altKey: true })
    await cell(FIRST).trigger('keydown', { key: 'Escape' })
    await cell(FIRST).trigger('keydown', { key: 'a' })
    expect([page.emitted('pick'), page.emitted('clear')]).toEqual([undefined, undefined])
  })
})

it('what is marked comes into sight again when names make lines higher, unless one has gone on', async () => {
  const names = ref(false)
  const box = document.createElement('div')
  box.innerHTML = `<button></button><span tabindex="0" data-address="${FIRST}"></span>`
  const cell = box.querySelector('span')!
  cell.dataset['place'] = `0-${grid.lines[0]!.find(({ kind }) => kind === 'figure')!.column}`
  document.body.append(box)
  let shown = 0
  cell.scrollIntoView = () => shown++
  await used(
    () =>
      useFigureCursor({
        box: ref(box),
        grid: () => grid,
        marked: () => FIRST,
        names: () => names.value,
        reveal: () => undefined,
        pick: () => undefined,
        clear: () => undefined,
      }),
    '/x/tables',
  )
  const frame = async () => {
    await new Promise((resolve) => requestAnimationFrame(resolve))
    await settled()
  }
  await frame()
  expect(shown).toBe(1)
  names.value = true
  await settled()
  await frame()
  expect(shown).toBe(2)
  box.querySelector('button')!.focus()
  names.value = false
  await settled()
  await frame()
  expect(shown).toBe(2)
})

it('each figure has the headings above it and the name beside it', async () => {
  const { page, cell } = await shown()
  const heads = cell(OTHER).attributes('headers')!.split(' ')
  const texts = heads.map((id) => page.find(`[id="${id}"]`).text())
  expect(texts[0]).toContain('其他收入')
  expect(texts.length).toBeGreaterThan(1)
})
