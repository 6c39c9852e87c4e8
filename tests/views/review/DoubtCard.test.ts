import { describe, expect, it } from 'vitest'
import type { Doubt } from '@/importer/draft.ts'
import { withCorrection } from '@/ledger/corrected.ts'
import type { Address } from '@/ledger/address.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import type { Reading } from '@/library/shelf.ts'
import DoubtCard from '@/views/review/DoubtCard.vue'
import { ledgerWith } from '../../ledgerWith.ts'
import { mounted } from '../../mounted.ts'

const AT = 'sangong/vehicles/actual' as Address
const doubt: Doubt = {
  address: AT,
  at: { file: 0, place: { line: 7 } },
  reason: 'unbalanced',
  value: '0.67',
  alternatives: ['0.76', null],
}
const reading: Reading = {
  files: [],
  refused: [],
  missing: [],
  leftovers: [],
  doubts: [doubt],
  excerpts: new Map([[AT, { rows: [['公务用车', '0.67']], row: 0, cell: 1 }]]),
  decided: new Map(),
}

const card = (ledger: Ledger = ledgerWith(), of = reading) =>
  mounted(DoubtCard, { ledger, reading: of, doubt }, { ledger })

describe('a doubtful figure', () => {
  it('stands beside its place, which is marked', async () => {
    expect((await card()).find('mark').text()).toBe('0.67')
  })

  it('can be what else it may be, a blank included', async () => {
    const wrapper = await card()
    const others = wrapper
      .findAll('.actions button')
      .filter((each) => /0\.76|空白/.test(each.text()))
    for (const each of others) await each.trigger('click')
    expect(wrapper.emitted('correct')).toEqual([['0.76'], [null]])
  })

  it('takes a figure as it is printed, and nothing that is none', async () => {
    const wrapper = await card()
    const edit = wrapper.findAll('button').find((each) => each.text().startsWith('改正'))
    await edit?.trigger('click')
    const input = wrapper.get('input')
    await input.setValue('万')
    await wrapper.get('form').trigger('submit')
    expect(wrapper.emitted('correct')).toBeUndefined()
    await input.setValue('2,940.05')
    await wrapper.get('form').trigger('submit')
    expect(wrapper.emitted('correct')).toEqual([['2940.05']])
  })

  it('says what was read where it was corrected', async () => {
    const of = { ...reading, decided: new Map([[AT, 'corrected' as const]]) }
    const wrapper = await card(withCorrection(ledgerWith(), AT, '0.76'), of)
    expect(wrapper.text()).toContain('读出的是 0.67，改为 0.76')
  })
})
