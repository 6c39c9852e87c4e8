import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readExplanation } from '@/importer/explanation/readExplanation.ts'
import { defaultLedger } from '../../ledgers.ts'

/** The published document of the default ledger, which stays outside of the repository. */
const FILE = join(import.meta.dirname, '../../../../shared/documents/jiaozuo-kexie-2021.txt')
const isHere = existsSync(FILE)

describe.skipIf(!isHere)(
  `the document of the default ledger${isHere ? '' : ' (skipped: the document is not here)'}`,
  () => {
    const ledger = defaultLedger()
    const lines = isHere ? readFileSync(FILE, 'utf8').split('\n') : []
    const { value, doubts, places } = readExplanation(
      lines.map((text, index) => ({
        file: 0,
        block: { kind: 'line', text, place: { line: index + 1 } },
      })),
      {
        tables: ledger.tables,
        year: ledger.year,
        unit: ledger.unit,
        department: ledger.department,
      },
    )

    it.each([
      'chapters',
      'duties',
      'organisation',
      'narrative',
      'scorecard',
      'glossary',
      'attachments',
    ] as const)('gives its %s', (part) => {
      expect(value[part]).toEqual(ledger[part])
    })

    it('leaves no doubt', () => {
      expect(doubts).toEqual([])
    })

    it('says on which line a figure stands', () => {
      expect(places.get('narrative/totals/total')).toEqual({ file: 0, place: { line: 728 } })
      expect(places.get('scorecard/1.1.1/score')).toEqual({ file: 0, place: { line: 1455 } })
    })
  },
)
