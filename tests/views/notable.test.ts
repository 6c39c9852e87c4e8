import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runChecks } from '@/checks/runChecks.ts'
import { derivedFigure } from '@/figures/derivedFigure.ts'
import { parseFormula } from '@/ledger/parseFormula.ts'
import { Decimal } from '@/money/index.ts'
import { notableOf } from '@/views/notable.ts'
import { MOST_NOTABLE } from '@/views/view.ts'
import * as ledgers from '../ledgers.ts'
import { tellingOf } from './telling.ts'

/** What is told of a ledger once it is checked, with plain spaces. */
async function told(...of: Parameters<typeof tellingOf>) {
  const telling = await tellingOf(...of)
  const things = notableOf({ ...telling, findings: runChecks(telling.ledger) })
  return things.map((thing) => ({
    ...thing,
    said: thing.sentence.replaceAll('\u00a0', ' '),
    number: [thing.figure.text, thing.figure.unit].filter(Boolean).join(' '),
  }))
}

describe('what is notable', () => {
  it('is a sentence with one number, by what is at stake, doubts last', async () => {
    const things = await told()
    expect(things.map(({ number, said }) => [number, said])).toEqual([
      ['31%', '近三分之一的支出来自往年结转'],
      ['15 倍', '科普活动花了年初预算的 15 倍'],
      ['94.99 万元', '10 处公布的数字彼此对不上'],
    ])
    expect(things[1]?.reason).toBe('用省科协存量资金支付相关业务')
  })

  it('leads to evidence that comes to the same number', async () => {
    const { ledger } = await tellingOf()
    const things = (await told()).filter(({ evidence }) => evidence !== undefined)
    expect(things).toHaveLength(2)
    for (const { evidence = '', figure } of things) {
      const formula = parseFormula(evidence)
      const found = formula && derivedFigure(ledger, formula)
      if (found?.state !== 'figure') throw new Error(`${evidence} comes to nothing`)
      const shown = new Decimal(figure.text.replace('%', ''))
      // Times are hundreds of percent.
      const value = new Decimal(found.text.replaceAll(',', '')).div(figure.unit ? 100 : 1)
      expect(value.toDecimalPlaces(shown.dp()).eq(shown), evidence).toBe(true)
    }
  })

  it('says how far apart money is in its own unit, where units are mixed', async () => {
    const mixed = ledgers.inYuan()
    const telling = await tellingOf(mixed)
    const [gravest] = notableOf({ ...telling, findings: runChecks(telling.ledger) }).filter(
      ({ view }) => view === 'checks',
    )
    expect(gravest?.figure).toEqual({ text: '94.99', unit: '万元' })
  })

  it('says what was spent beside the budget by its amounts, not by a printed rate', async () => {
    const data = ledgers.changed(ledgers.defaultLedger(), ({ narrative }) => {
      for (const { parts } of narrative)
        for (const part of parts)
          if (part.code === '2060702')
            for (const figure of part.figures) if (figure.key === 'opening') figure.value = '300'
    })
    const things = await told(data)
    const [item] = things.filter(({ view }) => view === 'budget')
    expect(item?.said).toContain('比年初预算少花')
    expect(item?.number).toMatch(/万元$/)
  })

  it('is said in other languages, too', async () => {
    const [first, second] = await told(ledgers.defaultLedger(), 'en')
    expect(first?.said).toBe('Money left from earlier years paid for nearly a third of spending')
    expect(second?.said).toBe('Science popularisation activities: 15 times the opening budget')
  })

  it('is told without the explanation, the scorecard or the checks', async () => {
    const bare = ledgers.withoutNarrative(ledgers.withoutScorecard())
    expect((await told(bare)).map(({ said }) => said)).toContain('近三分之一的支出来自往年结转')
    const telling = await tellingOf()
    expect(notableOf(telling).map(({ view }) => view)).not.toContain('checks')
    expect(notableOf({ ...telling, findings: 'failed' }).length).toBeGreaterThan(0)
  })

  it('is nothing where nothing is published', async () => {
    const tables = Object.keys(ledgers.defaultLedger().tables)
    const bare = ledgers.withoutNarrative(ledgers.withoutScorecard(ledgers.withMissing(tables)))
    expect(await told(bare)).toEqual([])
  })

  it('says what was left, what exceeds a budget, what was spent without one, and what was lost', async () => {
    const saying = async (change: Parameters<typeof ledgers.changed>[1]) =>
      (await told(ledgers.changed(ledgers.defaultLedger(), change))).map(({ said }) => said)
    const cell = (copy: ledgers.LedgerData, address: string, value: string) => {
      const [table = '', key, column = ''] = address.split('/')
      copy.tables[table]!.rows!.find((row) => row.key === key)!.cells[column] = value
    }
    expect(
      await saying((copy) => cell(copy, 'totals/expenditure.closing/amount', '300.00')),
    ).toContain('年末还有 300.00 万元没有花')
    expect(await saying((copy) => cell(copy, 'sangong/total/actual', '300.00'))).toContain(
      '“三公”经费超出预算 295.90 万元',
    )
  })

  it('is at most three things, each of a hundredth of the year at least', async () => {
    const things = await told()
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async (fen) => {
        const data = ledgers.changed(ledgers.defaultLedger(), (copy) => {
          const row = copy.tables['totals']!.rows!.find(
            ({ key }) => key === 'expenditure.year-total',
          )!
          row.cells['amount'] = (fen / 100).toFixed(2)
        })
        const telling = await tellingOf(data)
        const found = notableOf(telling)
        expect(found.length).toBeLessThanOrEqual(MOST_NOTABLE)
        for (const { stake } of found) expect(stake.gte('0.01')).toBe(true)
      }),
      { numRuns: 30 },
    )
    expect(things).toHaveLength(MOST_NOTABLE)
  })
})
