import { describe, expect, it } from 'vitest'
import { withoutText } from '@/importer/withoutText.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import PassageNotes from '@/views/about/PassageNotes.vue'
import { proseOf } from '@/views/about/passages.ts'
import { mounted, parsed } from '../../mounted.ts'

async function rows(ledger: Ledger): Promise<string[]> {
  const passage = proseOf(ledger)
    .sections.flatMap(({ passages }) => passages)
    .find(({ id }) => id === 'totals')
  const notes = await mounted(PassageNotes, { ledger, passage }, { ledger })
  return notes.findAll('tbody th').map((head) => head.text())
}

describe('the figures of a passage', () => {
  it('say which way a change went where the sentence that says it is left out', async () => {
    expect(await rows(withoutText(parsed()))).toContain('减少 0.62\u00a0万元')
  })

  it('leave it to the sentence where there is one', async () => {
    const all = await rows(parsed())
    expect(all).toContain('0.62\u00a0万元')
    expect(all.join()).not.toContain('减少')
  })
})
