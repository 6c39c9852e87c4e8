import { saidAmount, saidDecimal } from '@/words/amounts.ts'
import type { Say } from '@/words/say.ts'
import { type SangongFigures, type SangongLine, sublinesOf } from './sangong.ts'
import type { UnitCost, UnitCostId } from './unitCosts.ts'

/** The counts that people think in, by the line that they are of; the first that there is. */
const TOLD: Readonly<Record<string, readonly UnitCostId[]>> = {
  abroad: ['abroad-persons'],
  'vehicle-purchase': ['vehicles-bought'],
  'vehicle-operation': ['vehicles-held'],
  reception: ['reception-persons', 'domestic-persons'],
}

/** What one of each cost that a line, or what it counts, was spent on. */
export function humanCosts(
  costs: readonly UnitCost[],
  line: SangongLine,
  figures: SangongFigures,
): UnitCost[] {
  return [line, ...sublinesOf(figures, line)].flatMap(({ id: of }) => {
    const found = (TOLD[of] ?? []).flatMap((id) =>
      costs.filter((cost) => cost.id === id && cost.each?.yuan.gt(0)),
    )
    return found.slice(0, 1)
  })
}

/** How many there were and what one of them cost. */
export function humanCostText({ id, count, each, exact }: UnitCost, say: Say): string {
  return say(exact ? 'poster.each' : 'poster.eachAbout', {
    name: say(`sangong.counts.${id}`),
    count: saidDecimal(count.value.toFixed(), count.unit || undefined, say),
    each: saidAmount(each, say),
  })
}
