import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Side } from '@/checks/check.ts'
import { minus, plus } from '@/ledger/formula.ts'
import { evaluate } from '@/checks/evaluate.ts'
import type { FamilyCheck, Finding } from '@/checks/finding.ts'
import type { Address } from '@/ledger/address.ts'
import { Decimal } from '@/money/index.ts'
import { hundredths, type Printed, stub } from './stub.ts'

const base = { id: 'law', family: 'within', message: { key: 'row-total', values: {} } } as const
const at = (name: string | number): Address => `t/r/${name}`
const hundred = fc.integer({ min: -100_000, max: 100_000 })

function equation(left: Side, right: Side): FamilyCheck {
  return { ...base, kind: 'equation', left, right }
}

/** Figures at `t/r/0`, `t/r/1` … */
function figures(printed: readonly Printed[]): Record<Address, Printed> {
  return Object.fromEntries(printed.map((each, i) => [at(i), each]))
}

describe('an equation', () => {
  const sum = (parts: number) =>
    equation(
      [plus(at(0))],
      Array.from({ length: parts }, (_, i) => plus(at(i + 1))),
    )

  it('is exact where both sides are, rounding within half a digit for each figure, else wrong', () => {
    fc.assert(
      fc.property(
        fc.array(hundred, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: -8, max: 8 }),
        (parts, off) => {
          const whole = parts.reduce((so, each) => so + each, 0) + off
          const found = evaluate(
            sum(parts.length),
            stub(figures([whole, ...parts].map(hundredths))),
          )
          const expected =
            off === 0 ? 'exact' : 2 * Math.abs(off) <= parts.length + 1 ? 'rounding' : 'discrepancy'
          expect(found.verdict).toBe(expected)
          expect(found.difference).toBe(new Decimal(off).div(100).toFixed())
        },
      ),
    )
  })

  it('holds for whatever amounts are rounded to its figures', () => {
    const finer = fc.integer({ min: -10_000_000, max: 10_000_000 })
    fc.assert(
      fc.property(fc.array(finer, { minLength: 1, maxLength: 9 }), (parts) => {
        const rounded = (count: number) => new Decimal(count).div(1e6).toFixed(2)
        const whole = parts.reduce((so, each) => so + each, 0)
        const found = evaluate(sum(parts.length), stub(figures([whole, ...parts].map(rounded))))
        expect(['exact', 'rounding']).toContain(found.verdict)
      }),
    )
  })

  it('takes a coarser figure as known to half of its own last digit', () => {
    const check = equation([plus(at(0))], [plus(at(1))])
    const verdict = (one: string, other: string) =>
      evaluate(check, stub(figures([one, other]))).verdict
    expect(verdict('5.8', '5.85')).toBe('rounding')
    expect(verdict('5.8', '5.86')).toBe('discrepancy')
  })

  it('counts signs', () => {
    const check = equation([plus(at(0)), minus(at(1))], [plus(at(2))])
    const found = evaluate(check, stub(figures(['3.00', '1.25', '1.75'])))
    expect(found).toMatchObject({ verdict: 'exact', left: { value: '1.75' } })
  })
})

describe('a blank cell', () => {
  const check = equation([plus(at(0))], [plus(at(1)), plus(at(2))])

  it('counts as nothing and widens no tolerance', () => {
    const found = evaluate(check, stub(figures(['1.00', '1.00', null])))
    expect(found).toMatchObject({ verdict: 'exact', tolerance: '0.01' })
    expect(found.right.terms[1]).toMatchObject({ value: null, sign: 1 })
  })

  it('that is omitted makes its equation uncheckable', () => {
    const found = evaluate(check, stub(figures(['1.00', '1.00', 'omitted'])))
    expect(found).toMatchObject({ verdict: 'uncheckable', difference: null })
    expect(found.because).toEqual({ key: 'omitted', addresses: [at(2)] })
  })

  it('and a missing one are different', () => {
    const found = evaluate(check, stub(figures(['1.00', '1.00'])))
    expect(found.because).toEqual({ key: 'missing', addresses: [at(2)] })
    expect(found.right.value).toBeNull()
  })
})

describe('an agreement', () => {
  const check: FamilyCheck = { ...base, kind: 'agreement', left: plus(at(0)), right: plus(at(1)) }
  const compare = (one: Printed, other: Printed) => evaluate(check, stub(figures([one, other])))

  it('is exact to the digit, rounding at one unit, wrong beyond', () => {
    fc.assert(
      fc.property(hundred, fc.integer({ min: -3, max: 3 }), (one, off) => {
        const { verdict } = compare(hundredths(one), hundredths(one + off))
        expect(verdict).toBe({ 0: 'exact', 1: 'rounding' }[Math.abs(off)] ?? 'discrepancy')
      }),
    )
  })

  it('does not care for trailing zeros', () => {
    expect(compare('6.2', '6.20').verdict).toBe('exact')
  })

  it('takes a blank for nothing', () => {
    expect(compare('0.00', null).verdict).toBe('exact')
    expect(compare('0.01', null).verdict).toBe('rounding')
    expect(compare('0.02', null).verdict).toBe('discrepancy')
  })
})

describe('an order', () => {
  const check: FamilyCheck = { ...base, kind: 'order', left: [plus(at(0))], right: [plus(at(1))] }

  it('is exact below and at the limit, rounding just above, wrong beyond', () => {
    fc.assert(
      fc.property(hundred, fc.integer({ min: -500, max: 5 }), (limit, off) => {
        const found = evaluate(check, stub(figures([hundredths(limit + off), hundredths(limit)])))
        expect(found.verdict).toBe(off <= 0 ? 'exact' : off === 1 ? 'rounding' : 'discrepancy')
      }),
    )
  })

  it('that is strict fails at the limit, as printed or, at another precision, beyond rounding', () => {
    const of = (one: string, other: string) =>
      evaluate({ ...check, strict: true }, stub(figures([one, other])))
    expect(of('11.99', '12.00').verdict).toBe('exact')
    expect(of('12.00', '12.00')).toMatchObject({ verdict: 'discrepancy', difference: '0' })
    expect(of('12.01', '12.00').verdict).toBe('discrepancy')
    expect(of('12.0', '12.00').verdict).toBe('exact')
    expect(of('12.0', '11.97').verdict).toBe('rounding')
    expect(of('12.1', '12.00').verdict).toBe('discrepancy')
  })
})

describe('a ratio', () => {
  const [share, part, whole] = [at('share'), at('part'), at('whole')]
  const check = (numerator: Side, denominator: Side): FamilyCheck => ({
    ...base,
    kind: 'ratio',
    left: plus(share),
    numerator,
    denominator,
  })
  const simple = check([plus(part)], [plus(whole)])
  /** A rate of change: the change over what was there before. */
  const change = check([plus(part)], [plus(whole), minus(part)])
  const verdict = (of: FamilyCheck, figures: Record<Address, Printed>): Finding['verdict'] =>
    evaluate(of, stub(figures)).verdict

  /** Each figure at the ends of its interval and at some places between. */
  const places = [-1, -0.5, 0, 0.5, 1]
  const halves = (count: number) => new Decimal(count).times('0.005')

  it.each([
    ['a share', simple, (below: Decimal) => below],
    ['a rate of change', change, (below: Decimal, above: Decimal) => below.minus(above)],
  ])('holds exactly where some unrounded inputs give it: %s', (_, of, denominator) => {
    const small = fc.integer({ min: 1, max: 3000 })
    fc.assert(
      fc.property(small, small, fc.integer({ min: -3, max: 3 }), (above, more, off) => {
        const below = above + more + 5
        const exact = new Decimal(above).div(denominator(new Decimal(below), new Decimal(above)))
        const printed = exact.times(100).plus(new Decimal(off).div(100)).toFixed(2)
        const quotients = places.flatMap((a) =>
          places.map((b) => {
            const one = new Decimal(hundredths(above)).plus(halves(a))
            const other = new Decimal(hundredths(below)).plus(halves(b))
            return one.div(denominator(other, one)).times(100)
          }),
        )
        const holds =
          Decimal.min(...quotients).lte(new Decimal(printed).plus('0.005')) &&
          Decimal.max(...quotients).gte(new Decimal(printed).minus('0.005'))
        const found = verdict(of, {
          [share]: printed,
          [part]: hundredths(above),
          [whole]: hundredths(below),
        })
        expect(found === 'discrepancy').toBe(!holds)
      }),
      { numRuns: 500 },
    )
  })

  it('never disagrees with a percentage that was computed before rounding', () => {
    const amount = fc.integer({ min: -50_000_000, max: 50_000_000 })
    fc.assert(
      fc.property(amount, amount, (above, below) => {
        const rounded = (count: number) => new Decimal(count).div(1e6).toFixed(2)
        fc.pre(below !== 0)
        const found = verdict(simple, {
          [share]: new Decimal(above).div(below).times(100).toFixed(2),
          [part]: rounded(above),
          [whole]: rounded(below),
        })
        expect(found).not.toBe('discrepancy')
      }),
    )
  })

  it('tells exact from what only other cents explain, and both from wrong', () => {
    const of = (printed: string) =>
      verdict(simple, { [share]: printed, [part]: '5.68', [whole]: '225.94' })
    expect([of('2.51'), of('2.52'), of('2.53')]).toEqual(['exact', 'rounding', 'discrepancy'])
  })

  it('says how far off the percentage may be', () => {
    const found = evaluate(simple, stub({ [share]: '2.94', [part]: '9.54', [whole]: '323.56' }))
    expect(found).toMatchObject({
      verdict: 'discrepancy',
      difference: '-0.0084',
      tolerance: '0.0066',
      right: { value: '2.9484', terms: [{ address: part }], denominator: [{ address: whole }] },
    })
  })

  it('is uncheckable over 0, over nothing, and where no percentage is printed', () => {
    const because = (figures: Record<Address, Printed>) => evaluate(simple, stub(figures)).because
    expect(because({ [share]: '0', [part]: '0', [whole]: '0.00' })?.key).toBe('zero')
    expect(because({ [share]: '0', [part]: null, [whole]: null })).toEqual({
      key: 'blank',
      addresses: [part, whole],
    })
    expect(because({ [share]: '0', [part]: null, [whole]: '2' })?.key).toBe('blank')
    expect(because({ [share]: null, [part]: '1', [whole]: '2' })?.key).toBe('missing')
    expect(because({ [share]: '1', [part]: '1' })).toEqual({ key: 'missing', addresses: [whole] })
  })

  it('has no limit where rounding may make the denominator 0', () => {
    const found = evaluate(simple, stub({ [share]: '900', [part]: '0.05', [whole]: '0' }))
    expect(found.because?.key).toBe('zero')
    const near = evaluate(change, stub({ [share]: '900', [part]: '0.05', [whole]: '0.06' }))
    expect(near).toMatchObject({ verdict: 'rounding', tolerance: null })
  })
})

describe('an informative check', () => {
  it('never is a discrepancy', () => {
    const check: FamilyCheck = {
      ...base,
      kind: 'agreement',
      left: plus(at(0)),
      right: plus(at(1)),
      informative: true,
    }
    fc.assert(
      fc.property(hundred, hundred, (one, other) => {
        const found = evaluate(check, stub(figures([one, other].map(hundredths))))
        expect(found.verdict).not.toBe('discrepancy')
        if (found.verdict === 'uncheckable') expect(found.because?.key).toBe('scope')
      }),
    )
  })
})
