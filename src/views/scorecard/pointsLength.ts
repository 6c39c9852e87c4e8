import type { Points } from '@/figures/points.ts'
import type { Decimal } from '@/money/index.ts'

/** The length of a bar of points in percent of the scale; 0 for what no bar can show. */
export function pointsLength(points: Points, scale: Decimal): number {
  if (points.origin === 'blank' || points.value.lte(0) || scale.lte(0)) return 0
  return points.value.div(scale).times(100).toNumber()
}
