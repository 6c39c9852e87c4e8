import { type Component, defineComponent, h } from 'vue'
import { describe, expect, it } from 'vitest'
import { provideAlone } from '@/ui/useAlone.ts'
import { overview } from '@/views/overview/index.ts'
import OverviewHeadlines from '@/views/overview/OverviewHeadlines.vue'
import PartBridge from '@/views/overview/PartBridge.vue'
import PartChanges from '@/views/overview/PartChanges.vue'
import PartClasses from '@/views/overview/PartClasses.vue'
import PartIncome from '@/views/overview/PartIncome.vue'
import PartKinds from '@/views/overview/PartKinds.vue'
import * as ledgers from '../../ledgers.ts'
import { mounted, parsed } from '../../mounted.ts'
import { tellingOf } from '../telling.ts'

const PARTS: Record<string, Component> = {
  bridge: PartBridge,
  classes: PartClasses,
  income: PartIncome,
  kinds: PartKinds,
  changes: PartChanges,
}
const TABLES = Object.keys(ledgers.defaultLedger().tables)
const NOTHING: Record<string, string> = {
  bridge: '文件没有公布收入支出决算总表',
  classes: '文件没有公布按功能分类的支出',
  income: '文件没有公布收入的来源',
  kinds: '文件没有公布基本支出和项目支出',
  changes: '文件没有说明与上年相比的变化',
}

function shown(component: Component, data = ledgers.defaultLedger()) {
  const ledger = parsed(data)
  return mounted(component, { ledger }, { ledger })
}

describe.each(Object.entries(PARTS))('the part %s', (id, component) => {
  it.each([
    ['as published', ledgers.defaultLedger()],
    ['without scorecard', ledgers.withoutScorecard()],
    ['without explanation', ledgers.withoutNarrative()],
    ['without 行次', ledgers.withoutLines()],
    ['with 24 classes', ledgers.with24Classes()],
    ['with negative amounts', ledgers.withNegativeAndZero()],
    ['in 元', ledgers.inYuan()],
    ['with an empty summary', ledgers.withEmpty('totals')],
    ['with missing tables', ledgers.withMissing(TABLES)],
    ['without tables', ledgers.withoutTables(TABLES)],
  ])(
    'of a ledger %s has a name and says something, and gives away what it shows',
    async (_, data) => {
      const telling = await tellingOf(data)
      const part = await shown(component, data)
      expect(part.attributes('data-part')).toBe(id)
      const title = part.get('h2').text()
      expect(title).toBe(overview.parts[id]!.title(telling))
      const said = part.text().replace(title, '').replace(part.get('.more').text(), '')
      expect(said.trim().length).toBeGreaterThan(5)
      const taken = overview.parts[id]!.taken(telling)
      expect(part.find('.export').exists()).toBe(taken !== undefined)
      expect(part.findAll('li').length > 0).toBe(taken !== undefined)
    },
  )

  it('says why where nothing is published', async () => {
    const nothing = ledgers.withoutNarrative(ledgers.withMissing(TABLES))
    expect((await shown(component, nothing)).text()).toContain(NOTHING[id])
  })

  it('needs nothing of its page where it stands alone', async () => {
    const alone = defineComponent({
      props: { ledger: { type: Object, required: true } },
      setup(props) {
        provideAlone()
        return () => h(component, { ledger: props.ledger })
      },
    })
    const part = await shown(alone)
    expect(part.find('h2').exists()).toBe(true)
    expect(part.find('.tools').exists()).toBe(false)
  })
})

describe('the part bridge', () => {
  it('tells carry-over from income', async () => {
    const lines = (await shown(PartBridge)).findAll('li')
    expect(lines.map((line) => [line.get('.label').text(), line.get('.value').text()])).toEqual([
      ['年初结转和结余', '103.49'],
      ['+本年收入', '225.94'],
      ['=总计', '329.43'],
      ['−本年支出', '329.22'],
      ['=年末结转和结余', '0.21'],
    ])
  })
})

describe('the part changes', () => {
  it('keeps markup in the text of a ledger text', async () => {
    const part = await shown(PartChanges, ledgers.withHtml())
    expect(part.text()).toContain('<img src=x')
    expect(part.find('img').exists()).toBe(false)
  })
})

describe('the headline figures', () => {
  it('are compact where they are large, with the exact figure beneath', async () => {
    const large = ledgers.changed(ledgers.defaultLedger(), ({ tables }) => {
      for (const { key, cells } of tables['totals']!.rows!)
        if (key === 'expenditure.year-total') cells['amount'] = '23936.12'
    })
    const figures = await shown(OverviewHeadlines, large)
    // Each is drawn in a task of its own.
    await expect.poll(() => figures.findAll('dd').length).toBeGreaterThan(3)
    const said = figures.text().replace(/\s+/g, ' ')
    expect(said).toContain('2.39 亿元')
    expect(said).toContain('23,936.12 万元')
  })
})
