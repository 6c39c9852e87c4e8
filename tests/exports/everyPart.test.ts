import { describe, expect, it } from 'vitest'
import { type Listing, saidFields } from '@/exports/listing.ts'
import { parseAddress } from '@/ledger/address.ts'
import { printedAt } from '@/ledger/printedAt.ts'
import { Decimal } from '@/money/index.ts'
import * as ledgers from '../ledgers.ts'
import { expectWithin, framed, isWellFormed, theme } from './drawing.ts'
import { parsed, say } from './words.ts'
import { everyPart } from './everyPart.ts'

const SHAPES = {
  'the published ledger': ledgers.defaultLedger(),
  'one printed in 元': ledgers.inYuan(),
  'one with negative and zero amounts': ledgers.withNegativeAndZero(),
  'one with HTML in every text': ledgers.withHtml(),
  'one without scorecard': ledgers.withoutScorecard(),
  'one without explanation': ledgers.withoutNarrative(),
  'one without tables': ledgers.withoutTables(Object.keys(ledgers.defaultLedger().tables)),
  'one of many codes': ledgers.withManyCodes(600),
}

type Row = Readonly<Record<string, string | null>>

/** The rows as column → what is in it. */
function rowsOf({ columns, rows }: Listing): Row[] {
  return rows.map((row) =>
    Object.fromEntries(
      row.map((field, index) => [columns[index]!.key, 'text' in field ? field.text : field.figure]),
    ),
  )
}

const table = (name: string, data = ledgers.defaultLedger()) =>
  rowsOf(everyPart(parsed(data))[name]!.listing())
const texts = (name: string, data = ledgers.defaultLedger()) => {
  const part = everyPart(parsed(data))[name]!
  if (!('picture' in part)) throw new Error(name)
  return part.picture(theme).texts.map(({ text }) => text)
}

describe.each(Object.entries(SHAPES))('of %s, every part', (_, data) => {
  const ledger = parsed(data)
  const parts = Object.entries(everyPart(ledger))

  it('says every word in the reader’s language, and has as many fields as heads', () => {
    for (const [name, part] of parts) {
      const listing = part.listing()
      const [head = [], ...rows] = saidFields(listing, say)
      expect(new Set(head.map((field) => JSON.stringify(field))).size, name).toBe(head.length)
      for (const field of [head, ...rows].flat())
        if ('text' in field) expect(field.text, name).not.toMatch(/^[a-z]+(\.[a-zA-Z-]+)+$/)
      for (const row of rows) expect(row, name).toHaveLength(head.length)
    }
  })

  it('has plain decimals in its columns of figures', () => {
    for (const [name, part] of parts)
      for (const field of part.listing().rows.flat())
        if ('figure' in field && field.figure !== null)
          expect(field.figure, name).toMatch(/^-?\d+(\.\d+)?$/)
  })

  it('has a picture within its bounds that is well formed, where it is a chart', () => {
    for (const [name, part] of parts) {
      if (!('picture' in part)) continue
      const picture = part.picture(theme)
      expectWithin(picture)
      const { svg } = framed(picture)
      expect(isWellFormed(svg), name).toBe(true)
      expect(svg, name).not.toMatch(/NaN|undefined|<img/)
    }
  })

  it('names the places that its figures are printed in', () => {
    for (const [name, part] of parts)
      for (const row of rowsOf(part.listing())) {
        const { address, amount } = row
        if (!address) continue
        expect(parseAddress(address), name).toBeDefined()
        const found = printedAt(ledger, address)
        if (amount)
          expect(found.state === 'printed' && new Decimal(found.printed).eq(amount), address).toBe(
            true,
          )
      }
  })
})

describe('the parts of the overview', () => {
  it('bridge: what comes in and what goes out leave the closing carry-over', () => {
    const rows = table('overview bridge')
    const [opening, income, total, spent, closing] = rows.map(({ amount }) => new Decimal(amount!))
    expect(opening!.plus(income!).eq(total!)).toBe(true)
    expect(total!.minus(spent!).eq(closing!)).toBe(true)
    expect(texts('overview bridge')).toEqual(
      expect.arrayContaining(['+ 本年收入', '− 本年支出', '= 年末结转和结余', '0.21']),
    )
  })

  it('bridge: each bar starts where the one before it ended', () => {
    const part = everyPart(parsed())['overview bridge']!
    if (!('picture' in part)) throw new Error()
    const [opening, step, income] = part.picture(theme).bars!
    expect(step!.left).toBeCloseTo(opening!.left + opening!.width)
    expect(income!.left).toBeCloseTo(step!.left)
  })

  it('classes: every class with its share, the largest first', () => {
    const rows = table('overview classes')
    expect(rows[0]).toMatchObject({
      code: '206',
      amount: '257.08',
      'of-total': '78.09',
      unit: '万元',
      address: 'totals/expenditure.206/amount',
    })
    expect(rows).toHaveLength(5)
    expect(texts('overview classes')).toEqual(expect.arrayContaining(['科学技术', '78.1%']))
  })

  it('income and kinds: the whole, then its parts, each at its place in it', () => {
    for (const name of ['overview income', 'overview kinds']) {
      const [whole, ...parts] = table(name)
      const sum = Decimal.sum(...parts.map(({ amount }) => amount!))
      expect(sum.minus(whole!['amount']!).abs().lte('0.01')).toBe(true)
      const part = everyPart(parsed())[name]!
      if (!('picture' in part)) throw new Error()
      const { bars = [] } = part.picture(theme)
      // All parts in one bar, and each once more.
      expect(bars).toHaveLength(2 * parts.length)
      bars.slice(parts.length).forEach((bar, index) => expect(bar.left).toBe(bars[index]!.left))
    }
  })

  it('a whole with a negative part is told in figures only', () => {
    const data = ledgers.changed(ledgers.defaultLedger(), ({ tables }) => {
      const total = tables['expenditure']!.rows!.find(({ key }) => key === 'total')!
      total.cells['project'] = '-1.00'
    })
    const part = everyPart(parsed(data))['overview kinds']!
    if (!('picture' in part)) throw new Error()
    const { bars, texts: said } = part.picture(theme)
    expect(bars).toEqual([])
    expect(said.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['-1.00', '有负数或缺合计，只列数字，不画占比。']),
    )
  })

  it('three public expenses: rate, amounts and reason in the picture, every line in the table', () => {
    expect(texts('overview sangong')).toEqual(
      expect.arrayContaining([
        '19.76%',
        '决算 0.81 · 预算 4.1',
        '原因：2021年进一步压减三公经费的支出',
      ]),
    )
    expect(table('overview sangong').map(({ name }) => name)).toContain('公务接待费')
  })

  it('departures: all of them, by how much, from what to what, and why', () => {
    expect(texts('overview departures')).toEqual(
      expect.arrayContaining(['+84.0', '5.8 → 89.8 · 1,548.28%', '-6.11', '原因：年初预算较多']),
    )
    const [total, ...items] = table('overview departures')
    expect(total).toMatchObject({ opening: '227.68', actual: '323.56' })
    for (const { opening, actual, difference } of items)
      expect(new Decimal(actual!).minus(opening!).eq(difference!)).toBe(true)
  })

  it('changes: stated ones and those given as reasons, with amount, rate and places', () => {
    const rows = table('overview changes')
    expect(rows[0]).toMatchObject({
      role: 'change',
      direction: 'increase',
      change: '8.22',
      unit: '万元',
      'change-rate': '2.56',
      'change-address': 'narrative/totals/change',
      'rate-address': 'narrative/totals/change-rate',
    })
    expect(rows.map(({ role }) => role)).toContain('because')
  })
})

describe('the other parts', () => {
  it('unit costs: count, amount, and what one cost, or why that is not reckoned', () => {
    const rows = table('sangong costs')
    expect(rows.find(({ name }) => name === '国内来宾')).toMatchObject({
      count: '11',
      counted: '人次',
      spent: '0.14',
      unit: '万元',
      each: '127',
      exactness: '四舍五入',
    })
    expect(rows.find(({ name }) => name === '购置公务用车')).toMatchObject({
      each: null,
      exactness: '数量为 0，不计算',
    })
  })

  it('scorecard: every line with what is printed and what is added up', () => {
    const rows = table('scorecard indicators')
    expect(rows).toHaveLength(parsed().scorecard!.groups.length + 7 + 35 + 3)
    expect(rows.find(({ name }) => name === '投入管理指标')).toMatchObject({
      level: '1',
      weight: '30',
      'weight-origin': 'printed',
      score: '28',
      'score-origin': 'sum',
      'score-share': '93.33',
      lost: '2',
    })
    const indicators = rows.filter(({ level }) => level === '3')
    expect(indicators).toHaveLength(35)
    const scores = [...indicators, rows[0]!].map(({ score }) => score!)
    expect(rows.at(-2)).toMatchObject({ score: Decimal.sum(...scores).toFixed() })
    expect(rows.at(-1)).toMatchObject({ score: '97.7', weight: null })
  })

  it('bars of scores: weight and score of each group', () => {
    expect(texts('scorecard bars')).toEqual(
      expect.arrayContaining(['权重', '得分', '9.9 / 10', 'Σ 28 / 30', '93.33%']),
    )
  })

  it('totals and budget execution as printed', () => {
    expect(table('scorecard totals').map(({ score }) => score)).toEqual(['97.7', '97.9', '97.9'])
    expect(table('scorecard execution')[0]).toMatchObject({
      opening: '227.68',
      'full-year': '225.94',
      executed: '329.22',
      'execution-rate': '145.71',
    })
  })

  it('kinds of checks: the outcomes of each add up, and so do the kinds', () => {
    const rows = table('checks families')
    const count = (row: Row, key: string) => Number(row[key])
    for (const row of rows)
      expect(
        ['discrepancy', 'rounding', 'uncheckable', 'exact']
          .map((verdict) => count(row, verdict))
          .reduce((sum, each) => sum + each),
      ).toBe(count(row, 'checks'))
    const kinds = rows.slice(0, -1).map((row) => count(row, 'checks'))
    expect(kinds.reduce((sum, each) => sum + each)).toBe(count(rows.at(-1)!, 'checks'))
    expect(texts('checks families')).toContain('无法核对 4 · 一致 123')
  })
})
