import { describe, expect, it } from 'vitest'
import type { Ledger } from '@/ledger/ledger.ts'
import PassageNotes from '@/views/about/PassageNotes.vue'
import { proseOf } from '@/views/about/passages.ts'
import { changed, defaultLedger, type LedgerData } from '../../ledgers.ts'
import { mounted, parsed } from '../../mounted.ts'

const wordless = changed(defaultLedger(), (copy: LedgerData) => {
  for (const { parts } of copy.narrative) for (const part of parts) delete part.text
})

async function rows(ledger: Ledger): Promise<string[]> {
  const passage = proseOf(ledger)
    .sections.flatMap(({ passages }) => passages)
    .find(({ id }) => id === 'totals')
  const notes = await mounted(PassageNotes, { ledger, passage }, { ledger })
  return notes.findAll('tbody th').map((head) => head.text())
}

describe('the figures of a passage', () => {
  it('say which way a change went where the sentence that says it is left out', async () => {
    expect(await rows(parsed(wordless))).toContain('减少 0.62\u00a0万元')
  })

  it('leave it to the sentence where there is one', async () => {
    const all = await rows(parsed())
    expect(all).toContain('0.62\u00a0万元')
    expect(all.join()).not.toContain('减少')
  })
})
