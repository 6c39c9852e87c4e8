import { describe, expect, it } from 'vitest'
import { barLength } from '@/charts/barLength.ts'
import { differenceBars } from '@/views/budget/differenceBars.ts'
import { amount } from '@/money/index.ts'

const of = (printed: string) => amount(printed, '万元')

describe('the length of a bar', () => {
  it('is its part of the longest, in percent, across units', () => {
    expect(barLength(of('25.00'), of('100.00'))).toBe(25)
    expect(barLength(amount('250000', '元'), of('100.00'))).toBe(25)
    expect(barLength(of('120.00'), of('100.00'))).toBe(100)
  })

  it('is nothing for what no bar can show', () => {
    expect(barLength(undefined, of('1'))).toBe(0)
    expect(barLength(of('1'), undefined)).toBe(0)
    expect(barLength(of('-1'), of('1'))).toBe(0)
    expect(barLength(of('1'), of('0.00'))).toBe(0)
  })
})

describe('bars of differences', () => {
  it('lie on both sides of one zero', () => {
    expect(differenceBars([of('60'), of('-20')])).toEqual([
      { left: 25, width: 75, below: false },
      { left: 0, width: 25, below: true },
    ])
  })

  it('need neither sign', () => {
    expect(differenceBars([of('0')])).toEqual([{ left: 0, width: 0, below: false }])
    expect(differenceBars([])).toEqual([])
    expect(differenceBars([of('-5')])).toEqual([{ left: 0, width: 100, below: true }])
  })
})
