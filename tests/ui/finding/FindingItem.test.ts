import { type DOMWrapper, flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import type { Finding } from '@/checks/finding.ts'
import { runChecks } from '@/checks/runChecks.ts'
import CheckEquation from '@/ui/finding/CheckEquation.vue'
import FindingItem from '@/ui/finding/FindingItem.vue'
import { useLanguage } from '@/locales/index.ts'
import { changed, defaultLedger, HTML, inYuan, type LedgerData, withHtml } from '../../ledgers.ts'
import { mounted, parsed } from '../../mounted.ts'

const published = runChecks(defaultLedger())
const findingOf = (id: string, findings: readonly Finding[] = published): Finding =>
  findings.find(({ check }) => check === id)!

async function equation(id: string, data: LedgerData = defaultLedger()) {
  const ledger = parsed(data)
  return mounted(CheckEquation, { ledger, finding: findingOf(id, runChecks(ledger)) }, { ledger })
}

const item = (id: string, props: Record<string, unknown> = {}) =>
  mounted(FindingItem, { ledger: parsed(), finding: findingOf(id), ...props })

/** The texts of an element's parts, as they stand apart on screen. */
const spaced = (wrapper: DOMWrapper<Element>) =>
  wrapper
    .findAll(':scope > span')
    .map((part) => part.text())
    .filter(Boolean)
    .join(' ')

const HEALTH = 'percent:narrative/general-budget-structure/health-share'
const REASONS = 'reasons:narrative/appropriation/change'
/** Of the change of 3.48, two digits are swapped. */
const swapped = changed(defaultLedger(), ({ narrative }) => {
  const [part] = narrative.find(({ id }) => id === 'appropriation')!.parts
  part!.figures.find(({ key }) => key === 'change')!.value = '4.38'
})

afterEach(() => useLanguage('zh'))

describe('an equation', () => {
  it('is arithmetic on paper: sign, figure, place, sum, difference, tolerance', async () => {
    const lines = (await equation(REASONS, swapped)).findAll('li').map(spaced)
    expect(lines).toEqual([
      '4.38 财政拨款收、支总计各增加',
      '≠不等于 4.57 年初结转和结余增加',
      '− 1.09 财政拨款收入减少',
      '3.48 合计',
    ])
    const text = (await equation(REASONS, swapped)).text()
    expect(text).toContain('单位：万元')
    expect(text).toContain('相差 0.90\u00a0万元，允许的尾差 0.015\u00a0万元。')
  })

  it('shows what is divided by what, and what that gives', async () => {
    const text = (await equation(HEALTH)).text()
    expect(text).toContain('÷')
    expect(text).toContain('2.9484%')
    expect(text).toContain('与印出的相差 0.0084 个百分点')
  })

  it('shows an average in its unit, not in percent', async () => {
    const averaged = (value: string) =>
      changed(defaultLedger(), ({ narrative }) => {
        const id = 'sangong-reception-domestic'
        const part = narrative.flatMap(({ parts }) => parts).find((each) => each.id === id)!
        const of = [`narrative/${id}/actual`, `narrative/${id}/persons`]
        part.figures.push({ key: 'average', kind: 'quotient', value, unit: '元/人次', of })
      })
    const textOf = async (value: string) =>
      (
        await equation('quotient:narrative/sangong-reception-domestic/average', averaged(value))
      ).text()
    expect(await textOf('127.27')).toContain('算得 127.2727\u00a0元/人次，四舍五入后就是印出的数')
    expect(await textOf('130')).toContain('相差 2.7273\u00a0元/人次，在允许的尾差')
    expect(await textOf('140')).toContain('相差 12.7273\u00a0元/人次，允许的尾差')
    expect(await textOf('140')).not.toContain('%')
  })

  it('leads every figure to its evidence and every place to its cell', async () => {
    const links = (await equation(HEALTH)).findAll('a')
    const hrefs = links.map((link) => link.attributes('href'))
    expect(hrefs.some((href) => href?.includes('/tables?cell=general-budget/210/total'))).toBe(true)
    expect(
      hrefs.some((href) =>
        href?.includes('/about?figure=narrative/general-budget-structure/health-share'),
      ),
    ).toBe(true)
    const figures = links.filter((link) => link.classes('figure'))
    expect(figures.map((link) => link.attributes('data-evidence'))).toEqual([
      'narrative/general-budget-structure/health-share',
      'general-budget/210/total',
      'general-budget/total/total',
    ])
  })

  it('folds what adds nothing, and opens on demand', async () => {
    const wrapper = await equation('side-sum:totals/expenditure.year-total/amount')
    const fold = wrapper.find('button')
    expect(fold.text()).toMatch(/^\d+ 项空白或为 0$/)
    expect(fold.attributes('aria-expanded')).toBe('false')
    const folded = wrapper.findAll('li.folded')
    expect(`${folded.length} 项空白或为 0`).toBe(fold.text())
    await fold.trigger('click')
    await flushPromises()
    expect(fold.attributes('aria-expanded')).toBe('true')
    expect(wrapper.find('ol').classes('whole')).toBe(true)
  })

  it('says 空白 where nothing is printed, and 未公布, without a link, where nothing is', async () => {
    const blank = await equation('row-total:expenditure/20607/total')
    expect(blank.findAll('a.figure').map((link) => link.text())).toContain('空白')
    const ledger = parsed(
      changed(defaultLedger(), ({ tables }) => {
        const table = tables['expenditure']!
        table.rows = table.rows!.filter(({ key }) => key !== '206')
      }),
    )
    const needs = runChecks(ledger).find(
      ({ because, kind }) => because?.key === 'missing' && kind !== 'statement',
    )!
    const missing = await mounted(CheckEquation, { ledger, finding: needs }, { ledger })
    const words = missing.findAll('span').filter((span) => span.text() === '未公布')
    expect(words.length).toBeGreaterThan(0)
    expect(missing.findAll('a').map((link) => link.text())).not.toContain('未公布')
  })

  it('says differences in 元 in English, with every digit', async () => {
    await useLanguage('en')
    expect((await equation('items:narrative/general-budget-items/opening')).text()).toContain(
      'They differ by 84,800\u00a0yuan; rounding allows 650\u00a0yuan.',
    )
  })

  it('works in another unit', async () => {
    const text = (await equation(REASONS, inYuan())).text()
    expect(text).toContain('34,800.00')
    expect(text).toContain('单位：元')
  })

  it('never runs what a ledger brings', async () => {
    for (const id of [REASONS, 'row-total:expenditure/20607/total']) {
      const wrapper = await equation(id, withHtml())
      expect(wrapper.text()).toContain('<b>html</b>')
      expect(wrapper.find('img').exists()).toBe(false)
    }
  })
})

describe('a finding', () => {
  it('says the verdict in a word and a sign, and what was asked', async () => {
    const finding = findingOf(REASONS, runChecks(swapped))
    const text = (await item(REASONS, { finding })).text()
    expect(text).toContain('≠不一致')
    expect(text).toContain('一般')
    expect(text).toContain('所列原因的金额相加应等于所解释的增减额')
  })

  it('leaves the severity to the heading of its group', async () => {
    const finding = findingOf(REASONS, runChecks(swapped))
    expect((await item(REASONS, { finding, grouped: true })).text()).not.toContain('一般')
  })

  it('says why nothing can be concluded, and where', async () => {
    expect((await item('row-total:expenditure/20607/total')).text()).toContain(
      '所需的单元格在文件中空白：支出决算表 · 科学技术普及 · 基本支出。',
    )
  })

  it('marks what is for information and never calls it a discrepancy', async () => {
    const text = (await item('purpose:basic/30108/amount=general-budget/2080505/basic')).text()
    expect(text).toContain('仅供参照')
    expect(text).toContain('无法核对')
    expect(text).not.toContain('不一致')
  })

  it('folds what follows from it, and a consequence names its cause', async () => {
    const score = 'prose:narrative/performance-self-evaluation/score'
    const consequence = findingOf('total-score:total')
    const wrapper = await item(score, { consequences: [consequence] })
    expect(wrapper.find('details summary').text()).toBe('另有 1 项由同一处引起')
    expect(wrapper.find('details').attributes('open')).toBeUndefined()
    const alone = await item(consequence.check, { causedBy: findingOf(score) })
    expect(alone.text()).toContain(
      '同一处引起，不另计数：“预算绩效情况说明 · 部门整体绩效自评得分”为 97.9',
    )
  })

  it('of a text says which text', async () => {
    expect((await item('doubled:glossary')).text()).toContain('位置：名词解释')
  })

  it('never runs what a ledger brings', async () => {
    const ledger = parsed(withHtml())
    for (const finding of runChecks(ledger).filter(({ verdict }) => verdict === 'discrepancy')) {
      const wrapper = await mounted(FindingItem, { ledger, finding }, { ledger })
      expect(wrapper.find('img').exists()).toBe(false)
    }
    expect(HTML).toContain('<img')
  })
})
