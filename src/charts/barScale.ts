/** A budget and an actual in the unit of a scale; absent ones are not drawn. */
export interface Ends {
  readonly budget: number | undefined
  readonly actual: number | undefined
}

/** The numbers that a bar's length can show; longer bars are broken off at the end. */
export interface BarScale {
  readonly from: number
  readonly to: number
  /** Round numbers from `from` to `to`, zero among them. */
  readonly ticks: readonly number[]
  /** Whether any bar is longer, so that all need room for its figure. */
  readonly broken: boolean
}

/** How much longer than the next a bar must be to be an outlier. */
const OUTLIER = 5

/**
 * A scale of amounts, in one unit. Up to a third of the bars may be broken off: those that are at
 * least five times as long as the next one and would flatten the rest.
 */
export function amountScale(bars: readonly Ends[]): BarScale {
  const lengths = bars
    .map((bar) => Math.max(0, ...ends(bar)))
    .filter((length) => length > 0)
    .sort((a, b) => b - a)
  const allowed = Math.floor(lengths.length / 3)
  let longest = lengths[0] ?? 0
  for (let broken = 1; broken <= allowed; broken++) {
    const next = lengths[broken] ?? 0
    if ((lengths[broken - 1] ?? 0) >= next * OUTLIER) longest = next
  }
  return scale(bars, least(bars), longest)
}

/** Beyond this percentage of its budget a bar is broken off. */
export const PERCENT_CAP = 250

/** A scale of completion in percent that always shows 100%. */
export function percentScale(bars: readonly Ends[]): BarScale {
  const longest = bars.flatMap(ends).reduce((a, b) => Math.max(a, b), 100)
  return scale(bars, Math.max(-PERCENT_CAP, least(bars)), Math.min(PERCENT_CAP, longest))
}

function ends({ budget, actual }: Ends): number[] {
  return [budget, actual].filter((end) => end !== undefined)
}

function least(bars: readonly Ends[]): number {
  return bars.flatMap(ends).reduce((a, b) => Math.min(a, b), 0)
}

function scale(bars: readonly Ends[], from: number, to: number): BarScale {
  const end = to > from ? to : from + 1
  const step = niceStep((end - from) / 4)
  const first = Math.ceil(from / step)
  const count = Math.floor(end / step) - first + 1
  const ticks = Array.from({ length: count }, (_, i) => round((first + i) * step))
  const scale = { from, to: end }
  return { ...scale, ticks, broken: bars.some((bar) => isBroken(bar, scale)) }
}

/** Whether a bar is longer than its scale. */
export function isBroken(bar: Ends, { from, to }: Pick<BarScale, 'from' | 'to'>): boolean {
  return ends(bar).some((end) => end > to || end < from)
}

/** The next of 1, 2, 2.5, 5 times a power of ten. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  return power * ([1, 2, 2.5, 5].find((factor) => factor * power >= least) ?? 10)
}

/** Without the last digits that binary fractions leave: 0.1 × 3. */
function round(value: number): number {
  return Number(value.toPrecision(12))
}
