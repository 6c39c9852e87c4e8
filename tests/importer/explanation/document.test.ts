import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readExplanation } from '@/importer/explanation/readExplanation.ts'
import { defaultLedger } from '../../ledgers.ts'

/** Published documents stay outside of the repository. */
const DOCUMENTS = process.env.LEDGER_DOCUMENTS ?? '../shared/documents'
const FILE = join(DOCUMENTS, 'jiaozuo-kexie-2021.txt')
const isHere = existsSync(FILE)

describe.skipIf(!isHere)(
  `the document of the default ledger${isHere ? '' : ' (skipped: the document is not here)'}`,
  () => {
    const ledger = defaultLedger()
    const lines = isHere ? readFileSync(FILE, 'utf8').split('\n') : []
    const { value, doubts, places } = readExplanation(
      lines.map((text, index) => ({
        file: 0,
        // Readers of text give lines without the spaces around them.
        block: { kind: 'line', text: text.trim(), place: { line: index + 1 } },
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

/** A published document of another form, which stays outside of the repository, too. */
const OTHER = join(
  import.meta.dirname,
  '../../../../shared/documents/putuo-finance-bureau-2024.pdf',
)
const isOtherHere = existsSync(OTHER)

describe.skipIf(!isOtherHere)(
  `a document in the form of Shanghai${isOtherHere ? '' : ' (skipped: the document is not here)'}`,
  () => {
    /** What is printed, and what it is. */
    const FIGURES = [
      'totals/total 2995.39 =totals/income.grand-total/amount',
      'totals/change 56.95 of totals/income.grand-total/amount',
      'totals/change-rate 1.87 of narrative/totals/change',
      'income/total 2946.25 =income/total/total',
      'income/appropriation 2940.05 =income/total/appropriation',
      'income/appropriation-share 99.79 of income/total/appropriation income/total/total',
      'income/other 6.2 =income/total/other',
      'income/other-share 0.21 of income/total/other income/total/total',
      'expenditure/total 2940.05 =expenditure/total/total',
      'expenditure/basic 2336.91 =expenditure/total/basic',
      'expenditure/basic-share 79.49 of expenditure/total/basic expenditure/total/total',
      'expenditure/project 603.14 =expenditure/total/project',
      'expenditure/project-share 20.51 of expenditure/total/project expenditure/total/total',
      // It differs from its cell, as published.
      'appropriation/total 0.3 =appropriation/income.grand-total/amount',
      'general-budget-overall/total 2940.05 =general-budget/total/total',
      'general-budget-overall/share 100.00 of general-budget/total/total expenditure/total/total',
      'general-budget-overall/change 63.14 of general-budget/total/total',
      'general-budget-overall/change-rate 2.10 of narrative/general-budget-overall/change',
      'general-budget-items/opening 2993.92',
      'general-budget-items/actual 2940.05 =general-budget/total/total',
      'general-budget-items/rate 98.20 of narrative/general-budget-items/actual narrative/general-budget-items/opening',
      '2010601/opening 1560.05',
      '2010601/actual 1511.89 =general-budget/2010601/total',
      '2080501/opening 85.55',
      '2080501/actual 84.65 =general-budget/2080501/total',
      '2210203/opening 258.50',
      '2210203/actual 258.50 =general-budget/2210203/total',
      'basic/total 2336.91 =general-budget/total/basic',
      'basic/personnel 2152.26 =basic/personnel/amount',
      'basic/operating 184.65 =basic/operating/amount',
      'sangong-overall/budget 0.95 =sangong/total/budget',
      'sangong-overall/actual 0.00',
      'sangong-overall/rate 0 of sangong/total/actual sangong/total/budget',
      'sangong-overall/reception-rate 0 of sangong/reception/actual sangong/reception/budget',
      'office-operation/total 184.65 =basic/operating/amount',
      'office-operation/change 2.55 of basic/operating/amount',
      'procurement/total 251.25',
      'procurement/services 246.47',
      'state-assets/vehicles 0',
    ]

    it('says of the figures of its explanation what they are', { timeout: 60_000 }, async () => {
      const { importDocument } = await import('@/importer/importDocument.ts')
      const imported = await importDocument([
        { name: 'document.pdf', bytes: new Uint8Array(readFileSync(OTHER)) },
      ])
      if (!imported.ok) throw new Error('the document was refused')
      const { draft } = imported
      const reading = draft.state === 'settled' ? draft.ledger : draft.reading
      const doubts = draft.state === 'settled' ? [] : draft.doubts
      const got = reading.narrative.flatMap(({ parts }) =>
        parts.flatMap(({ id, figures }) =>
          figures.map(({ key, value, cell, of }) =>
            [`${id}/${key}`, value, cell && `=${cell}`, of && `of ${of.join(' ')}`]
              .filter(Boolean)
              .join(' '),
          ),
        ),
      )
      expect(got).toEqual(expect.arrayContaining(FIGURES))
      expect(got.length).toBe(100)
      expect(doubts.filter(({ address }) => address.startsWith('narrative/'))).toEqual([])
    })
  },
)
