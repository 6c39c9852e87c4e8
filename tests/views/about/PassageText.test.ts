import { describe, expect, it } from 'vitest'
import PassageText from '@/views/about/PassageText.vue'
import { passageOf } from '@/views/about/passages.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { defaultLedger, withHtml } from '../../ledgers.ts'
import { mounted, parsed } from '../../mounted.ts'

async function passage(
  id: string,
  marked = '',
  ledger: Ledger = parsed(),
  standings?: ReadonlyMap<string, string>,
) {
  const part = ledger.narrative.flatMap(({ parts }) => parts).find((each) => each.id === id)!
  return mounted(
    PassageText,
    { ledger, passage: passageOf(ledger, part), marked, standings },
    { ledger },
  )
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

  it('leads each figure to its evidence, and says where it comes from', async () => {
    const links = (await passage('performance-self-evaluation')).findAll('a')
    expect(links.map((link) => link.attributes('href'))).toEqual([
      expect.stringMatching(/\/about\?evidence=narrative\/performance-self-evaluation\/score$/),
    ])
    const [first] = (await passage('expenditure')).findAll('a')
    expect(first!.attributes('data-evidence')).toBe('narrative/expenditure/total')
    expect(first!.attributes('title')).toContain('支出决算表')
  })

  it('shows how each figure stands to the tables, once that is known', async () => {
    const standings = new Map([
      ['narrative/expenditure/total', 'agrees'],
      ['narrative/expenditure/basic', 'differs'],
      ['narrative/expenditure/project', 'alone'],
    ])
    const known = await passage('expenditure', '', undefined, standings)
    const classes = (name: string) => known.findAll(`.${name}`).map((each) => each.text())
    expect([classes('agrees'), classes('differs'), classes('alone')]).toEqual([
      ['329.22'],
      ['194.18'],
      ['135.04'],
    ])
    expect((await passage('expenditure')).find('.agrees').exists()).toBe(false)
  })

  it('marks the figure that the address names, and no other', async () => {
    const marked = (await passage('expenditure', 'narrative/expenditure/basic')).findAll(
      '[aria-current]',
    )
    expect(marked.map((each) => each.text())).toEqual(['194.18'])
  })

  it('never runs what a text brings', async () => {
    const text = await passage('income', '', parsed(withHtml(defaultLedger())))
    expect(text.text()).toContain('<b>html</b>')
    expect(text.find('img').exists()).toBe(false)
  })
})
