import { describe, expect, it } from 'vitest'
import { runChecks } from '@/checks/runChecks.ts'
import { sayIn } from '@/locales/index.ts'
import { loadPiece } from '@/views/index.ts'
import { VIEW_NAMES } from '@/views/names.ts'
import { partsOn } from '@/views/parts.ts'
import {
  changed,
  defaultLedger,
  type LedgerData,
  withoutNarrative,
  withoutScorecard,
} from '../ledgers.ts'
import { mounted, parsed } from '../mounted.ts'

const say = await sayIn('zh')
const PARTS = VIEW_NAMES.flatMap((page) => partsOn(page))
const NAMED = PARTS.map((each) => [`${each.view} ${each.id}`, each] as const)
const nothing = changed(withoutScorecard(withoutNarrative()), (copy) => (copy.tables = {}))

const told = (data: LedgerData) => {
  const ledger = parsed(data)
  return { ledger, findings: runChecks(ledger), say, query: {} }
}
const ALL = told(defaultLedger())
const NOTHING = told(nothing)

describe.each(NAMED)('the part %s', (_, { view, id, part }) => {
  it('stands alone under its name, where the ledger has something for it', async () => {
    const { ledger } = ALL
    const taken = part.taken(ALL)
    expect(taken).toBeDefined()
    const wrapper = await mounted(await loadPiece('Part', id, view), { ledger }, { ledger })
    // What waits for the checks is not there yet.
    if (view !== 'checks') expect(wrapper.find(`[data-part="${id}"]`).exists()).toBe(true)
    wrapper.unmount()
  })

  it('says that there is nothing, or draws nothing', async () => {
    const { ledger } = NOTHING
    const taken = part.taken(NOTHING)
    // Something is always checked, and be it that there is nothing.
    expect(taken !== undefined).toBe(view === 'checks')
    if (taken) return
    const wrapper = await mounted(await loadPiece('Part', id, view), { ledger }, { ledger })
    if (part.saysNone) expect(wrapper.find('p').text()).not.toBe('')
    else expect(wrapper.find('*').exists()).toBe(false)
    wrapper.unmount()
  })
})
