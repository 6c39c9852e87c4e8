import { describe, expect, it } from 'vitest'
import { flushPromises } from '@vue/test-utils'
import { sayIn } from '@/locales/index.ts'
import type { Say } from '@/words/say.ts'
import { publishedLayout } from '@/figures/publishedLayout.ts'
import { findLines } from '@/views/tables/findLines.ts'
import LineSearch from '@/views/tables/LineSearch.vue'
import TablesView from '@/views/tables/TablesView.vue'
import { withManyCodes } from '../../ledgers.ts'
import { mounted, parsed } from '../../mounted.ts'

const ledger = parsed()
const grid = publishedLayout(ledger, 'expenditure')!.wide
const codesAt = (lines: readonly number[]) =>
  lines.map((line) => {
    const cell = grid.lines[line]!.find(({ kind }) => kind === 'code')
    return cell && 'text' in cell ? cell.text : ''
  })
const en = await sayIn('en')
const chinese = () => undefined
const find = (query: string, gloss: Say['gloss'] = chinese) =>
  codesAt(findLines(grid, query, undefined, gloss))

describe('what is found in a table', () => {
  it('is a name, a code by its first digits, or a figure as printed or shown', () => {
    expect(find('科普活动')).toEqual(['2060702'])
    expect(find('20607')).toEqual(['20607', '2060701', '2060702', '2060704', '2060799'])
    expect(find('２０６０７０２')).toEqual(['2060702'])
    expect(find('252.91')).toContain('20607')
    const many = publishedLayout(parsed(withManyCodes(500)), 'expenditure')!.wide
    const [line = []] = many.lines
    const printed = line.flatMap((cell) => (cell.kind === 'figure' ? (cell.printed ?? []) : []))[0]!
    expect(findLines(many, printed, undefined, chinese)).toContain(0)
    expect(
      findLines(
        many,
        Number(printed).toLocaleString('en', { minimumFractionDigits: 2 }),
        undefined,
        chinese,
      ),
    ).toContain(0)
  })

  it('is what a name is called in the reader’s language', () => {
    expect(find('science popularization act', en.gloss)).toEqual(['2060702'])
    expect(find('science popularization act')).toEqual([])
  })

  it('is nothing for nothing and for what is not there', () => {
    expect(find(' ')).toEqual([])
    expect(find('不存在')).toEqual([])
  })
})

describe('the search of a long table', () => {
  it('leads from place to place, there and back, and says where it is', async () => {
    const wrapper = await mounted(LineSearch, { grid })
    const input = wrapper.find('input')
    await input.setValue('20607')
    await input.trigger('keydown', { key: 'Enter' })
    await flushPromises()
    await input.trigger('keydown', { key: 'Enter' })
    await input.trigger('keydown', { key: 'Enter', shiftKey: true })
    await input.trigger('keydown', { key: 'Enter', shiftKey: true })
    const shown = wrapper.emitted<[number]>('show')!.map(([line]) => line)
    expect(codesAt(shown)).toEqual(['20607', '2060701', '20607', '2060799'])
    expect(wrapper.get('[role=status]').text()).toBe('第 5 处，共 5 处')
    await input.setValue('没有的')
    await input.trigger('keydown', { key: 'Enter' })
    await flushPromises()
    expect(wrapper.get('[role=status]').text()).toBe('本表中没有“没有的”')
  })

  it('leaves Enter to the input method', async () => {
    const wrapper = await mounted(LineSearch, { grid })
    await wrapper.find('input').setValue('20607')
    await wrapper.find('input').trigger('keydown', { key: 'Enter', keyCode: 229 })
    await flushPromises()
    expect(wrapper.emitted('show')).toBeUndefined()
  })

  it('is there where only a window of lines is drawn, and nowhere else', async () => {
    const of = async (count: number) => {
      const many = parsed(withManyCodes(count))
      return mounted(TablesView, { ledger: many }, { ledger: many, at: 'table=expenditure' })
    }
    expect((await of(1000)).find('[role=search]').exists()).toBe(true)
    expect((await of(100)).find('[role=search]').exists()).toBe(false)
  })
})
