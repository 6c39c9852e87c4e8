import { describe, expect, it, vi } from 'vitest'
import BudgetView from '@/views/budget/BudgetView.vue'
import { type LedgerData, withEmpty, withMissing, withoutNarrative } from '../../ledgers.ts'
import { mounted, parsed } from '../../mounted.ts'

const LATER = { timeout: 30_000 }

async function view(data: LedgerData) {
  const ledger = parsed(data)
  return mounted(BudgetView, { ledger }, { ledger })
}

describe('budget and actual', () => {
  it('are compared without the table, by the figures of the explanation', async () => {
    const shown = await view(withMissing(['general-budget']))
    expect(shown.get('.sentence').text()).toContain('142.11%')
    // Rows are drawn in turns.
    await vi.waitFor(() => {
      const row = shown.findAll('.row').find((each) => each.text().includes('2060702'))
      expect(row?.text()).toContain('决算表中没有这一项')
    }, LATER)
  })

  it('say why there is nothing to compare', async () => {
    const shown = await view(withEmpty('general-budget', withoutNarrative()))
    expect(shown.text()).toContain('本部门没有此项收支，故本表无数据。')
    expect(shown.findAll('[data-part]')).toHaveLength(0)
  })
})
