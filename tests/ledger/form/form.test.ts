import { describe, expect, it } from 'vitest'
import { parseAddress } from '@/ledger/address.ts'
import { ENGLISH } from '@/locales/en/form.ts'
import { names } from '@/locales/en/names.ts'
import type { TableForm } from '@/ledger/form/form.ts'
import { lineForms, tableForm } from '@/ledger/form/lookup.ts'
import { ITEMS, ONE_FIGURE, PUBLIC_EXPENSES, PURPOSES, YEARS } from '@/ledger/form/relations.ts'
import { BREAKDOWNS, PASSAGES } from '@/ledger/form/passages.ts'
import { INDICATORS } from '@/ledger/form/scorecard.ts'
import { TABLES } from '@/ledger/form/tables.ts'
import { VARIANTS } from '@/ledger/form/variants/variants.ts'
import { TABLE_IDS } from '@/ledger/schema.ts'
import { glossOf } from '@/words/gloss.ts'

const ALL: readonly (Pick<TableForm, 'id'> & Partial<TableForm>)[] = [
  ...TABLES,
  ...VARIANTS.flatMap(({ tables }) => tables),
]
const OF = ['columns', 'rows'] as const
const LINES = ALL.flatMap((form) =>
  OF.flatMap((of) => (form[of] ?? []).map((line) => ({ form, of, line }))),
)

describe('the form of the tables', () => {
  it('is that of the nine tables of the schema, in their order', () => {
    expect(TABLES.map(({ id }) => id)).toEqual(TABLE_IDS)
    expect(TABLES.map(({ number }) => number)).toEqual([
      '01',
      '02',
      '03',
      '04',
      '05',
      '06',
      '07',
      '08',
      '09',
    ])
  })

  it('gives every part a whole in the same table, and no cycle', () => {
    for (const { form, of, line } of LINES) {
      const kind = form.kind ?? tableForm(form.id)?.kind
      if (!kind) throw new Error(`${form.id} has no kind`)
      const lines = lineForms(form.id, kind, of)
      const follow = (key: string, passed: readonly string[]) => {
        expect(passed, form.id).not.toContain(key)
        expect(lines.has(key), `${form.id}: ${key}`).toBe(true)
        for (const whole of lines.get(key)?.wholes ?? []) follow(whole, [...passed, key])
      }
      follow(line.key, [])
    }
  })

  it('titles no two tables alike', () => {
    const titles = ALL.flatMap(({ titles = [] }) => titles)
    expect(new Set(titles).size).toBe(titles.length)
  })

  it('names everything in Chinese and in English', () => {
    const english: Readonly<Record<string, Readonly<Record<string, string>>>> = ENGLISH
    for (const { id } of ALL) expect(english['table']?.[id], id).toBeTruthy()
    for (const { form, of, line } of LINES) {
      expect(line.names[0], line.key).toBeTruthy()
      const key = line.key.replace(/^(income|expenditure)\./, '')
      const group = of === 'rows' ? 'row' : 'column'
      const said = /^\d/.test(key)
        ? glossOf({ ...ENGLISH.class, ...names }, line.names[0] ?? '')
        : english[group]?.[key]
      expect(said, `${form.id} ${group} ${key}`).toBeTruthy()
    }
  })
})

/** Whether the form has a place for an address. */
function hasPlace(address: string): boolean {
  const { table = '', row = '', column = '' } = parseAddress(address) ?? {}
  if (table === 'narrative')
    return PASSAGES.some(
      ({ id, figures }) => id === row && figures.some(({ key }) => key === column),
    )
  if (table === 'scorecard') return true
  const form = TABLES.find(({ id }) => id === table)
  const isRow = /^\d+$/.test(row) || form?.rows.some(({ key }) => key === row)
  return Boolean(isRow) && Boolean(form?.columns.some(({ key }) => key === column))
}

describe('what the form says between its parts', () => {
  const addresses = [
    ...PASSAGES.flatMap(({ figures }) =>
      figures.flatMap(({ repeats, of = [] }) => [...(repeats ? [repeats] : []), ...of]),
    ),
    ...BREAKDOWNS.flatMap(({ whole, parts }) => [whole, ...parts]),
    ...ONE_FIGURE.flat(),
    ...[...PURPOSES, ...PUBLIC_EXPENSES].flat(),
    ...YEARS.flatMap(({ grand, income, opening, spent }) => [grand, income, opening, ...spent]),
    ...INDICATORS.flatMap(({ numerator, denominator }) =>
      [...numerator, ...denominator].map(({ address }) => address),
    ),
  ]

  it.each([...new Set(addresses)])('speaks of a place that it has: %s', (address) => {
    expect(hasPlace(address)).toBe(true)
  })

  it('reserves each passage and each of its keys once', () => {
    const ids = PASSAGES.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { id, figures } of PASSAGES)
      expect(new Set(figures.map(({ key }) => key)).size, id).toBe(figures.length)
    expect(ids).toContain(ITEMS.total)
  })
})
