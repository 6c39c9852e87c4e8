import { describe, expect, it } from 'vitest'
import PassageText from '@/components/PassageText.vue'
import { passageOf } from '@/figures/passages.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { defaultLedger, withHtml } from '../ledgers.ts'
import { mounted, parsed } from './mounted.ts'

async function passage(id: string, marked = '', ledger: Ledger = parsed()) {
  const part = ledger.narrative.flatMap(({ parts }) => parts).find((each) => each.id === id)!
  return mounted(PassageText, { ledger, passage: passageOf(ledger, part), marked }, { ledger })
}

describe('a passage', () => {
  it('reads as the document prints it', async () => {
    const { text } = parsed()
      .narrative.flatMap(({ parts }) => parts)
      .find(({ id }) => id === 'government-fund')!
    expect((await passage('government-fund')).text()).toBe(text)
    expect((await passage('expenditure')).text()).toBe(
      '2021年度支出合计329.22万元，其中：基本支出194.18万元，占58.98%；项目支出135.04万元，占41.02%。',
    )
  })

  it('leads each figure to its table, its indicator or its passage', async () => {
    const links = (await passage('performance-self-evaluation')).findAll('a')
    expect(links.map((link) => link.attributes('href'))).toEqual([
      expect.stringContaining('/scorecard?figure=scorecard/total/score'),
    ])
    const [first] = (await passage('expenditure')).findAll('a')
    expect(first!.attributes('href')).toContain('/tables?cell=expenditure/total/total')
    expect(first!.attributes('title')).toContain('支出决算表')
  })

  it('marks the figure that the address names, and no other', async () => {
    const marked = (await passage('expenditure', 'narrative/expenditure/basic')).findAll(
      '[aria-current]',
    )
    expect(marked.map((each) => each.text())).toEqual(['194.18'])
  })

  it('shows a figure without a place as a figure, not as a link', async () => {
    const counts = (await passage('state-assets')).findAll('.figure')
    expect(counts.map((count) => count.element.tagName)).toEqual(['SPAN', 'SPAN', 'SPAN', 'SPAN'])
  })

  it('never runs what a text brings', async () => {
    const text = await passage('income', '', parsed(withHtml(defaultLedger())))
    expect(text.text()).toContain('<b>html</b>')
    expect(text.find('img').exists()).toBe(false)
  })
})
