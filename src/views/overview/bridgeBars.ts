import type { BridgeStep } from './bridge.ts'
import { toNumber } from '@/money/index.ts'

/** A bar's place in percent of the width; `end` is where the next one starts. */
export interface BridgeBar {
  readonly left: number
  readonly width: number
  readonly end: number
}

/** The bars of a bridge on one scale that includes zero; none where nothing is printed. */
export function bridgeBars(steps: readonly BridgeStep[]): (BridgeBar | undefined)[] {
  const ends = steps.map(
    ({ bar }) => bar && ([toNumber(bar.from, '元'), toNumber(bar.to, '元')] as const),
  )
  const values = [0, ...ends.flatMap((bar) => bar ?? [])]
  const least = Math.min(...values)
  const span = Math.max(...values) - least
  const place = (value: number) => ((value - least) / span) * 100
  return ends.map((bar) => {
    if (!bar || !span) return undefined
    const [from, to] = bar.map(place) as [number, number]
    return { left: Math.min(from, to), width: Math.abs(to - from), end: to }
  })
}
