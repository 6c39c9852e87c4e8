import { beforeAll, describe, expect, it } from 'vitest'
import { sayIn } from '@/locales/index.ts'
import ProofItem from '@/views/proof/ProofItem.vue'
import type { ProofOf } from '@/views/proof/entries.ts'
import { toldProof } from '@/views/proof/told.ts'
import { mounted } from '../../mounted.ts'
import { plantedDraft } from './planted.ts'
import { proofOf } from './proofOf.ts'

let of: ProofOf
beforeAll(async () => {
  of = await proofOf(plantedDraft())
})

async function item(key: string, isDone = false) {
  const { entries } = toldProof(of, await sayIn('zh'))
  const listed = entries.find((each) => each.key === key)
  const told = listed && { ...listed, isDone }
  return mounted(ProofItem, { ledger: of.ledger, told, sources: of.sources }, { ledger: of.ledger })
}

const SAID = 'prose:narrative/expenditure/total'

describe('something to look at', () => {
  it('stands beside its place in the file, and leads to it among the figures', async () => {
    const wrapper = await item(SAID)
    expect(wrapper.find('mark').text()).toContain('392.22')
    expect(wrapper.find('.said a').attributes('href')).toContain('narrative/expenditure/total')
    expect(wrapper.text()).toContain('可能是两位数字写反')
  })

  it('marks the blank cell of a table, not its neighbour', async () => {
    const wrapper = await item('omitted:expenditure/20607/basic+expenditure/20607/project')
    expect(wrapper.find('mark').text()).toBe('\u3000'.trim())
    expect(wrapper.find('mark').element.closest('tr')?.textContent).toContain('科学技术普及')
  })

  it('is one line once it is ticked off, and can be taken up again', async () => {
    const wrapper = await item(SAID, true)
    expect(wrapper.find('mark').exists()).toBe(false)
    const box = wrapper.get('input')
    expect((box.element as HTMLInputElement).checked).toBe(true)
    await box.setValue(false)
    expect(wrapper.emitted('tick')).toEqual([[false]])
  })
})
