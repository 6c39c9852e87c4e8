import { channelsOf } from './hex.ts'
import type { ChartTheme } from './theme.ts'

interface Coded {
  readonly code: string
  /** 1 at the class. */
  readonly depth: number
}

/**
 * How much ink each level below the class has in its colour. Towards the ink, because then text on
 * the colour only gains contrast, in either theme.
 */
const SHADE = 0.13

/** The colour of a code: its class' own, darker (in the dark theme lighter) by level. */
export function codeColour(theme: ChartTheme, { code, depth }: Coded): string {
  return mix(theme.classColour(code), theme.ink, SHADE * (depth - 1))
}

/** The same colour as one more level down has it. */
export function deeper(theme: ChartTheme, colour: string): string {
  return mix(colour, theme.ink, SHADE)
}

/** `codeColour` as CSS, for what is not drawn by a chart. */
export function codeColourCss({ code, depth }: Coded): string {
  const ink = Math.round(SHADE * Math.max(0, depth - 1) * 100)
  const own = `var(--class-${code.slice(0, 3)}, var(--class-other))`
  return veiled(own, 'ink', ink)
}

/**
 * A colour under so many percent of another, as a CSS background. Not `color-mix()`, without which
 * engines before 2023 would draw nothing.
 */
export function veiled(colour: string, veil: 'ink' | 'surface', percent: number): string {
  return `linear-gradient(rgb(var(--${veil}-rgb) / ${percent}%) 0 0), ${colour}`
}

/** So much of the second colour in the first, as CSS mixes in sRGB; the first where either is no such colour. */
export function mix(first: string, second: string, share: number): string {
  const [from, to] = [first, second].map(channelsOf)
  if (!from || !to) return first
  const mixed = from.map((channel, at) => Math.round(channel * (1 - share) + (to[at] ?? 0) * share))
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}
