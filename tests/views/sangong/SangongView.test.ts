import { describe, expect, it } from 'vitest'
import SangongView from '@/views/sangong/SangongView.vue'
import {
  changed,
  defaultLedger,
  type LedgerData,
  withEmpty,
  withoutNarrative,
} from '../../ledgers.ts'
import { mounted, parsed } from '../../mounted.ts'

async function view(data: LedgerData) {
  const ledger = parsed(data)
  return mounted(SangongView, { ledger }, { ledger })
}

describe('the three public expenses', () => {
  it('say where the budget ended when more was spent', async () => {
    const overspent = changed(withoutNarrative(), (copy) => {
      const reception = copy.tables.sangong?.rows?.find(({ key }) => key === 'reception')
      if (reception) reception.cells['actual'] = '0.84'
    })
    const shown = await view(overspent)
    const reception = shown
      .findAll('.part')
      .find((part) => part.find('h3').text().includes('公务接待费'))!
    expect(reception.text()).toContain('140%')
    const width = (of: string) => parseFloat(reception.get(of).attributes('style')!.slice(6))
    expect(width('.solid') / width('.hollow')).toBeCloseTo(1.4)
    expect(shown.text()).toContain('文件未公布团组、人次和车辆数')
  })

  it('say what one car and one guest cost, as large as the amounts', async () => {
    const facts = (await view(defaultLedger())).findAll('.part .told li').map((li) => li.text())
    expect(facts[0]).toMatch(/^公车 1\s辆\s*6,700\s元\s+每辆（推算）/)
    expect(facts.join()).toMatch(/来宾 11\s人次\s*约\s127\s元\s+每人次（推算）/)
  })

  it('draw no bar where there is neither budget nor actual', async () => {
    const parts = (await view(defaultLedger())).findAll('.bars .part')
    expect(parts.map((part) => part.find('.track').exists())).toEqual([false, true, true])
  })

  it('say why there is nothing to show', async () => {
    const shown = await view(withEmpty('sangong', withoutNarrative()))
    expect(shown.text()).toContain('本部门没有此项收支，故本表无数据。')
    expect(shown.findAll('[data-part]')).toHaveLength(0)
  })
})
