import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAlarm } from '@/checks/finding.ts'
import { runChecks } from '@/checks/runChecks.ts'
import { parseLedger } from '@/ledger/parse.ts'
import {
  changed,
  defaultLedger,
  type LedgerData,
  with24Classes,
  withEmpty,
  withHtml,
  withMissing,
  withoutLines,
  withoutNarrative,
  withoutScorecard,
  withoutTables,
  withSplit,
} from '../ledgers.ts'

/** An object or list somewhere in a ledger with one of its keys. */
interface Place {
  readonly holder: Record<string, unknown>
  readonly key: string
}

function placesIn(node: unknown, found: Place[] = []): Place[] {
  if (!node || typeof node !== 'object') return found
  for (const key of Object.keys(node)) {
    found.push({ holder: node as Record<string, unknown>, key })
    placesIn((node as Record<string, unknown>)[key], found)
  }
  return found
}

/** What may be taken out of a valid ledger and leave one. */
const REMOVABLE =
  /^(\d+|code|inferred|cell|of|explains|direction|heading|reason|number|scorecard|execution)$/

function damaged(numbers: readonly number[]): LedgerData {
  const ledger = defaultLedger()
  numbers.forEach((number, step) => {
    const places = placesIn(ledger)
    if (step % 3 === 2) {
      const texts = places.filter(({ holder, key }) => typeof holder[key] === 'string')
      const one = texts[number % texts.length]
      const alike = texts.filter(({ key }) => key === one?.key)
      const other = alike[(number * 7 + 1) % alike.length]
      if (!one || !other) return
      const text = one.holder[one.key]
      one.holder[one.key] = other.holder[other.key]
      other.holder[other.key] = text
      return
    }
    const removable = places.filter(({ key }) => REMOVABLE.test(key))
    const place = removable[number % removable.length]
    if (!place) return
    if (Array.isArray(place.holder)) place.holder.splice(Number(place.key), 1)
    else Reflect.deleteProperty(place.holder, place.key)
  })
  return ledger
}

describe('the checks on a damaged ledger', () => {
  it('never throw, and say why of what they cannot check', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 12 }), (numbers) => {
        const read = parseLedger(damaged(numbers))
        if (!read.ok) {
          expect(read.problems).not.toEqual([])
          return
        }
        for (const { verdict, because, check } of runChecks(read.value)) {
          // A percentage of nothing is wrong, and says why, too.
          const isOfNothing = verdict === 'discrepancy' && because?.key === 'zero'
          expect([check, because !== undefined]).toEqual([
            check,
            verdict === 'uncheckable' || isOfNothing,
          ])
        }
      }),
      {
        numRuns: Number(process.env['RUNS'] ?? 60),
        examples: [[[1722818379, 571645389, 194957226]]],
      },
    )
  })

  it.each([
    ['without a scorecard', withoutScorecard()],
    ['without an explanation', withoutNarrative()],
    ['without line numbers', withoutLines()],
    ['with 24 classes', with24Classes()],
  ])('find nothing new in the same figures %s', (_, ledger) => {
    const before = new Set(discrepancies(defaultLedger()))
    expect(discrepancies(ledger).filter((id) => !before.has(id))).toEqual([])
  })

  it.each([
    [
      'a table said to be missing',
      withMissing(['income', 'sangong']),
      ['table:income', 'table:sangong'],
    ],
    ['a table left out', withoutTables(['basic']), ['table:basic']],
  ])('report %s once', (_, ledger, expected) => {
    const before = new Set(alarms(defaultLedger()))
    const known = /^(formula|spoken|percent)/
    const found = alarms(ledger).filter((id) => !before.has(id) && !known.test(id))
    expect(found).toEqual(expected)
  })

  it('survive columns with the names of what every object has', () => {
    const ledger = changed(defaultLedger(), ({ tables }) => {
      for (const { columns = [] } of Object.values(tables) as {
        columns?: { key: string; title: string }[]
      }[])
        for (const key of Object.getOwnPropertyNames(Object.prototype))
          columns.push({ key, title: key })
    })
    expect(discrepancies(ledger)).toEqual(discrepancies(defaultLedger()))
  })

  it('survive empty and continued tables and HTML', () => {
    for (const ledger of [withEmpty('sangong'), withSplit('expenditure'), withHtml()])
      expect(runChecks(ledger).length).toBeGreaterThan(500)
  })
})

function discrepancies(ledger: LedgerData): string[] {
  return runChecks(ledger)
    .filter(({ verdict }) => verdict === 'discrepancy')
    .map(({ check }) => check)
}

function alarms(ledger: LedgerData): string[] {
  return runChecks(ledger)
    .filter(isAlarm)
    .map(({ check }) => check)
}
