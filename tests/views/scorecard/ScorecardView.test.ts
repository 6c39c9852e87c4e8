import { describe, expect, it } from 'vitest'
import ScorecardView from '@/views/scorecard/ScorecardView.vue'
import {
  defaultLedger,
  type LedgerData,
  withoutNarrative,
  withoutScorecard,
} from '../../ledgers.ts'
import { mounted, parsed } from '../../mounted.ts'

async function view(at = '', data: LedgerData = defaultLedger()) {
  const ledger = parsed(data)
  return mounted(ScorecardView, { ledger }, { ledger, at })
}

describe('the scorecard', () => {
  it('says the total and where points were lost before anything else', async () => {
    expect((await view()).get('.sentence').text()).toBe(
      '自评 97.7 分：35 个三级指标中 2 个失分，失分最多的是预算执行率、政府釆购执行率（各 1 分）；预算执行情况另失 0.1 分。',
    )
  })

  it('shows the lost points first, with their reasons and how they are reckoned', async () => {
    const lost = (await view()).get('.scorecard').get('section')
    expect(lost.findAll('li').map((each) => each.get('.points').text())).toEqual([
      '−1\u00a0分',
      '−1\u00a0分',
      '−0.1\u00a0分',
    ])
    expect(lost.text()).toContain('当年未进行政府采购')
    expect(lost.text()).toContain('文件未说明原因')
    expect(lost.get('a').attributes('data-evidence')).toMatch(
      /^scorecard\/[\d.]+\/score~scorecard\/[\d.]+\/weight$/,
    )
  })

  it('consists of its parts, each with a heading', async () => {
    const parts = (await view()).findAll('[data-part]')
    expect(parts.map((part) => part.attributes('data-part'))).toEqual([
      'totals',
      'bars',
      'execution',
      'indicators',
    ])
    for (const part of parts) expect(part.get('h2').text()).not.toBe('')
  })

  it('puts the totals beside each other, without the explanation only two', async () => {
    const totals = async (data?: LedgerData) =>
      (await view('', data)).findAll('[data-part=totals] dl > div').map((each) => each.text())
    const [printed, sum, prose] = await totals()
    expect(printed).toMatch(/自评表所印总分\s*97\.7/)
    expect(sum).toMatch(/各项得分之和.*97\.9/)
    expect(prose).toMatch(/说明文字所写\s*97\.9/)
    expect(await totals(withoutNarrative())).toHaveLength(2)
  })

  it('shows the execution block as printed, with what its rates are of', async () => {
    const block = (await view()).get('[data-part=execution]')
    const row = block.findAll('tbody tr').find((each) => each.text().includes('财政性资金'))!
    expect(row.findAll('td').map((cell) => cell.text())).toEqual([
      '227.68',
      '220.65',
      '323.56',
      '146.64%',
    ])
    expect(block.findAll('p').map((each) => each.text())).toContain('执行率：执行数 ÷ 全年预算数')
  })

  it('marks the figure that the address names, and opens what it is in', async () => {
    const shown = await view('figure=scorecard/1.2.3/score')
    expect(shown.findAll('td.marked').map((cell) => cell.text())).toEqual(['2'])
    expect((await view('figure=scorecard/execution.other/rate')).get('td.marked').text()).toBe(
      '99.65%',
    )
    expect((await view('figure=scorecard/9.9/score')).text()).toContain(
      '没有地址为“scorecard/9.9/score”的数字',
    )
  })

  it('that is not published says so and leads back', async () => {
    const shown = await view('lost=1&open=1', withoutScorecard())
    expect(shown.text()).toContain('这份决算没有公布绩效自评表')
    expect(shown.find('[data-part]').exists()).toBe(false)
    expect(shown.find('a').exists()).toBe(true)
  })
})
