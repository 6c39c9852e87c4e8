import type { Unit } from '@/money/index.ts'

/** How exact amounts are printed. */
export interface Style {
  readonly unit: Unit
  readonly places: number
  /** `5.8` for 5.80. */
  readonly dropZeros: boolean
  /** Nothing at all for 0. */
  readonly blankZeros: boolean
  /** One reason of several, followed by 等. */
  readonly mainReasons?: boolean
  /** Percentages without their sign. */
  readonly bareRates?: boolean
  /** 全年预算 beside 年初预算, and words that compare with it. */
  readonly fullYear?: boolean
  /** Sentences that say rightly what looks wrong. */
  readonly sentences?: readonly string[]
}

const FEN: Readonly<Record<Unit, number>> = { 元: 1e2, 万元: 1e6, 亿元: 1e10 }

/** 分, rounded to the places of the style's unit, half away from zero. */
export function printed(fen: number, style: Style): string {
  return rounded(fen, FEN[style.unit], style)
}

/** As a table prints it. */
export function cell(fen: number, style: Style): string | null {
  return style.blankZeros && fen === 0 ? null : printed(fen, style)
}

/** 元 that each of so many cost, with two places. */
export function average(fen: number, count: number): string {
  return rounded(fen, count * 100, { unit: '元', places: 2, dropZeros: false, blankZeros: false })
}

/** A quotient in percent with two places. */
export function percent(part: number, whole: number, style: Style): string {
  return rounded(part * 100, whole, { ...style, places: 2 })
}

function rounded(numerator: number, denominator: number, style: Style): string {
  const scale = 10n ** BigInt(style.places)
  const [above, below] = [BigInt(numerator) * scale, BigInt(denominator)]
  const size = (2n * abs(above) + abs(below)) / (2n * abs(below))
  const negative = above < 0n !== below < 0n && size > 0n
  const digits = size.toString().padStart(style.places + 1, '0')
  const whole = digits.slice(0, digits.length - style.places)
  const fraction = digits.slice(digits.length - style.places)
  const text = fraction ? `${whole}.${fraction}` : whole
  const short = style.dropZeros && fraction ? text.replace(/\.?0+$/, '') : text
  return (negative ? '-' : '') + short
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value
}
