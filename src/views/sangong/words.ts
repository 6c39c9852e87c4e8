import type { Ledger } from '@/ledger/ledger.ts'
import type { Amount } from '@/money/index.ts'
import { exactAmount, saidAmount } from '@/words/amounts.ts'
import type { Say } from '@/words/say.ts'
import { sangongFigures, type SangongFigures, type SangongLine, spentOn } from './sangong.ts'

/** The three public expenses in one sentence; `undefined` where they are not published. */
export function sangongSentence(ledger: Ledger, say: Say): string | undefined {
  const figures = sangongFigures(ledger)
  if (!figures) return undefined
  const { total, basis } = figures
  const { completion } = total
  const money = (amount: Amount | undefined) => saidAmount(amount, say, ledger.unit)
  const spent = spentOn(figures)
    .map(({ id, amount }) =>
      say('sangong.sentence.part', { name: say(`sangong.parts.${id}`), amount: money(amount) }),
    )
    .join(say('sangong.sentence.comma'))
  return [
    say(`sangong.sentence.${totalKey(figures)}`, {
      term: say(`sangong.basis.${basis}`),
      budget: money(total.budgetValue),
      actual: money(total.actualValue),
      rate: completion.kind === 'none' ? '' : completion.text,
    }),
    spent && say('sangong.sentence.parts', { parts: spent }),
    say('sangong.sentence.end'),
  ].join('')
}

function totalKey({ total }: SangongFigures) {
  const { completion, budgetValue, actualValue } = total
  if (completion.kind !== 'none') return 'compared'
  if (completion.why === 'both-zero') return 'zero'
  if (actualValue) return budgetValue ? 'plain' : 'actual'
  return budgetValue ? 'budget' : 'none'
}

/** What a line is called: as printed, or as the form has it. */
export function lineName({ name, id }: SangongLine, say: Say): string {
  return name || say(`sangong.lines.${id}`)
}

/** Where the arc of a gauge ends, if not at the budget. */
export function arcText(percent: number | undefined, max: number, say: Say): string | undefined {
  if (max <= 100) return undefined
  return say(percent !== undefined && percent > max ? 'sangong.beyond' : 'sangong.over', { max })
}

/** What the mark at inferred figures means; `undefined` where none is inferred. */
export function inferredText(lines: readonly SangongLine[], say: Say): string | undefined {
  return lines
    .flatMap(({ budget, actual }) => [budget.cell, actual.cell])
    .some((cell) => cell.state === 'figure' && cell.inferred)
    ? say('sangong.inferred')
    : undefined
}

/** Budget and actual of every line, to the digit, with the stated reasons. */
export function sangongNotes(ledger: Ledger, say: Say): string[] {
  const figures = sangongFigures(ledger)
  if (!figures) return []
  return [figures.total, ...figures.lines].map((each) => {
    const line = say('slides.notes.compared', {
      name: lineName(each, say),
      budget: exactAmount(each.budgetValue, say),
      actual: exactAmount(each.actualValue, say),
    })
    return each.reason ? say('slides.notes.reason', { line, reason: each.reason }) : line
  })
}
