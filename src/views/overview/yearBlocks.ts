import type { ChartTheme } from '@/charts/theme.ts'
import { hundredYuan } from '@/figures/hundredYuan.ts'
import { groupInk, groupName, groupYuan, noteOf } from './hundred.ts'
import { openingBudgetUse, type YearTotal, yearTotals } from './overview.ts'
import { printedScores } from '@/figures/printedScores.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import type { Amount } from '@/money/index.ts'
import type { Block, DeckFigure } from '@/exports/pptx/blocks.ts'
import { cellText } from '@/exports/figuresIn.ts'
import { exactAmount, spokenAmount } from '@/words/amounts.ts'
import type { Say } from '@/words/say.ts'
import type { Telling } from '../view.ts'

/** Where 100 yuan went, and the year's four headline figures. */
export function yearBlocks({ ledger, say }: Telling, theme: ChartTheme): Block[] {
  const { income, expenditure } = yearTotals(ledger)
  return [
    ...hundredBlock(ledger, say, theme),
    {
      kind: 'figures',
      figures: [
        money('income', income, say),
        money('expenditure', expenditure, say),
        budget(ledger, say),
        score(ledger, say),
      ],
    },
    ...hundredNote(ledger, say),
  ]
}

function hundredBlock(ledger: Ledger, say: Say, theme: ChartTheme): Block[] {
  const groups = hundredYuan(ledger)?.groups.map((group) => ({
    count: group.yuan,
    figure: groupYuan(group, say),
    name: groupName(group, say),
    colour: groupInk(group).in(theme),
  }))
  if (!groups) return []
  const values = groups.map(({ name, figure }) => `${name} ${figure}`).join(say('deck.comma'))
  return [
    {
      kind: 'squares',
      alt: say('deck.alt.squares', { title: say('overview.hundred.title'), values }),
      groups,
    },
  ]
}

/** How the squares were rounded, or why there are none. */
function hundredNote(ledger: Ledger, say: Say): Block[] {
  const hundred = hundredYuan(ledger)
  return [{ kind: 'note', text: say(`overview.hundred.${hundred ? noteOf(hundred) : 'none'}`) }]
}

function money(
  key: 'income' | 'expenditure',
  { placed: { cell }, beside }: YearTotal,
  say: Say,
): DeckFigure {
  const label = say(`overview.headline.${key}`)
  if (cell.state !== 'figure')
    return { label, value: say('budget.dash'), unit: '', details: [cellText(cell, '元', say)] }
  const { text, unit } = spokenAmount(cell.amount, say)
  const printed = withUnit(cell.amount, say)
  return {
    label,
    value: text,
    unit,
    details: [
      ...(printed === `${text} ${unit}` ? [] : [printed]),
      ...(beside.cell.state === 'figure'
        ? [`${say(`overview.headline.beside.${key}`)} ${withUnit(beside.cell.amount, say)}`]
        : []),
    ],
  }
}

function budget(ledger: Ledger, say: Say): DeckFigure {
  const { opening, actual, rate } = openingBudgetUse(ledger)
  const said = (amount: Amount | undefined) =>
    amount ? withUnit(amount, say) : say('app.notPublished')
  return {
    label: say('overview.headline.budget'),
    value: rate.kind === 'none' ? say('budget.dash') : rate.text,
    unit: rate.kind === 'derived' ? say('app.rate.derived') : '',
    details: [
      say('overview.headline.scope'),
      `${say('overview.headline.actual')} ${said(actual?.amount)}`,
      `${say('overview.headline.opening')} ${said(opening?.amount)}`,
    ],
  }
}

function score(ledger: Ledger, say: Say): DeckFigure {
  const [first, ...others] = printedScores(ledger)
  const label = say('overview.headline.score')
  const points = say('overview.headline.points')
  if (!first)
    return {
      label,
      value: say('budget.dash'),
      unit: '',
      details: [say('overview.headline.noScore')],
    }
  return {
    label,
    value: first.value,
    unit: points,
    details: [
      say(`overview.headline.where.${first.where}`),
      ...others.map(
        ({ where, value }) => `${say(`overview.headline.also.${where}`)} ${value} ${points}`,
      ),
    ],
  }
}

function withUnit(amount: Amount, say: Say): string {
  return exactAmount(amount, say).replace('\u00a0', ' ')
}
