import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runChecks } from '@/checks/runChecks.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { sayIn } from '@/locales/index.ts'
import { LANGUAGE_CODES } from '@/locales/languages.ts'
import { PAGE_NAMES, VIEW_NAMES } from '@/views/names.ts'
import { partsOn, placeOf, REPORT, sentenceOf, slidesOf, VIEWS } from '@/views/parts.ts'
import { present } from '@/views/present/index.ts'
import type { Telling } from '@/views/view.ts'
import { deckTheme } from '../exports/deckParts.ts'
import * as ledgers from '../ledgers.ts'
import { ledgerWith } from '../ledgerWith.ts'

const ROOM = join(import.meta.dirname, '../../src/views')
const GIVING = [present, ...VIEWS]

/** Ledgers of every shape that documents have had so far, and of some that none has. */
const SHAPES: Readonly<Record<string, ledgers.LedgerData>> = {
  'as published': ledgers.defaultLedger(),
  'without a scorecard': ledgers.withoutScorecard(),
  'without an explanation': ledgers.withoutNarrative(),
  'without tables': ledgers.changed(ledgers.defaultLedger(), (copy) => (copy.tables = {})),
  'with nothing but its name': ledgers.changed(
    ledgers.withoutScorecard(ledgers.withoutNarrative()),
    (copy) => (copy.tables = {}),
  ),
  'with empty tables': ledgers.withEmpty('expenditure', ledgers.withEmpty('sangong')),
  'in yuan': ledgers.inYuan(),
  'with negative and zero': ledgers.withNegativeAndZero(),
}

async function tellings(data: ledgers.LedgerData): Promise<Telling[]> {
  const ledger = ledgerWith({}, data)
  const says = await Promise.all(LANGUAGE_CODES.map(sayIn))
  return says.flatMap((say) =>
    [undefined, 'failed' as const, runChecks(ledger)].map((findings) => ({
      ledger,
      say,
      findings,
      query: {},
    })),
  )
}

const file = (kind: string, id: string) => `${kind}${id.charAt(0).toUpperCase()}${id.slice(1)}.vue`

describe('what views give', () => {
  const given = GIVING.flatMap(({ name, parts, slides, report }) => [
    ...Object.keys(parts).map((id) => `${name}/${file('Part', id)}`),
    ...slides.map(({ id, drawnAs }) => `${name}/${file('Slide', drawnAs ?? id)}`),
    ...report.map(({ id }) => `${name}/${file('Report', id)}`),
  ])

  it('has a component of its name in their folders, and no component has none', () => {
    const made = GIVING.flatMap(({ name }) =>
      readdirSync(join(ROOM, name))
        .filter((each) => /^(Part|Slide|Report)[A-Z].*\.vue$/.test(each))
        .map((each) => `${name}/${each}`),
    )
    expect([...new Set(given)].sort()).toEqual(made.sort())
  })

  it('is named once: parts on their page, slides and sections among all', () => {
    for (const page of VIEW_NAMES) {
      const ids = partsOn(page).map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }
    for (const all of [GIVING.flatMap(({ slides }) => slides), REPORT]) {
      const ids = all.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  it('stands on another page under a name that no other view’s component has', () => {
    const elsewhere = VIEWS.flatMap(({ parts }) =>
      Object.entries(parts).flatMap(([id, { on }]) => (on ? [file('Part', id)] : [])),
    )
    for (const name of elsewhere)
      expect(given.filter((each) => each.endsWith(`/${name}`))).toHaveLength(1)
  })

  it('comes from views with a name and a page each', () => {
    expect(VIEWS.map(({ name }) => name)).toEqual(VIEW_NAMES)
    for (const name of PAGE_NAMES)
      expect(existsSync(join(ROOM, name, file('', name).replace('.vue', 'View.vue')))).toBe(true)
  })

  it('keeps the names that links have', () => {
    expect(
      Object.fromEntries(VIEW_NAMES.map((page) => [page, partsOn(page).map(({ id }) => id)])),
    ).toEqual({
      overview: [
        ...['hundred', 'notable', 'flow', 'bridge', 'classes', 'income', 'kinds', 'changes'],
        ...['departures', 'sangong'],
      ],
      spending: ['sunburst', 'bars', 'grid'],
      budget: ['items'],
      sangong: ['parts', 'costs'],
      scorecard: ['totals', 'execution', 'bars', 'indicators'],
      checks: ['families'],
      compare: [],
      tables: ['table'],
      about: [],
    })
    expect(slidesOf(ledgerWith()).map(({ id }) => id)).toEqual(
      'title year things bridge changes spending class kinds budget sangong scorecard points sources'.split(
        ' ',
      ),
    )
    expect(REPORT.map(({ id }) => id)).toEqual(
      'overview spending budget sangong scorecard checks sources'.split(' '),
    )
  })
})

describe('the slides of a ledger', () => {
  const idsOf = (data?: ledgers.LedgerData) => slidesOf(ledgerWith({}, data)).map(({ id }) => id)

  it('leave out what a ledger has nothing for, and nothing else', () => {
    const { withMissing, withoutNarrative, withoutScorecard } = ledgers
    const without = (left: readonly string[]) => idsOf().filter((id) => !left.includes(id))
    expect(idsOf(withoutScorecard())).toEqual(without(['scorecard']))
    expect(idsOf(withMissing(['totals']))).toEqual(without(['bridge']))
    expect(idsOf(withMissing(['expenditure']))).toEqual(without(['spending', 'class', 'kinds']))
    // Last year's figures and opening budgets are only in the explanation.
    expect(idsOf(withMissing(['sangong'], withoutNarrative()))).toEqual(
      without(['changes', 'budget', 'sangong']),
    )
    expect(idsOf(withMissing(['general-budget'], withoutNarrative()))).toEqual(
      without(['changes', 'budget']),
    )
  })

  it('stand also where amounts are negative or zero', () => {
    expect(idsOf(ledgers.withNegativeAndZero()).slice(0, 2)).toEqual(['title', 'year'])
  })
})

describe.each(Object.entries(SHAPES))('of a ledger %s', (_, data) => {
  it('views say what there is, in every language and at every state of the checks', async () => {
    for (const telling of await tellings(data)) {
      const said = [
        ...PAGE_NAMES.map((page) => sentenceOf(page, telling)),
        ...VIEWS.flatMap(({ parts }) =>
          Object.values(parts).flatMap((part) =>
            part.taken(telling) ? [part.title(telling)] : [],
          ),
        ),
        ...slidesOf(telling.ledger).flatMap((slide) => [
          slide.title(telling),
          slide.sentence(telling) ?? 'none',
          ...slide.notes(telling),
          ...(slide.from?.(telling.ledger) ?? []),
        ]),
        ...REPORT.map(({ sentence }) => sentence?.(telling) ?? 'none'),
      ]
      for (const text of said) {
        expect(text).not.toBe('')
        // A message that does not exist says its own key.
        expect(text).not.toMatch(/undefined|\[object|\{\w+\}|^\w+\.\w+\.\w+$/)
      }
    }
  })

  it('parts can be taken along, and slides written', async () => {
    const [telling] = (await tellings(data)).slice(-1)
    for (const page of VIEW_NAMES)
      for (const { part } of partsOn(page)) {
        const taken = part.taken(telling!)
        if (!taken) continue
        expect(taken.listing().columns.length).toBeGreaterThan(0)
        if ('picture' in taken) expect(taken.picture(deckTheme)).toBeDefined()
      }
    for (const slide of slidesOf(telling!.ledger))
      for (const block of slide.blocks(telling!, deckTheme)) expect(block.kind).toMatch(/^\w+$/)
  })
})

describe('the place where a figure is drawn', () => {
  const ledger: Ledger = ledgerWith()

  it.each([
    ['expenditure/2060702/total', 'spending', { focus: '2060702' }],
    ['expenditure/206/project', 'spending', { measure: 'project', focus: '206' }],
    ['general-budget/total/total', 'spending', { measure: 'appropriation' }],
    ['basic/30101/amount', 'spending', { by: 'economic', focus: '30101' }],
    ['totals/expenditure.206/amount', 'spending', { focus: '206' }],
    ['totals/income.grand-total/amount', 'overview', {}],
    ['income/total/total', 'overview', {}],
    ['sangong/total/actual', 'sangong', {}],
    ['scorecard/1.2.3/score', 'scorecard', {}],
    ['narrative/2060702/opening', 'budget', {}],
    ['narrative/expenditure/project', 'spending', { measure: 'project' }],
  ])('of %s is in the view %s', (address, view, query) => {
    const place = placeOf(ledger, address)
    expect({ ...place, query: { ...place?.query } }).toEqual({ view, query })
  })

  it('is none where none shows it', () => {
    for (const address of [
      'government-fund/total/total',
      'income/206/total',
      'appropriation/income.grand-total/amount',
      'narrative/state-assets/vehicles',
      'x',
    ])
      expect(placeOf(ledger, address)).toBeUndefined()
  })
})
