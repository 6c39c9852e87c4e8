import { describe, expect, it } from 'vitest'
import { runChecks } from '@/checks/runChecks.ts'
import type { Listing } from '@/exports/listing.ts'
import { Decimal } from '@/money/index.ts'
import { sayIn } from '@/locales/index.ts'
import { spending } from '@/views/spending/index.ts'
import type { Query, Telling } from '@/views/view.ts'
import { expectWithin, framed, theme } from '../../exports/drawing.ts'
import * as ledgers from '../../ledgers.ts'
import { parsedLedger } from '../../spendingLedgers.ts'

const say = await sayIn('zh')

function telling(
  query: Query = {},
  data = ledgers.defaultLedger(),
  findings?: Telling['findings'],
): Telling {
  return { ledger: parsedLedger(data), say, findings, query }
}

function taken(id: string, of: Telling) {
  const part = spending.parts[id]?.taken(of)
  if (!part) throw new Error(`Nothing of ${id}`)
  return part
}

/** The rows as column → what is in it. */
function rowsOf({ columns, rows }: Listing) {
  return rows.map((row) =>
    Object.fromEntries(
      row.map((field, index) => [columns[index]!.key, 'text' in field ? field.text : field.figure]),
    ),
  )
}
const rows = (id: string, of = telling()) => rowsOf(taken(id, of).listing())
const codes = (id: string, of: Telling) => rows(id, of).map(({ code }) => code)

function picture(id: string, of = telling()) {
  const part = taken(id, of)
  if (!('picture' in part)) throw new Error(`${id} has no picture`)
  return part.picture(theme)
}
const texts = (id: string, of?: Telling) => picture(id, of).texts.map(({ text }) => text)

describe('the parts of the view', () => {
  it('are named for what they show', () => {
    const titles = (query: Query) =>
      Object.values(spending.parts).map(({ title }) => title(telling(query)))
    expect(titles({})).toEqual(['支出构成', '全部支出的构成', '科目表'])
    expect(titles({ focus: '20607' })).toEqual(['支出构成', '科学技术普及的构成', '科目表'])
  })

  it('show what is around the code in focus', () => {
    expect(codes('sunburst', telling({ focus: '20607' }))).toEqual([
      '20607',
      '2060701',
      '2060702',
      '2060799',
      '2060704',
    ])
    expect(taken('sunburst', telling({ focus: '20607' })).scope).toBe(
      '全部支出 › 科学技术支出 › 科学技术普及',
    )
    expect(codes('bars', telling({ focus: '206' }))).toEqual(['206', '20607', '20601', '20699'])
    expect(codes('grid', telling({ by: 'economic', sort: 'code' })).slice(0, 2)).toEqual([
      '',
      '301',
    ])
  })

  it('have all codes in the table, with the kinds beside them', () => {
    expect(rows('grid').find(({ code }) => code === '2060702')).toEqual({
      code: '2060702',
      name: '科普活动',
      unit: '万元',
      amount: '89.8',
      'of-parent': '35.51',
      'of-total': '27.28',
      basic: null,
      project: '89.8',
    })
    expect(rows('grid', telling({ measure: 'basic' }))[0]).not.toHaveProperty('project')
  })

  it('keep negative amounts, without a share of nothing', () => {
    const all = rows('grid', telling({}, ledgers.withNegativeAndZero()))
    expect(all.filter(({ amount }) => amount?.startsWith('-'))).not.toEqual([])
  })

  it('list beneath the sunburst what has no area', () => {
    const of = telling({}, ledgers.withNegativeAndZero())
    const all = rows('sunburst', of)
    expect(all.map(({ code }) => code)).toEqual(codes('grid', of))
    const unseen = all.filter(({ amount }) => amount && !new Decimal(amount).gt(0))
    expect(unseen.length).toBeGreaterThan(1)
    const said = texts('sunburst', of).join('')
    expect(said).toContain(`（${unseen.length} 项）`)
    for (const { name, amount } of unseen) expect(said).toContain(`${name} ${amount}`)
    expect(texts('sunburst')).toEqual([])
  })

  it('mark in the picture what a check puts in question', () => {
    const data = ledgers.changed(ledgers.defaultLedger(), ({ tables }) => {
      tables['expenditure']!.rows!.find(({ key }) => key === '206')!.cells['total'] = '207.08'
    })
    const svg = (findings: Telling['findings']) =>
      framed(picture('sunburst', telling({}, data, findings))).svg
    expect(svg(runChecks(parsedLedger(data)))).toContain('※')
    expect(svg(undefined)).not.toContain('※')
    expect(svg('failed')).not.toContain('※')
  })

  it('have bars with shares, and say what no bar can show', () => {
    expect(texts('bars')).toEqual(expect.arrayContaining(['科学技术支出', '257.08', '78.09%']))
    expect(texts('bars').join()).toContain('多 0.01 万元，属四舍五入尾差')
    const data = ledgers.changed(ledgers.defaultLedger(), ({ tables }) => {
      tables['expenditure']!.rows!.find(({ key }) => key === '205')!.cells['total'] = '-0.73'
    })
    expect(texts('bars', telling({}, data)).join()).toMatch(/零和负数.*教育支出 -0\.73/)
  })

  it('can be drawn for ledgers of other shapes', () => {
    const shapes = [
      ledgers.withMissing(['expenditure']),
      ledgers.withEmpty('expenditure'),
      ledgers.withoutNarrative(),
      ledgers.inYuan(),
      ledgers.with24Classes(),
      ledgers.withSplit('expenditure'),
      ledgers.withHtml(),
      ledgers.withManyCodes(600),
    ]
    for (const data of shapes)
      for (const id of ['sunburst', 'bars']) {
        const drawn = picture(id, telling({}, data))
        expectWithin(drawn)
        expect(framed(drawn).svg).not.toMatch(/NaN|undefined|<img/)
      }
  })

  it('give nothing away where nothing is published, and no picture of what has no area', () => {
    const none = telling({}, ledgers.withoutTables(['expenditure', 'general-budget', 'basic']))
    for (const { taken, title } of Object.values(spending.parts)) {
      expect(taken(none)).toBeUndefined()
      expect(typeof title(none)).toBe('string')
    }
    const of = telling({ focus: '20601' }, ledgers.withNegativeAndZero())
    expect(spending.parts['sunburst']?.taken(of)).toBeUndefined()
    expect(codes('grid', of).length).toBeGreaterThan(2)
  })
})

describe('the section of the report', () => {
  it('tells the whole, whatever the address has chosen', () => {
    const [section] = spending.report
    const said = section?.sentence?.(telling({ focus: '206', measure: 'basic' }))
    expect(said).toBe(spending.sentence?.(telling()))
  })
})
