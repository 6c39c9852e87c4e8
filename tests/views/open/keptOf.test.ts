import { describe, expect, it } from 'vitest'
import type { KeptLedger, Reading } from '@/library/shelf.ts'
import { nextVersion } from '@/views/open/keptOf.ts'
import { ledgerWith } from '../../ledgerWith.ts'

const reading: Reading = {
  files: [],
  refused: [],
  missing: [],
  leftovers: [],
  doubts: [],
  excerpts: new Map(),
  decided: new Map(),
}
const draft = (): KeptLedger => ({ ledger: ledgerWith(), reading })
const read = { sources: [], documents: new Map([[0, new Blob(['x'])]]) }

describe('the next version of a draft', () => {
  it('begins without ticks where there was none before', () => {
    expect(nextVersion(draft(), read, undefined).reading.proof).toEqual({
      ...read,
      done: new Set(),
    })
  })

  it('keeps what was ticked off, and of the version before what can be asked; nothing of those before that', () => {
    const first = nextVersion(draft(), read, undefined)
    const ticked: KeptLedger = {
      ...first,
      reading: { ...first.reading, proof: { ...first.reading.proof!, done: new Set(['a:b']) } },
    }
    const second = nextVersion(draft(), read, ticked)
    const third = nextVersion(draft(), read, second)
    for (const { proof } of [second.reading, third.reading]) {
      expect(proof?.done).toEqual(new Set(['a:b']))
      expect(proof?.before?.ledger).toEqual(ledgerWith())
      expect(proof?.before?.reading).not.toHaveProperty('proof')
    }
  })

  it('comes after one that was only opened to be read, too', () => {
    expect(nextVersion(draft(), read, draft()).reading.proof?.before?.reading).toEqual(reading)
  })
})
