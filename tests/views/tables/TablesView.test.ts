import { describe, expect, it, afterEach } from 'vitest'
import { useLanguage } from '@/locales/index.ts'
import TablesView from '@/views/tables/TablesView.vue'
import { type LedgerData, defaultLedger, withMissing, withoutTables } from '../../ledgers.ts'
import { mounted, parsed } from '../../mounted.ts'

async function view(at = '', data: LedgerData = defaultLedger()) {
  const ledger = parsed(data)
  return mounted(TablesView, { ledger }, { ledger, at })
}

afterEach(() => useLanguage('zh'))

describe('the tables', () => {
  it('begin with one sentence on how much is there', async () => {
    const shown = await view()
    expect(shown.get('.sentence').text()).toMatch(/^7 张有数据，2 张注明无数据；共印出 263 个数字/)
    await useLanguage('en')
    expect((await view()).get('.sentence').text()).toContain('2 are stated to be empty')
  })

  it('show the one that the address asks for, with what stands over and under it', async () => {
    const article = (await view('table=expenditure')).get('article')
    expect(article.get('h2').text()).toBe('支出决算表')
    for (const text of ['公开03表', '部门：焦作市科学技术协会', '2021 年度', '金额单位：万元'])
      expect(article.text()).toContain(text)
    expect(article.text()).toContain('注：本表反映部门本年度各项支出情况。')
  })

  it('show an empty one with its head and its statement', async () => {
    const shown = await view('table=government-fund')
    expect(shown.get('article').text()).toContain('说明：我部门没有政府性基金收入')
    expect(shown.findAll('thead th').map((head) => head.text())).toContain('年初结转和结余')
    const link = shown.findAll('nav li a').find((each) => each.text().includes('公开08表'))!
    expect(link.text()).toContain('无数据')
  })

  it('say which are missing, with and without a title, and hand out nothing of them', async () => {
    const data = withMissing(['basic'], withoutTables(['income']))
    const income = await view('table=income', data)
    expect(income.get('.sentence').text()).toContain('2 张没有公布')
    expect(income.get('h2').text()).toBe('收入决算表')
    expect(income.get('article').text()).toContain('文件中没有这张表，也没有说明它为空。')
    expect(income.findAll('.tools button').map((button) => button.text())).toEqual(['打印各表'])
    const basic = await view('table=basic', data)
    expect(basic.get('article').text()).toContain('文件中没有这张表，也没有说明它为空。')
  })

  it('say what is asked for in vain, and show the first table instead of an unknown one', async () => {
    const unknown = await view('table=nothing')
    expect(unknown.get('.notice').text()).toContain('没有编号为“nothing”的表')
    expect(unknown.get('h2').text()).toBe('收入支出决算总表')
    const cell = await view('cell=expenditure/9999999/project')
    expect(cell.get('.notice').text()).toContain('地址“expenditure/9999999/project”在本决算的表中')
    expect(cell.get('h2').text()).toBe('支出决算表')
    expect((await view('cell=expenditure/2060702/project')).find('.notice').exists()).toBe(false)
  })

  it('in other languages keep the words of the form beside the printed ones', async () => {
    await useLanguage('en')
    const shown = await view('table=expenditure')
    expect(shown.get('article header').text()).toContain('Expenditure')
    const head = shown.findAll('thead th').find((each) => each.text().includes('项目支出'))!
    expect(head.text()).toContain('Project expenditure')
  })
})
