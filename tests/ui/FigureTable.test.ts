import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import FigureTable from '@/ui/FigureTable.vue'
import { provideStill } from '@/ui/useStill.ts'

const slots = {
  head: () => [h('th', { scope: 'col' }, 'Name'), h('th', { scope: 'col' }, 'Amount')],
  default: () => h('tbody', h('tr', [h('th', { scope: 'row' }, 'A'), h('td', '1.00')])),
}

describe('a table of figures', () => {
  it('scrolls in a box that the keyboard reaches and that says what it holds', () => {
    const box = mount(FigureTable, { props: { label: 'Items' }, slots }).get('[role=region]')
    expect(box.attributes()).toMatchObject({ tabindex: '0', 'aria-label': 'Items' })
    expect(box.findAll('thead th').map((head) => head.text())).toEqual(['Name', 'Amount'])
    expect(box.get('tbody tr').text()).toBe('A1.00')
  })

  it('longer than the page has no box, and its name itself', () => {
    const shown = mount(FigureTable, { props: { label: 'Items', tall: true }, slots })
    expect(shown.find('[role=region]').exists()).toBe(false)
    expect(shown.find('[tabindex]').exists()).toBe(false)
    expect(shown.get('table').attributes('aria-label')).toBe('Items')
  })

  it('knows when it stands on paper', () => {
    const Paper = defineComponent(() => {
      provideStill()
      return () => h(FigureTable, { label: 'Items' }, slots)
    })
    expect(mount(Paper).get('.figure-table').classes()).toContain('still')
    const onScreen = mount(FigureTable, { props: { label: 'Items' }, slots })
    expect(onScreen.classes()).not.toContain('still')
  })
})
