import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readExplanation, type SpokenBlock } from '@/importer/explanation/readExplanation.ts'
import type { SourceGrid } from '@/importer/source.ts'
import { consistentLedger } from '../../checks/consistent/consistentLedger.ts'
import { defaultLedger, type LedgerData } from '../../ledgers.ts'
import { cut, printedCard } from './printedCard.ts'

const ledger = defaultLedger()

function read(grids: readonly SourceGrid[], from: LedgerData = ledger) {
  const line = (text: string, at: number): SpokenBlock => ({
    file: 0,
    block: { kind: 'line', text, place: { line: at } },
  })
  return readExplanation(
    [
      line('十三、预算绩效情况说明', 1),
      line(from.scorecard?.title ?? '', 2),
      line('（2021年度）', 3),
      ...grids.map((block): SpokenBlock => ({ file: 0, block })),
      line('我部门（单位）共有8个项目批复了绩效目标。', 4),
    ],
    { tables: {}, year: from.year, unit: from.unit, department: from.department },
  )
}

describe('a scorecard in cells', () => {
  const card = ledger.scorecard
  if (!card) throw new Error('the default ledger has a scorecard')

  it('is read whole', () => {
    const { value, leftovers } = read([printedCard(card)])
    expect(value.scorecard).toEqual(card)
    expect(leftovers).toEqual([])
  })

  it.each([5, 20, 30, 45])('is read over two pages, cut at row %d', (at) => {
    expect(read(cut(printedCard(card), at)).value.scorecard).toEqual(card)
  })

  it('says where its figures stand', () => {
    expect(read([printedCard(card)]).places.get('scorecard/execution.fiscal/executed')).toEqual({
      file: 0,
      place: { page: 1, box: [200, 40, 50, 20] },
    })
  })

  it('leaves the prose after it where it is', () => {
    const { value } = read([printedCard(card)])
    expect(value.narrative.flatMap(({ parts }) => parts.map(({ id }) => id))).toContain(
      'performance-projects',
    )
  })

  it('of a generated ledger gives back its figures', () => {
    fc.assert(
      fc.property(
        consistentLedger.filter((each) => each.ledger.scorecard !== undefined),
        (each) => {
          const own = each.ledger.scorecard
          const got = own && read([printedCard(own)], each.ledger).value.scorecard
          const figures = (of: typeof own) => [
            of?.execution?.rows.map(({ cells }) => cells),
            of?.groups.flatMap(({ groups }) =>
              groups.flatMap(({ indicators }) =>
                indicators.map(({ name, actual, weight, score }) => [name, actual, weight, score]),
              ),
            ),
            of?.total,
          ]
          expect(figures(got as typeof own)).toEqual(figures(own))
        },
      ),
      { numRuns: 20, seed: 5 },
    )
  })
})
