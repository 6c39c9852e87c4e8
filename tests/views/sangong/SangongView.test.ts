import { describe, expect, it } from 'vitest'
import SangongView from '@/views/sangong/SangongView.vue'
import { changed, type LedgerData, withEmpty, withoutNarrative } from '../../ledgers.ts'
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
    expect(reception.text()).toContain('弧的末端是 150%')
    expect(shown.text()).toContain('文件未公布团组、人次和车辆数')
  })

  it('say why there is nothing to show', async () => {
    const shown = await view(withEmpty('sangong', withoutNarrative()))
    expect(shown.text()).toContain('本部门没有此项收支，故本表无数据。')
    expect(shown.findAll('[data-part]')).toHaveLength(0)
  })
})
