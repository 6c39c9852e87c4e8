import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readExplanation } from '@/importer/explanation/readExplanation.ts'
import { structuralProblems } from '@/ledger/structure.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { defaultLedger } from '../../ledgers.ts'
import { blocksOf, paragraphsOf } from './printed.ts'

const ledger = defaultLedger()
const context = {
  tables: ledger.tables as Ledger['tables'],
  year: ledger.year,
  unit: ledger.unit,
  department: ledger.department,
}
const sane = paragraphsOf(ledger.narrative)

function asLedger(read: ReturnType<typeof readExplanation>): Ledger {
  return { ...(ledger as Ledger), ...read.value }
}

describe('an explanation that is damaged', () => {
  it('still makes a ledger that holds together', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom(...sane),
            fc.string({
              unit: fc.constantFrom(
                ...'一二、（）。，；：12.５%万元{}占增加类款项“三公”经费预算年',
              ),
              maxLength: 60,
            }),
          ),
          { maxLength: 40 },
        ),
        fc.constantFrom(Infinity, 27),
        (paragraphs, width) => {
          const read = readExplanation(blocksOf(paragraphs, width), context)
          expect(structuralProblems(asLedger(read))).toEqual([])
          for (const address of read.places.keys())
            expect(address).toMatch(/^(narrative|scorecard)\//)
        },
      ),
      { numRuns: 200, seed: 11 },
    )
  })

  it.each([
    ['figures without an end', '本年收入1.5万元，占2%，'.repeat(40_000)],
    ['digits without an end', '1234567890'.repeat(40_000)],
    ['brackets without an end', '（（类）（款）'.repeat(40_000)],
    ['spaces without an end', `一、收入${' '.repeat(400_000)}支出`],
  ])(
    'with %s takes no time',
    (_, text) => {
      const { value } = readExplanation(blocksOf(['一、收入支出决算总体情况说明', text]), context)
      expect(value.narrative.length).toBeLessThan(3)
    },
    10_000,
  )

  it('of many thousand lines takes no time', () => {
    const lines = Array.from({ length: 40_000 }, (_, index) => `其他收入${index}万元，占3.2%`)
    const { value, leftovers } = readExplanation(blocksOf(lines), context)
    expect(value.narrative.flatMap(({ parts }) => parts).length).toBeGreaterThan(0)
    expect(leftovers.length).toBeGreaterThan(0)
  }, 20_000)
})
