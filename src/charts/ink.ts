import { type MoneyRole, roleColour, roleColourCss } from './roles.ts'
import type { ChartTheme } from './theme.ts'

/** A colour by what it stands for: as CSS on the page, and in the theme of a file. */
export interface Ink {
  readonly css: string
  readonly in: (theme: ChartTheme) => string
}

/** The colour of a class of codes; of none, that of smaller ones together. */
export function classInk(code: string): Ink {
  return {
    css: code ? `var(--class-${code}, var(--class-other))` : 'var(--class-other)',
    in: (theme) => theme.classColour(code),
  }
}

/** The colour of what money is to a year. */
export function roleInk(role: MoneyRole): Ink {
  return { css: roleColourCss(role), in: (theme) => roleColour(role, theme) }
}

/** The colour of what the document does not say. */
export const UNSAID: Ink = { css: 'var(--line-strong)', in: ({ lineStrong }) => lineStrong }
