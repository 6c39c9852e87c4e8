import { mix } from './codeColour.ts'
import { contrast } from './contrast.ts'
import type { ChartTheme } from './theme.ts'

/** How much of the surface each ring has in its colour, from the middle outwards; of neighbours in turn. */
const VEILS: readonly (readonly [number, number])[] = [
  [0, 0],
  [0.54, 0.63],
  [0.74, 0.83],
]
/** How much ink every other neighbour of one class has in the innermost ring. */
const SHADE = 0.28

/** Where an arc of rings is: which code's, in which ring from 0, and which of its neighbours from 0. */
interface RingPlace {
  readonly code: string
  readonly ring: number
  readonly index: number
  /** Whether its neighbours are of the same class. */
  readonly inClass: boolean
}

/** The colour of an arc: its class' own, paler from ring to ring, neighbours told apart. */
export function ringColour(theme: ChartTheme, { code, ring, index, inClass }: RingPlace): string {
  const own = theme.classColour(code)
  const isOther = inClass && index % 2 === 1
  const veil = VEILS[Math.min(ring, VEILS.length - 1)]?.[Number(isOther)] ?? 0
  return veil ? mix(own, theme.surface, veil) : isOther ? mix(own, theme.ink, SHADE) : own
}

/** What can be read on a colour: the theme's text on class colours, or its ink. */
export function inkOn(theme: ChartTheme, colour: string): string {
  return contrast(theme.onClass, colour) >= contrast(theme.ink, colour) ? theme.onClass : theme.ink
}
