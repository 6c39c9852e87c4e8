import { describe, expect, it } from 'vitest'
import { runChecks } from '@/checks/runChecks.ts'
import { sayIn } from '@/locales/index.ts'
import { loadPiece } from '@/views/index.ts'
import { VIEW_NAMES } from '@/views/names.ts'
import { partsOn } from '@/views/parts.ts'
import { changed, defaultLedger, withoutNarrative, withoutScorecard } from '../ledgers.ts'
import { mounted, parsed } from '../mounted.ts'

const PARTS = VIEW_NAMES.flatMap((page) => partsOn(page))
const NAMED = PARTS.map((each) => [`${each.view} ${each.id}`, each] as const)
const nothing = changed(withoutScorecard(withoutNarrative()), (copy) => (copy.tables = {}))

describe.each(NAMED)('the part %s', (_, { view, id, part }) => {
  it('stands alone under its name, where the ledger has something for it', async () => {
    const ledger = parsed(defaultLedger())
    const findings = runChecks(ledger)
    const taken = part.taken({ ledger, say: await sayIn('zh'), findings, query: {} })
    expect(taken).toBeDefined()
    const wrapper = await mounted(await loadPiece('Part', id, view), { ledger }, { ledger })
    // What waits for the checks is not there yet.
    if (view !== 'checks') expect(wrapper.attributes('data-part')).toBe(id)
    wrapper.unmount()
  })

  it('says that there is nothing, or draws nothing', async () => {
    const ledger = parsed(nothing)
    const findings = runChecks(ledger)
    if (part.taken({ ledger, say: await sayIn('zh'), findings, query: {} })) return
    const wrapper = await mounted(await loadPiece('Part', id, view), { ledger }, { ledger })
    if (part.saysNone) expect(wrapper.find('p').text()).not.toBe('')
    else expect(wrapper.find('*').exists()).toBe(false)
    wrapper.unmount()
  })
})
