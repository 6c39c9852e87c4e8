import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCatalogue, parseLedger } from '@/ledger/parse.ts'
import * as ledgers from '../ledgers.ts'

/** A ledger with other values at some paths, also such as no type would allow. */
function ledgerAfter(changes: Record<string, unknown>): unknown {
  const copy = ledgers.defaultLedger()
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split('.')
    const last = keys.pop()!
    const parent = keys.reduce<object>((node, key) => Reflect.get(node, key) as object, copy)
    Reflect.set(parent, last, value)
  }
  return copy
}

/** Where the problems are after such changes. */
function pathsAfter(changes: Record<string, unknown>): string[] {
  const parsed = parseLedger(ledgerAfter(changes))
  return parsed.ok ? [] : parsed.problems.map(({ path }) => path)
}

describe('parsing a ledger', () => {
  it('accepts the published one and changes nothing in it', () => {
    const data = ledgers.defaultLedger()
    expect(parseLedger(data)).toEqual({ ok: true, value: data })
  })

  it('accepts ledgers of other shapes', () => {
    for (const data of [
      ledgers.withoutScorecard(),
      ledgers.withoutNarrative(),
      ledgers.withoutLines(),
      ledgers.with24Classes(),
      ledgers.withMissing(['basic']),
      ledgers.withoutTables(['income', 'basic']),
      ledgers.withEmpty('sangong'),
      ledgers.withSplit('expenditure'),
      ledgers.withNegativeAndZero(),
      ledgers.withHtml(),
      ledgers.inYuan(),
    ])
      expect(parseLedger(data).ok).toBe(true)
  })

  it.each(['1,000.00', '5.', '.5', '1e3', '+1', ' 1', '１', '', 'NaN', '--'])(
    'rejects %j as a figure and names the cell',
    (figure) => {
      expect(pathsAfter({ 'tables.expenditure.rows.0.cells.total': figure })).toEqual([
        'tables.expenditure.rows[0].cells.total',
      ])
    },
  )

  it('rejects a number in place of its decimal string', () => {
    expect(pathsAfter({ 'tables.totals.rows.2.cells.amount': 5.8 })).toEqual([
      'tables.totals.rows[2].cells.amount',
    ])
  })

  it('names the place of every problem, not only of the first', () => {
    expect(
      pathsAfter({
        year: '2021',
        department: undefined,
        'tables.income.unit': '美元',
        'glossary.1.term': null,
        'tables.totals.rows.0.cell': {},
      }),
    ).toEqual([
      'department',
      'year',
      'tables.totals.rows[0].cell',
      'tables.income.unit',
      'glossary[1].term',
    ])
  })

  it('says what was expected and what was found', () => {
    const parsed = parseLedger({ ...ledgers.defaultLedger(), year: '2021' })
    expect(parsed).toMatchObject({
      ok: false,
      problems: [{ path: 'year', message: expect.stringMatching(/number.*"2021"/) as string }],
    })
  })

  it('says in plain words what is missing and what does not belong', () => {
    const messageAfter = (change: object) => {
      const parsed = parseLedger({ ...ledgers.defaultLedger(), ...change })
      return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path} ${message}`)
    }
    expect(messageAfter({ department: undefined })).toEqual(['department is missing'])
    expect(messageAfter({ more: 1 })).toEqual(['more is not part of the format'])
    expect(messageAfter({ glossary: 'none' })).toEqual([
      'glossary Invalid type: Expected Array but received "none"',
    ])
  })

  it('says for a malformed figure what it must be and what was found', () => {
    const data = ledgers.changed(ledgers.defaultLedger(), ({ tables }) => {
      tables.income!.rows![0]!.cells.total = '1,000'
    })
    expect(parseLedger(data)).toMatchObject({
      problems: [
        {
          path: 'tables.income.rows[0].cells.total',
          message: 'must be a plain decimal such as "329.43", without separators; found "1,000"',
        },
      ],
    })
  })

  it.each(['9'.repeat(21), `-${'9'.repeat(21)}.00`, '0.0000001', '1'.repeat(20_000)])(
    'rejects a figure of more digits than accounts have, and names the limit: %#',
    (figure) => {
      const parsed = parseLedger(ledgerAfter({ 'tables.expenditure.rows.0.cells.total': figure }))
      const [problem] = parsed.ok ? [] : parsed.problems
      expect(problem?.path).toBe('tables.expenditure.rows[0].cells.total')
      expect(problem?.message).toMatch(
        /^must have at most 20 digits before the point and 6 after it/,
      )
      expect(problem?.message.length).toBeLessThan(200)
    },
  )

  it('accepts a figure of as many digits as there may be', () => {
    const figure = `-${'9'.repeat(20)}.999999`
    expect(pathsAfter({ 'tables.expenditure.rows.0.cells.total': figure })).toEqual([])
    expect(pathsAfter({ 'narrative.0.parts.0.figures.0.value': `${figure}9` })).not.toEqual([])
    expect(pathsAfter({ 'scorecard.total.score': `${figure}9` })).not.toEqual([])
  })

  it('keeps or refuses each key, also one that every object has', () => {
    const names = [...Object.getOwnPropertyNames(Object.prototype), 'prototype']
    const holders = [
      '',
      'tables',
      'tables.income',
      'tables.income.columns.0',
      'tables.income.rows.2',
      'tables.income.rows.2.cells',
      'narrative.0',
      'narrative.0.parts.0.figures.0',
      'scorecard.total',
      'sources',
    ]
    fc.assert(
      fc.property(fc.constantFrom(...holders), fc.constantFrom(...names), (holder, name) => {
        const text = JSON.stringify(ledgerAfter(holder === 'sources' ? { sources: {} } : {}))
        const json = JSON.parse(text) as object
        const at = holder.split('.').filter(Boolean)
        const node = at.reduce<object>((of, key) => Reflect.get(of, key) as object, json)
        // As JSON has it: `__proto__` is a key like any other there.
        Object.defineProperty(node, name, { value: '1.00', enumerable: true })
        const parsed = parseLedger(json)
        const path = at.map((key) => (/^\d+$/.test(key) ? `[${key}]` : `.${key}`)).join('')
        expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.path)).toContain(
          `${path}.${name}`.slice(1),
        )
      }),
    )
  })

  it('looks at the structure once the form is right', () => {
    expect(pathsAfter({ 'tables.income.rows.1.key': 'total' })).toEqual([
      'tables.income.rows[1].key',
    ])
  })

  it('reads every way of saying where a figure stands, and no other', () => {
    const at = (place: unknown) => pathsAfter({ sources: { 'sangong/total/actual': place } })
    for (const place of [{ page: 1 }, { page: 2, box: [0, 1.5, 2, 3] }, { line: 7 }])
      expect(at(place)).toEqual([])
    expect(at({ sheet: '07', cell: 'AB12' })).toEqual([])
    for (const place of [
      {},
      { page: 0 },
      { line: 1.5 },
      { page: 1, box: [1, 2, 3] },
      { page: 1, box: [1, 2, 3, 4, 5] },
      { cell: 'A1' },
    ])
      expect(at(place), JSON.stringify(place)).not.toEqual([])
    expect(pathsAfter({ sources: { 'not an address': { line: 1 } } })).not.toEqual([])
  })

  it('turns any JSON into problems rather than into an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const parsed = parseLedger(json)
        expect(parsed.ok).toBe(false)
        if (!parsed.ok) expect(parsed.problems.every(({ path }) => path.length > 0)).toBe(true)
      }),
    )
  })

  it('turns a ledger with anything in any place into a ledger or into problems', () => {
    const paths = fc.constantFrom('tables', 'narrative', 'scorecard', 'glossary', 'source', 'unit')
    fc.assert(
      fc.property(paths, fc.jsonValue(), (key, json) => {
        const parsed = parseLedger({ ...ledgers.defaultLedger(), [key]: json })
        if (!parsed.ok) expect(parsed.problems[0]?.path.startsWith(key)).toBe(true)
      }),
    )
  })
})

describe('parsing the catalogue', () => {
  const entry = {
    id: 'a-2021',
    department: '甲局',
    region: '乙市',
    year: 2021,
    file: 'a/2021.json',
  }

  it('gives its entries', () => {
    expect(parseCatalogue({ ledgers: [entry] })).toEqual({ ok: true, value: { ledgers: [entry] } })
  })

  it('gives the ids of department and region with their former names, where they are listed', () => {
    const known = {
      ...entry,
      departmentId: 'jia',
      regionId: '410800',
      formerNames: { department: ['甲委'], region: [] },
    }
    expect(parseCatalogue({ ledgers: [known] })).toEqual({ ok: true, value: { ledgers: [known] } })
    for (const [key, value] of [
      ['regionId', '4108'],
      ['regionId', '河南省'],
      ['departmentId', 'a/b'],
      ['formerNames', '甲委'],
    ] as const)
      expect(parseCatalogue({ ledgers: [{ ...known, [key]: value }] }), `${key} ${value}`).toEqual({
        ok: false,
        problems: [expect.objectContaining({ path: `ledgers[0].${key}` })],
      })
  })

  it('gives which publication of its year a ledger is, and how departments became others', () => {
    const again = { ...entry, id: 'a-2021.r2', revision: 2, file: 'a/2021.r2.json' }
    const merged = { from: 'a', to: 'b', date: '2019-03', kind: 'merged' }
    const catalogue = { first: entry.id, ledgers: [entry, again], successions: [merged] }
    expect(parseCatalogue(catalogue)).toEqual({ ok: true, value: catalogue })
    for (const [key, value] of [
      ['date', '2019/3'],
      ['date', 2019],
      ['kind', 'closed'],
      ['from', '甲局'],
    ] as const)
      expect(
        parseCatalogue({ ledgers: [], successions: [{ ...merged, [key]: value }] }),
        `${key} ${value}`,
      ).toMatchObject({ ok: false, problems: [{ path: `successions[0].${key}` }] })
    expect(parseCatalogue({ ledgers: [{ ...entry, revision: 1 }] })).toMatchObject({ ok: false })
  })

  it('gives the indices of prices that it carries, by year', () => {
    const prices = { name: '居民消费价格指数', index: { '2020': '100', '2021': '100.9' } }
    const catalogue = { ledgers: [entry], deflators: [prices] }
    expect(parseCatalogue(catalogue)).toEqual({ ok: true, value: catalogue })
    for (const index of [{ 20: '100' }, { '2020': 100 }])
      expect(parseCatalogue({ ledgers: [], deflators: [{ ...prices, index }] }).ok).toBe(false)
  })

  it.each([
    '../secret.json',
    'a/../../secret.json',
    '/etc/passwd',
    '//example.org/a.json',
    'https://example.org/a.json',
    'a/%2e%2e/%2e%2e/b.json',
    'a\\..\\..\\b.json',
    '.\t./b.json',
    'a//b.json',
    './a.json',
    'a/.hidden.json',
    'a.json?b',
    'a.json#b',
    '',
  ])('rejects a file that is not below the catalogue: %j', (file) => {
    expect(parseCatalogue({ ledgers: [{ ...entry, file }] })).toMatchObject({
      ok: false,
      problems: [{ path: 'ledgers[0].file' }],
    })
  })

  it.each(['b.json', '焦作市/科协-2021.v2.json', 'a/b/c'])(
    'accepts a file below it: %s',
    (file) => {
      expect(parseCatalogue({ ledgers: [{ ...entry, file }] }).ok).toBe(true)
    },
  )

  it('takes an empty list, but no id that no address can hold, nor one used twice', () => {
    const paths = (...list: unknown[]) => {
      const parsed = parseCatalogue({ ledgers: list })
      return parsed.ok ? [] : parsed.problems.map(({ path }) => path)
    }
    expect(parseCatalogue({ ledgers: [] })).toEqual({ ok: true, value: { ledgers: [] } })
    expect(paths({ ...entry, id: 'a/b' })).toEqual(['ledgers[0].id'])
    expect(paths(entry, { ...entry, file: 'b.json' })).toEqual(['ledgers[1].id'])
    expect(parseCatalogue(null)).toMatchObject({ ok: false, problems: [{ path: '(root)' }] })
  })
})
