import type { ChartTheme } from './theme.ts'

/**
 * What money is to a year: its own income or expenditure, what is `carried` in from other years or
 * out to them, or `all` that was at hand. One meaning has one colour, on screen and in every file.
 */
export type MoneyRole = 'income' | 'expenditure' | 'carried' | 'all'

const COLOURS = {
  income: { ink: 'navy', token: '--navy' },
  expenditure: { ink: 'teal', token: '--teal' },
  carried: { ink: 'gold', token: '--gold' },
  all: { ink: 'lineStrong', token: '--line-strong' },
} as const satisfies Record<MoneyRole, { readonly ink: keyof ChartTheme; readonly token: string }>

/** The colour of a role in a theme. */
export function roleColour(role: MoneyRole, theme: ChartTheme): string {
  return theme[COLOURS[role].ink]
}

/** `roleColour` as CSS, for what is not drawn by a chart. */
export function roleColourCss(role: MoneyRole): string {
  return `var(${COLOURS[role].token})`
}
