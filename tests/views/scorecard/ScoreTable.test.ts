import { describe, expect, it } from 'vitest'
import ScoreTable from '@/views/scorecard/ScoreTable.vue'
import { scorecardFigures, shownRows } from '@/views/scorecard/scorecard.ts'
import { changed, defaultLedger, type LedgerData } from '../../ledgers.ts'
import { mounted, parsed } from '../../mounted.ts'

async function table(
  {
    open = [],
    lostOnly = false,
    marked = '',
  }: Partial<Record<'open', string[]>> & {
    lostOnly?: boolean
    marked?: string
  } = {},
  data: LedgerData = defaultLedger(),
) {
  const ledger = parsed(data)
  const figures = scorecardFigures(ledger)!
  const state = { open: new Set(open), lostOnly }
  const shown = shownRows(figures.rows, state)
  return mounted(ScoreTable, { figures, shown, marked, ...state }, { ledger })
}

type Wrapper = Awaited<ReturnType<typeof table>>
const namesOnShow = (wrapper: Wrapper) =>
  wrapper
    .findAll('tbody tr:not([hidden])')
    .map((row) => row.get('.title, .plain').text())
    .slice(0, 6)

describe('the drill-down table', () => {
  it('starts with the groups of level 1', async () => {
    expect(namesOnShow(await table())).toEqual([
      '预算执行情况',
      '投入管理指标',
      '产出指标',
      '效益指标',
    ])
  })

  it('opens level by level and says which rows are open', async () => {
    const opened = await table({ open: ['1'] })
    expect(namesOnShow(opened)).toEqual([
      '预算执行情况',
      '投入管理指标',
      '工作目标管理',
      '预算和财务管理',
      '绩效管理',
      '产出指标',
    ])
    expect(opened.get('[data-row="1"]').attributes('aria-expanded')).toBe('true')
    expect(opened.get('[data-row="1.2"]').attributes('aria-expanded')).toBe('false')
    await opened.get('[data-row="1.2"]').trigger('click')
    expect(opened.emitted('toggle')).toEqual([['1.2']])
  })

  it('gives a lost point its reason, or says that there is none', async () => {
    const lost = await table({ lostOnly: true })
    expect(lost.findAll('.loss').map((each) => each.text())).toEqual([
      '失 1 分，文件未说明原因',
      '失 1 分：当年未进行政府采购',
    ])
    expect(lost.find('[data-row="1"]').exists()).toBe(false)
  })

  it('shows the printed total under the sum, each for itself', async () => {
    const rows = (await table()).findAll('tfoot tr').map((row) => row.text())
    expect(rows[0]).toMatch(/各项得分之和.*100.*97\.9/)
    expect(rows[1]).toMatch(/自评表所印总分.*未公布.*97\.7/)
  })

  it('says what is blank and what is only added up', async () => {
    const data = changed(defaultLedger(), (copy) => {
      const [first] = copy.scorecard!.groups[0]!.groups[0]!.indicators
      Object.assign(first!, { weight: null, score: null, target: null, actual: null })
    })
    const row = (await table({ open: ['1', '1.1'] }, data))
      .findAll('tbody tr')
      .find((each) => each.text().includes('年度履职目标相关性'))!
    expect(row.findAll('td').map((cell) => cell.text())).toEqual([
      '—未公布',
      '—未公布',
      '—',
      '—',
      '—未公布',
      '—未公布',
    ])
  })

  it('marks the cell that the address names', async () => {
    const marked = await table({ open: ['1', '1.2'], marked: 'scorecard/1.2.3/score' })
    expect(marked.findAll('td.marked').map((cell) => cell.text())).toEqual(['2'])
    expect(marked.get('td.marked').attributes('tabindex')).toBe('-1')
  })
})
