import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { migrate, VERSION } from '@/ledger/migrations/migrate.ts'
import { parseLedger } from '@/ledger/parse.ts'
import * as ledgers from '../../ledgers.ts'

/** A ledger as it was written before versions were. */
function old(data: ledgers.LedgerData): object {
  const { version, ...rest } = data
  expect(version).toBe(VERSION)
  return rest
}

const variants = fc.constantFrom(
  ledgers.defaultLedger(),
  ledgers.withoutScorecard(),
  ledgers.withSplit('expenditure'),
  ledgers.inYuan(),
)

function lifted(json: unknown): unknown {
  const result = migrate(json)
  return result.ok ? result.value : result.problems
}

describe('the versions of a ledger', () => {
  it('are lifted when read: an old ledger is read as its lifted twin', () => {
    fc.assert(
      fc.property(variants, (data) => {
        const twin = lifted(old(data))
        expect(twin).toMatchObject({ version: VERSION })
        expect(parseLedger(old(data))).toEqual(parseLedger(twin))
        expect(parseLedger(old(data))).toEqual({ ok: true, value: data })
      }),
    )
  })

  it('are lifted from the first where it is said, too', () => {
    const data = ledgers.defaultLedger()
    expect(parseLedger({ ...data, version: 1 })).toEqual({ ok: true, value: data })
  })

  it('are left alone when current', () => {
    fc.assert(
      fc.property(variants, fc.dictionary(fc.string(), fc.jsonValue()), (data, more) => {
        const current = { ...more, ...data }
        expect(lifted(current)).toBe(current)
      }),
    )
  })

  it('are lifted once and for all, whatever the JSON', () => {
    const json = fc.oneof(
      fc.jsonValue(),
      fc.record({ version: fc.jsonValue(), tables: fc.jsonValue() }, { requiredKeys: [] }),
      fc.record({ version: fc.integer({ min: -1, max: VERSION + 2 }) }),
    )
    fc.assert(
      fc.property(json, (before) => {
        const copy = structuredClone(before)
        const once = migrate(before)
        if (once.ok) expect(migrate(once.value)).toEqual(once)
        expect(before).toEqual(copy)
      }),
    )
  })

  it('that are newer are refused, and nothing else is said of them', () => {
    const next = { ...ledgers.defaultLedger(), version: VERSION + 1, department: 7 }
    expect(parseLedger(next)).toEqual({
      ok: false,
      problems: [
        {
          path: 'version',
          kind: 'newer',
          message: `is ${VERSION + 1}, newer than what can be read here: up to ${VERSION}`,
        },
      ],
    })
  })

  it.each([0, -1, 1.5, '2', null, {}])(
    'that are none are a problem of their own: %j',
    (version) => {
      const parsed = parseLedger({ ...ledgers.defaultLedger(), version })
      expect(parsed).toMatchObject({ ok: false, problems: [{ path: 'version' }] })
    },
  )
})
