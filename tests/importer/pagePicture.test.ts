import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FilePlace } from '@/importer/draft.ts'
import { boxOf, pageBands, pageOf, placeInFile } from '@/importer/pagePicture.ts'
import type { Address } from '@/ledger/address.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { ledgerWith } from '../ledgerWith.ts'

const file = (digit: string) => ({ name: `${digit}.pdf`, bytes: 1, sha256: digit.repeat(64) })
const points = fc.integer({ min: 0, max: 8_000 }).map((tenths) => tenths / 10)
const place = fc.record({
  file: fc.integer({ min: 0, max: 2 }),
  place: fc.record({
    page: fc.integer({ min: 1, max: 400 }),
    box: fc.tuple(points, points, points, points),
  }),
})

/** A ledger of two files whose figures stand at these places; the third file is not known. */
function ledgerAt(places: readonly FilePlace[]): Ledger {
  const ledger = ledgerWith()
  return {
    ...ledger,
    source: { ...ledger.source, files: [file('a'), file('b')] },
    sources: Object.fromEntries(
      places.map(({ file, place }, index) => [
        `totals/row-${index}/amount` as Address,
        { ...(file && { file: file + 1 }), ...place },
      ]),
    ),
  }
}

describe('the pages that are drawn of a document', () => {
  it('hold every figure, with room above and below, once each', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 30 }), (places) => {
        const ledger = ledgerAt(places)
        const bands = pageBands(ledger, [])
        for (const at of places) {
          const page = pageOf(ledger, at)
          const own = bands.filter(
            (band) => band.sha256 === page?.sha256 && band.page === page.page,
          )
          expect(own).toHaveLength(page ? 1 : 0)
          const [, y = 0, , height = 0] = boxOf(at) ?? []
          for (const { top, bottom } of own) {
            expect(top).toBeLessThanOrEqual(Math.max(0, y - 50))
            expect(bottom).toBeGreaterThanOrEqual(y + height + 50)
          }
        }
      }),
    )
  })

  it('begin with those that somebody is asked about, also of a very long one', () => {
    const at = (page: number): FilePlace => ({ file: 0, place: { page, box: [0, 0, 9, 9] } })
    const pages = Array.from({ length: 900 }, (_, index) => index + 1)
    const bands = pageBands(ledgerAt(pages.map(at)), [at(900), at(7)])
    expect(bands.slice(0, 3).map(({ page }) => page)).toEqual([900, 7, 1])
    expect(bands.length).toBeLessThan(900)
  })

  it('are none of what has no pages', () => {
    const ledger = ledgerAt([])
    const sources = { 'totals/x/amount': { line: 7 }, 'totals/y/amount': { page: 3 } } as const
    expect(pageBands({ ...ledger, sources }, [])).toEqual([])
  })
})

it('the place of a figure names its file from 0', () => {
  const [first, second] = [
    { file: 0, place: { page: 1 } },
    { file: 1, place: { page: 2 } },
  ]
  const ledger = ledgerAt([first, second])
  expect(placeInFile(ledger, 'totals/row-0/amount')).toMatchObject(first)
  expect(placeInFile(ledger, 'totals/row-1/amount')).toMatchObject(second)
  expect(placeInFile(ledger, 'totals/row-2/amount')).toBeUndefined()
})
