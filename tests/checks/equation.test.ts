import { describe, expect, it } from 'vitest'
import {
  type Equation,
  equationOf,
  type EquationTerm,
  relationOf,
  statementPlaces,
} from '@/checks/equation.ts'
import { equationLines } from '@/checks/equationLines.ts'
import type { Finding } from '@/checks/finding.ts'
import { foldTerms } from '@/checks/foldTerms.ts'
import { formulaText } from '@/checks/formulaText.ts'
import { runChecks } from '@/checks/runChecks.ts'
import { Decimal } from '@/money/index.ts'
import {
  changed,
  defaultLedger,
  inYuan,
  type LedgerData,
  withHtml,
  withNegativeAndZero,
} from '../ledgers.ts'

const published = defaultLedger()
const findings = runChecks(published)
const findingOf = (id: string): Finding => findings.find(({ check }) => check === id)!
const equationAt = (id: string): Equation => equationOf(published, findingOf(id))!

const shownSum = (terms: readonly EquationTerm[]) =>
  terms.reduce((sum, { minus, text, state }) => {
    if (state !== 'printed') return sum
    const value = new Decimal(text.replaceAll(',', ''))
    return minus ? sum.minus(value) : sum.plus(value)
  }, new Decimal(0))
const plain = (text: string | undefined) => new Decimal((text ?? 'NaN').replaceAll(',', ''))

const ledgers: [string, LedgerData][] = [
  ['as published', published],
  ['in 元', inYuan()],
  ['with a negative amount and a zero', withNegativeAndZero()],
]

describe('an equation on screen', () => {
  it.each(ledgers)('adds up from the digits that it shows, %s', (_, ledger) => {
    let sums = 0
    for (const finding of runChecks(ledger)) {
      const equation = equationOf(ledger, finding)
      if (!equation || equation.denominator) continue
      for (const { terms, sum } of [equation.left, equation.right]) {
        if (sum === undefined) continue
        expect([finding.check, plain(sum).toFixed()]).toEqual([
          finding.check,
          shownSum(terms).toFixed(),
        ])
        sums++
      }
      const { left, right, difference } = equation
      if (difference !== undefined)
        expect(plain(difference).toFixed()).toBe(
          plain(left.sum).minus(plain(right.sum)).abs().toFixed(),
        )
    }
    expect(sums).toBeGreaterThan(500)
  })

  it('of a percentage is the quotient of the digits that it shows', () => {
    for (const finding of findings.filter(({ kind }) => kind === 'ratio')) {
      const { right, denominator } = equationOf(published, finding)!
      if (right.sum === undefined) continue
      const shown = shownSum(right.terms).times(100).div(shownSum(denominator!.terms))
      expect(plain(right.sum).minus(shown).abs().toNumber()).toBeLessThanOrEqual(0.00005)
    }
  })

  it('counts what the text says to have fallen as taken away', () => {
    const { left, right } = equationAt('reasons:narrative/appropriation/change')
    expect(left.terms.map(({ minus, text }) => [minus, text])).toEqual([[false, '3.48']])
    expect(right.terms.map(({ minus, text }) => [minus, text])).toEqual([
      [false, '4.57'],
      [true, '1.09'],
    ])
    expect(right.sum).toBe('3.48')
  })

  it('says what all places share once, and of each what is its own', () => {
    const { place, left, right } = equationAt('parent:expenditure/208/total')
    expect(place).toEqual(['支出决算表', '本年支出合计'])
    expect(left.terms.map(({ words }) => words)).toEqual([['社会保障和就业支出']])
    expect(right.terms.map(({ words }) => words)).toEqual([['行政事业单位养老支出'], ['抚恤']])
  })

  it('names a place in the text by the words before the figure', () => {
    const { left } = equationAt('percent:narrative/general-budget-structure/health-share')
    expect(left.terms[0]!.words).toEqual([
      '一般公共预算财政拨款支出决算情况说明',
      '卫生健康（类）支出…占',
    ])
  })

  it('shows units with the figures only where there are several', () => {
    const sum = equationAt('parent:expenditure/208/total')
    expect(sum.unit).toBe('万元')
    expect(sum.right.terms.every(({ unit }) => unit === undefined)).toBe(true)
    const ratio = equationAt('percent:narrative/general-budget-structure/health-share')
    expect(ratio.left.terms[0]!.unit).toBe('%')
    expect(ratio.right.terms[0]!.unit).toBe('万元')
  })

  it('keeps a figure, a zero, a blank, an omitted blank and what is not published apart', () => {
    const states = (id: string) =>
      new Set(
        [equationAt(id).left, equationAt(id).right].flatMap(({ terms }) =>
          terms.map(({ state }) => state),
        ),
      )
    expect(states('row-total:expenditure/20607/total')).toEqual(
      new Set(['printed', 'omitted', 'blank']),
    )
    const ledger = changed(published, ({ tables }) => {
      const table = tables['totals']!
      table.rows = table.rows!.filter(({ key }) => key !== 'income.opening')
    })
    const missing = runChecks(ledger).flatMap((finding) => {
      const equation = equationOf(ledger, finding)
      return equation
        ? [...equation.left.terms, ...equation.right.terms].filter(
            ({ state }) => state === 'missing',
          )
        : []
    })
    expect(missing.map(({ address }) => address)).toContain('totals/income.opening/amount')
    for (const { words, address } of missing) expect(words).toEqual([address])
  })

  it('is none of a statement, whose places it lists instead', () => {
    const omitted = findingOf('omitted:expenditure/20607/basic+expenditure/20607/project')
    expect(equationOf(published, omitted)).toBeUndefined()
    expect(
      statementPlaces(published, omitted).map(({ words, state }) => [words[1], state]),
    ).toEqual([
      ['科学技术普及', 'blank'],
      ['科学技术普及', 'blank'],
    ])
  })

  it('shows a scorecard’s actual value as printed, without a percent sign', () => {
    expect(equationAt('formula:1.2.3').left.terms[0]).toMatchObject({ text: '97', unit: undefined })
  })

  it('survives any text in the ledger', () => {
    const ledger = withHtml()
    for (const finding of runChecks(ledger)) expect(() => equationOf(ledger, finding)).not.toThrow()
  })
})

describe('the relation of two sides', () => {
  it('says what was found, whatever should be', () => {
    const relations = Object.fromEntries(
      [
        'classes:expenditure/total/total',
        'prose:narrative/performance-self-evaluation/score',
        'carry-over:general-budget',
        'implied-closing:appropriation',
        'parent:expenditure/206/basic',
        'purpose:basic/30108/amount=general-budget/2080505/basic',
      ].map((id) => [id.split(':')[0], relationOf(findingOf(id))]),
    )
    expect(relations).toEqual({
      prose: 'unequal',
      classes: 'about',
      'carry-over': 'most',
      'implied-closing': 'more',
      parent: 'open',
      purpose: 'unequal',
    })
    expect(relationOf(findingOf('prose:narrative/totals/total'))).toBe('equal')
  })
})

describe('the lines of an equation', () => {
  it('hold every term once, in order', () => {
    for (const finding of findings) {
      const equation = equationOf(published, finding)
      if (!equation) continue
      const terms = equationLines(equation).flatMap(({ term }) => term ?? [])
      const all = [equation.left, equation.right, equation.denominator]
      expect(terms).toEqual(all.flatMap((side) => side?.terms ?? []))
    }
  })

  it('read as arithmetic, with brackets around a sum that is divided', () => {
    const lines = equationLines(equationAt('formula:1.2.4'))
    expect(
      lines.map(
        ({ sign, before = '', term, after = '', sum = '' }) =>
          `${sign} ${before}${term?.text ?? sum}${after}`,
      ),
    ).toEqual([' 0', 'relation (225.94', '− 227.68)', '÷ 227.68', ' -0.7642%'])
  })

  it('have one sign between the sides', () => {
    for (const finding of findings) {
      const equation = equationOf(published, finding)
      const signs = equation ? equationLines(equation).map(({ sign }) => sign) : ['relation']
      expect(signs.filter((sign) => sign === 'relation').length).toBe(1)
    }
  })
})

describe('long sides', () => {
  const term = (text: string, state: EquationTerm['state'] = 'printed'): EquationTerm => ({
    address: 'a/b/c',
    minus: false,
    state,
    text,
    unit: undefined,
    words: [],
  })
  const blank = term('', 'blank')

  it('leave out what adds nothing, and count it', () => {
    const { shown, nothing, rest } = foldTerms([term('1'), blank, term('0.00'), term('2'), blank])
    expect([[...shown], nothing, rest]).toEqual([[0, 3], 3, 0])
  })

  it('show at most twelve terms that count', () => {
    const { shown, nothing, rest } = foldTerms([...Array(24).fill(term('1')), blank])
    expect([shown.size, nothing, rest]).toEqual([12, 1, 12])
  })

  it('never hide a cell that is needed, or that is not published', () => {
    const terms = [term('1'), blank, blank, term('', 'omitted'), term('', 'missing')]
    expect([...foldTerms(terms).shown]).toEqual([0, 3, 4])
  })

  it('stay whole where folding saves no line', () => {
    for (const terms of [
      [term('1'), blank, blank, blank],
      [term('1'), term('2'), term('3'), term('4'), blank],
    ])
      expect(foldTerms(terms).shown.size).toBe(terms.length)
  })

  it('account for every term', () => {
    for (const finding of findings) {
      const equation = equationOf(published, finding)
      for (const { terms } of equation ? [equation.left, equation.right] : []) {
        const { shown, nothing, rest } = foldTerms(terms)
        expect(shown.size + nothing + rest).toBe(terms.length)
        const left = terms.filter((_, index) => !shown.has(index))
        if (!rest) expect(shownSum(left).isZero()).toBe(true)
      }
    }
  })
})

describe('an equation in one line', () => {
  it.each([
    ['reasons:narrative/appropriation/change', '3.48 = 4.57 − 1.09'],
    [
      'same-change:narrative/totals/appropriation-change=narrative/appropriation/appropriation-change',
      '−0.62 ≠ −1.09',
    ],
    ['formula:1.2.4', '0 ≠ (225.94 − 227.68) ÷ 227.68 × 100%'],
    ['implied-closing:appropriation', '323.56 − 11.8 + 103.31 > 323.56 − 3.48'],
    ['row-total:expenditure/20607/total', '252.91 ? · + · + · + · + ·'],
  ])('%s', (id, text) => {
    expect(formulaText(equationAt(id))).toBe(text)
  })
})
