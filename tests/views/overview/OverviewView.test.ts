import { describe, expect, it, vi } from 'vitest'
import OverviewView from '@/views/overview/OverviewView.vue'
import {
  defaultLedger,
  type LedgerData,
  withoutNarrative,
  withoutScorecard,
  withoutTables,
} from '../../ledgers.ts'
import { mounted, parsed } from '../../mounted.ts'

const TABLES = Object.keys(defaultLedger().tables)

/** Parts load by themselves, on a busy machine slowly. */
const LATER = { timeout: 30_000 }

/** The overview with what follows the first screen. */
async function view(data: LedgerData) {
  const ledger = parsed(data)
  const shown = await mounted(OverviewView, { ledger }, { ledger })
  await vi.waitFor(() => expect(shown.find('.ways').exists()).toBe(true), LATER)
  return shown
}

describe('the overview of a ledger', () => {
  it.each([
    [
      'neither explanation nor scorecard',
      withoutNarrative(withoutScorecard()),
      '2021 年支出 329.22 万元，每花 100 元，约 78 元用于科学技术。',
    ],
    ['no tables', withoutTables(TABLES), '2021 年的收入合计和支出合计都未公布。'],
  ])('with %s is told all the same', async (_, data, sentence) => {
    const shown = await view(data)
    expect(shown.get('h1').text().replaceAll('\u00a0', ' ')).toBe(sentence)
    const cards = shown.findAll('section')
    expect(cards.length).toBeGreaterThan(5)
    for (const card of cards) expect(card.text()).not.toBe(card.get('h2').text())
  })
})
