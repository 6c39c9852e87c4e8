import type { BarScale } from '../charts/barScale.ts'
import { type BudgetBar, budgetBars } from '../charts/budgetBars.ts'
import type { ChartTheme } from '../charts/theme.ts'
import type { Picture, PictureBar, PicturePanel, PictureText } from './picture.ts'
import { wrapText } from '../charts/wrapText.ts'

/** One pair of bars with what stands beside it, in the reader's words. */
export interface BudgetLine {
  readonly name: string
  /** Empty for a total. */
  readonly code: string
  readonly bar: BudgetBar
  /** Empty where there is none. */
  readonly rate: string
  /** Below the rate: the amounts, or why there is no rate. */
  readonly figures: readonly string[]
}

/** Lines that share a scale. */
export interface BudgetBlock {
  readonly lines: readonly BudgetLine[]
  readonly scale: BarScale
}

const NAME_WIDTH = 216
const BAR_WIDTH = 400
const RATE_WIDTH = 248
const GAP = 24
const BAR_LEFT = NAME_WIDTH + GAP
const RATE_LEFT = BAR_LEFT + BAR_WIDTH + GAP
const BAR = 28
const AXIS = 28
const NAME = { size: 14, line: 20 }
const SMALL = { size: 12, line: 18 }
const PADDING = 8

export interface BudgetWords {
  /** What the two bars are called. */
  readonly key: { readonly budget: string; readonly actual: string }
  readonly tick: (tick: number) => string
  /** On what is left out; may be empty. */
  readonly note: string
}

/** Hollow budgets and solid actuals, line by line, each block under an axis of its own. */
export function budgetPicture(
  blocks: readonly BudgetBlock[],
  { key, tick, note }: BudgetWords,
  theme: ChartTheme,
): Picture {
  const panels: PicturePanel[] = []
  const texts: PictureText[] = []
  const rules: number[] = []
  const write = (
    lines: readonly string[],
    at: { x: number; top: number },
    { size, line }: typeof NAME,
    fill: string,
    bold = false,
  ) =>
    lines.forEach((text, index) =>
      texts.push({ text, x: at.x, y: at.top + (index + 1) * line - line * 0.25, size, fill, bold }),
    )

  write([key.budget, key.actual], { x: 20, top: 0 }, SMALL, theme.muted)
  let top = 0
  for (const { lines, scale } of blocks) {
    const start = top
    const strips: { left: number; top: number; width: number; height: number }[] = []
    top += AXIS + PADDING
    for (const { name, code, rate, figures } of lines) {
      rules.push(top)
      top += PADDING
      const names = wrapText(name, NAME_WIDTH, NAME.size)
      const rates = wrapText(rate, RATE_WIDTH, NAME.size)
      const amounts = figures.flatMap((each) => wrapText(each, RATE_WIDTH, SMALL.size))
      const below = rates.length * NAME.line
      write(names, { x: 0, top }, NAME, theme.ink, true)
      if (code) write([code], { x: 0, top: top + names.length * NAME.line }, SMALL, theme.muted)
      write(rates, { x: RATE_LEFT, top }, NAME, theme.ink, true)
      write(amounts, { x: RATE_LEFT, top: top + below }, SMALL, theme.muted)
      const height = Math.max(
        names.length * NAME.line + (code ? SMALL.line : 0),
        below + amounts.length * SMALL.line,
        BAR,
      )
      strips.push({ left: 0, top: top - start + (height - BAR) / 2, width: BAR_WIDTH, height: BAR })
      top += height + PADDING
    }
    panels.push({
      option: budgetBars(
        lines.map(({ bar }) => bar),
        scale,
        { strips, axis: { left: 0, top: 0, width: BAR_WIDTH, height: AXIS } },
        theme,
        tick,
      ),
      left: BAR_LEFT,
      top: start,
      width: BAR_WIDTH,
      height: top - start,
    })
    top += PADDING
  }
  if (note) write([note], { x: 0, top }, SMALL, theme.muted)
  const height = top + (note ? SMALL.line : 0)
  const width = RATE_LEFT + RATE_WIDTH
  return { width, height, panels, bars: keyBars(theme), texts, lines: rules }
}

/** How the two bars look, before their names. */
function keyBars({ ink, teal }: ChartTheme): PictureBar[] {
  const box = { left: 0, width: 14, height: 9 }
  return [
    { ...box, top: 4, look: { stroke: ink } },
    { ...box, top: 22, look: { fill: teal } },
  ]
}
