import { tsvFormatRows } from 'd3-dsv'
import type { DOMWrapper, VueWrapper } from '@vue/test-utils'
import { defineComponent, h } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CatalogueEntry, Province } from '@/ledger/ledger.ts'
import { departmentRows, departmentsOf } from '@/library/departments.ts'
import { useLedgerStore } from '@/stores/ledger.ts'
import LedgerPicker from '@/views/pick/LedgerPicker.vue'
import { defaultEntry } from '../../ledgers.ts'
import { mounted, settled } from '../../mounted.ts'

let page: VueWrapper | undefined

const ENTRIES = Array.from({ length: 3000 }, (_, at): CatalogueEntry => ({
  id: `office-${Math.floor(at / 3)}-${2019 + (at % 3)}`,
  department: `第${Math.floor(at / 3)}局`,
  region: at < 1500 ? '某省甲市' : '某省乙市',
  initials: `d${Math.floor(at / 3)}j`,
  year: 2019 + (at % 3),
  file: `office-${Math.floor(at / 3)}/${2019 + (at % 3)}.json`,
}))

beforeEach(() => {
  // The engine of these tests has no layout.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (
    this: HTMLElement,
  ) {
    return this.dataset['index'] ? 60 : 600
  })
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
})
afterEach(() => {
  page?.unmount()
  page = undefined
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** The picker over a catalogue, with this ledger on show. */
async function picker(
  entry: CatalogueEntry = ENTRIES[1]!,
  catalogue: { ledgers: CatalogueEntry[]; provinces?: Province[] } = { ledgers: ENTRIES },
): Promise<void> {
  const { ledgers, provinces = [] } = catalogue
  const whole = defineComponent({
    setup() {
      Object.assign(useLedgerStore(), { catalogue: ledgers, provinces })
      return () => h(LedgerPicker, { entry })
    },
  })
  page = await mounted(whole, {}, { attached: true })
  await settled()
}

const rows = () => page!.findAll('[data-index]')
const names = () => rows().map((row) => row.find('.name').text())
const years = (row = 0) => rows()[row]!.findAll('[data-ledger]')
const type = (text: string) => page!.find('input').setValue(text)
const press = (key: string, at: DOMWrapper<Element> = page!.find('input')) =>
  at.trigger('keydown', { key })
const chosen = () =>
  page!
    .getComponent(LedgerPicker)
    .emitted<[string]>('choose')
    ?.map(([id]) => id)

describe('the picker of a ledger', () => {
  it('draws few of many, each department once with its years', async () => {
    await picker()
    expect(page!.text()).toContain('1000 个部门')
    expect(rows().length).toBeGreaterThan(5)
    expect(rows().length).toBeLessThan(100)
    expect(years().map((link) => link.text())).toEqual(['2021', '2020', '2019'])
    expect(page!.find('[aria-current]').text()).toBe('2020')
  })

  it('finds while one types, by name and initials, and opens the year on show by Enter', async () => {
    await picker()
    await type('第77局')
    expect(names()).toEqual(['第77局'])
    await type('d78j')
    expect(names()).toEqual(['第78局'])
    await press('Enter')
    expect(chosen()).toEqual(['office-78-2020'])
    await type('没有的')
    expect([rows().length, page!.text()]).toEqual([0, expect.stringContaining('没有找到')])
    await press('Enter')
    expect(chosen()).toHaveLength(1)
  })

  it('leaves Enter to the input method', async () => {
    await picker()
    await type('第77局')
    await page!.find('input').trigger('keydown', { key: 'Enter', isComposing: true })
    expect(chosen()).toBeUndefined()
  })

  it('keeps to a region and a year', async () => {
    await picker()
    const [region, year] = page!.findAll('select')
    await region!.setValue('某省乙市')
    expect(page!.text()).toContain('500 个部门')
    await year!.setValue('2019')
    expect(years().map((link) => link.text())).toEqual(['2019'])
    await press('Enter')
    expect(chosen()).toEqual(['office-500-2019'])
  })

  it("opens the year that is clicked; a click for another tab is the browser's", async () => {
    await picker()
    await years()[2]!.trigger('click', { ctrlKey: true })
    expect(chosen()).toBeUndefined()
    await years()[2]!.trigger('click')
    expect(chosen()).toEqual(['office-0-2019'])
  })

  it('is walked through by arrows, and left upwards into the input', async () => {
    await picker()
    const focused = () => (document.activeElement as HTMLElement).dataset['ledger']
    await press('ArrowDown')
    await settled()
    expect(focused()).toBe('office-0-2021')
    const on = (index: number) => page!.find(`[data-index="${index}"] [data-ledger]`)
    await press('ArrowDown', on(0))
    await settled()
    expect(focused()).toBe('office-1-2021')
    await press('ArrowRight', on(1))
    expect(focused()).toBe('office-1-2020')
    await press('ArrowUp', on(1))
    await settled()
    expect(focused()).toBe('office-0-2021')
    await press('ArrowUp', on(0))
    expect(document.activeElement).toBe(page!.find('input').element)
  })

  it('takes the province of the ledger on show, and all where that is asked for', async () => {
    const lists: Record<string, string> = {
      'data/departments/1.tsv': tsvFormatRows(departmentRows(departmentsOf(ENTRIES.slice(0, 9)))),
      'data/departments/2.tsv': tsvFormatRows(departmentRows(departmentsOf(ENTRIES.slice(9, 30)))),
    }
    const asked: string[] = []
    let isDown = true
    vi.stubGlobal('fetch', (file: string) => {
      asked.push(file)
      const isLost = isDown && file.endsWith('1.tsv')
      return Promise.resolve(new Response(lists[file], { status: isLost ? 503 : 200 }))
    })
    const entry = { ...defaultEntry(), region: '乙省某市' }
    await picker(entry, {
      ledgers: [],
      provinces: [
        { name: '甲省', departments: 3, file: 'departments/1.tsv' },
        { name: '乙省', departments: 7, file: 'departments/2.tsv' },
      ],
    })
    await settled()
    expect(asked).toEqual(['data/departments/2.tsv'])
    expect(page!.text()).toContain('7 个部门')
    await page!.find('select').setValue('')
    await settled()
    expect([asked.length, page!.find('[role="alert"]').text()]).toEqual([
      2,
      expect.stringContaining('1 份目录没有取到'),
    ])
    isDown = false
    await page!.find('[role="alert"] button').trigger('click')
    await settled()
    expect([page!.text(), page!.find('[role="alert"]').exists()]).toEqual([
      expect.stringContaining('10 个部门'),
      false,
    ])
  })
})
