import { describe, expect, it } from 'vitest'
import PartBars from '@/views/spending/PartBars.vue'
import PartGrid from '@/views/spending/PartGrid.vue'
import PartSunburst from '@/views/spending/PartSunburst.vue'
import SpendingView from '@/views/spending/SpendingView.vue'
import * as ledgers from '../../ledgers.ts'
import { mounted, parsed } from '../../mounted.ts'

const NONE = ledgers.withoutTables(['expenditure', 'general-budget', 'basic'])

const PARTS = 5

async function shown(component: object, at = '', data = ledgers.defaultLedger()) {
  const ledger = parsed(data)
  const wrapper = await mounted(component, { ledger }, { ledger, at })
  // Each part has a task of its own.
  for (let turn = 0; turn < PARTS; turn++) await new Promise((done) => setTimeout(done))
  const texts = (selector: string) =>
    wrapper.findAll(selector).map((each) => each.text().replaceAll(/\s+/g, ' '))
  return { wrapper, texts, text: wrapper.text() }
}

describe('the view of spending', () => {
  it('has every part on its page', async () => {
    const { wrapper } = await shown(SpendingView)
    expect(wrapper.findAll('[data-part]').map((each) => each.attributes('data-part'))).toEqual([
      'sunburst',
      'bars',
      'grid',
    ])
  })

  it('says of a figure that is added up that it is not published, and leads to what makes it', async () => {
    const { wrapper, texts } = await shown(SpendingView, 'measure=basic&focus=20607')
    expect(texts('.panel').join()).toContain('表中此处没有数字，按下级科目合计得出，不是公布数')
    expect(texts('.panel .headline').join()).toContain('127.7')
    const link = wrapper.get('.panel .headline a').attributes('href')
    expect(decodeURIComponent(link!)).toMatch(/evidence=expenditure\/2060701\/basic$/)
  })

  it('says that a section is published without what it consists of', async () => {
    const { texts } = await shown(SpendingView, 'focus=22999')
    expect(texts('.panel').join()).toContain('文件没有公布它的下级科目')
  })

  it('says what the scope on show includes', async () => {
    const { texts } = await shown(SpendingView, 'by=economic')
    expect(texts('.intro').join()).toContain('只含一般公共预算财政拨款的基本支出')
    expect((await shown(SpendingView, 'measure=basic&focus=229')).texts('.sentence')).toEqual([
      '其他支出：这个口径下文件没有公布金额。',
    ])
  })

  it('says that a scope lacks a code, and shows its total', async () => {
    const { texts } = await shown(SpendingView, 'focus=22999&measure=appropriation')
    expect(texts('.notice')).toEqual(['这个口径下没有编码 22999，下面显示的是合计。'])
    expect(texts('[aria-current=location]')).toEqual(['一般公共预算财政拨款支出'])
  })

  it('says why nothing is shown: no table, an empty one with its statement, one without figures', async () => {
    for (const at of ['', 'by=economic'])
      expect((await shown(SpendingView, at, NONE)).text).toContain('这个口径的支出没有公布')
    const empty = ledgers.withEmpty('expenditure')
    expect((await shown(SpendingView, 'measure=project', empty)).text).toContain(
      '本部门没有此项收支，故本表无数据。',
    )
    // The next scope that has figures comes first.
    expect((await shown(SpendingView, '', empty)).texts('.sentence').join()).toMatch(
      /^一般公共预算财政拨款支出 323\.56/,
    )
  })
})

describe('the bars alone', () => {
  it('rank the parts of the code in focus, and mark it where it is one of them', async () => {
    const { wrapper, texts } = await shown(PartBars, 'focus=2060702')
    expect(texts('h2')).toEqual(['科学技术普及的构成'])
    expect(texts('ol li')[0]).toMatch(/机构运行.*127\.7.*50\.49%/)
    expect(wrapper.get('[aria-current]').text()).toBe('科普活动')
  })

  it('list what has no bar: zero, negative and blank amounts', async () => {
    const economic = await shown(PartBars, 'by=economic&focus=302')
    expect(economic.texts('.rest h3')).toEqual(['零和负数画不出面积，列在这里（17 项）'])
    expect(economic.texts('.rest button')).toContain('公务接待费')
    const negative = await shown(PartBars, 'focus=20601', ledgers.withNegativeAndZero())
    expect(negative.texts('.rest li').join()).toContain('-3.62')
    const zero = await shown(PartBars, 'focus=20607', ledgers.withNegativeAndZero())
    expect(zero.texts('.rest li').join()).toContain('0.00')
    expect(zero.text).toContain('比本级公布数少')
  })

  it('draw nothing where there is nothing', async () => {
    expect((await shown(PartBars, '', NONE)).text).toBe('')
  })
})

describe('the sunburst alone', () => {
  it('has the same figures as a table', async () => {
    const { wrapper, texts } = await shown(PartSunburst, 'focus=20607&sunburst=table')
    expect(wrapper.find('.plot').exists()).toBe(false)
    expect(texts('[aria-level]').map((row) => row.replace(/—.*/, ''))).toEqual([
      expect.stringMatching(/^科学技术普及.*252\.91/),
      expect.stringMatching(/^机构运行.*127\.7.*50\.49%/),
      expect.stringMatching(/^科普活动.*89\.8.*35\.51%/),
      expect.stringMatching(/^其他科学技术普及支出.*28\.96.*11\.45%/),
      expect.stringMatching(/^学术交流活动.*6\.45.*2\.55%/),
    ])
  })

  it('says that there is nothing to draw, or nothing at all', async () => {
    const negative = await shown(PartSunburst, 'focus=20601', ledgers.withNegativeAndZero())
    expect(negative.text).toContain('没有大于零的下级金额')
    expect((await shown(PartSunburst, '', NONE)).text).toContain('这个口径的支出没有公布')
  })
})

describe('the table alone', () => {
  it('has the classes, and what is below those that are open', async () => {
    const { texts } = await shown(PartGrid, 'sort=code&open=206')
    expect(texts('.body [role=rowheader]').map((cell) => /\d+$/.exec(cell)?.[0])).toEqual([
      undefined,
      '205',
      '206',
      '20601',
      '20607',
      '20699',
      '208',
      '210',
      '229',
    ])
  })

  it('has the kinds of spending beside a scope that has them', async () => {
    expect((await shown(PartGrid)).texts('[role=columnheader]')).toEqual([
      '科目',
      '全部支出',
      '占上级',
      '占合计',
      '基本支出',
      '项目支出',
    ])
    expect((await shown(PartGrid, 'measure=basic')).texts('[role=columnheader]')).toHaveLength(4)
  })

  it('draws nothing where there is nothing', async () => {
    expect((await shown(PartGrid, '', NONE)).text).toBe('')
  })
})
