import type { Ledger } from '@/ledger/ledger.ts'
import { tableOf } from '@/ledger/lookup.ts'
import { DOCUMENT_LANGUAGE } from '@/locales/languages.ts'
import type { Amount } from '@/money/index.ts'
import { saidAmount } from '@/words/amounts.ts'
import { comparedNote, withReason } from '@/words/notes.ts'
import type { Say } from '@/words/say.ts'
import {
  countedLines,
  sangongFigures,
  type SangongFigures,
  type SangongLine,
  spentOn,
} from './sangong.ts'
import { TABLE } from './linePlaces.ts'

/** The three public expenses in one sentence; `undefined` where they are not published. */
export function sangongSentence(ledger: Ledger, say: Say): string | undefined {
  const figures = sangongFigures(ledger)
  if (!figures) return undefined
  const { total, basis } = figures
  const { completion } = total
  const money = (amount: Amount | undefined) => saidAmount(amount, say, ledger.unit)
  const spent = (inTotal: boolean) =>
    spentOn(figures, inTotal)
      .map(({ line, amount }) =>
        say('sangong.sentence.part', { name: partName(line, say), amount: money(amount) }),
      )
      .join(say('sangong.sentence.comma'))
  const parts = spent(true)
  const beside = spent(false)
  return [
    say(`sangong.sentence.${totalKey(figures)}`, {
      subject: subject(figures, say),
      term: say(`sangong.basis.${basis}`),
      budget: money(total.budgetValue),
      actual: money(total.actualValue),
      rate: completion.kind === 'none' ? '' : completion.text,
    }),
    parts && say('sangong.sentence.parts', { parts }),
    beside && say('sangong.sentence.beside', { parts: beside }),
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

/** What the total is of. */
function subject(figures: SangongFigures, say: Say): string {
  const more = counted(figures)
  return more.length
    ? say('sangong.sentence.subjectWith', { names: named(more, say) })
    : say('sangong.sentence.subject')
}

/** That the total is of more than the three public expenses; `undefined` where it is not. */
export function countedText(figures: SangongFigures, say: Say): string | undefined {
  const more = counted(figures)
  return more.length ? say('overview.sangong.with', { names: named(more, say) }) : undefined
}

/** What the total counts beyond the three public expenses. */
function counted({ lines }: SangongFigures): SangongLine[] {
  return lines.filter(({ isFurther, isInTotal }) => isFurther && isInTotal)
}

/** What a line is called within a sentence. */
function partName(line: SangongLine, say: Say): string {
  const key = `sangong.parts.${line.id}`
  return say.has(key) ? say(key) : saidLine(line, say)
}

/** What a line is called: as printed, or as the form has it. */
export function lineName({ name, id }: SangongLine, say: Say): string {
  return name || (formName(id, say) ?? id)
}

/** What a line's printed name means, in other languages than the document's. */
export function lineGloss({ name, id }: SangongLine, say: Say): string | undefined {
  return name && say.language !== DOCUMENT_LANGUAGE ? formName(id, say) : undefined
}

/** A line's name within words of the interface. */
export function saidLine(line: SangongLine, say: Say): string {
  return lineGloss(line, say) ?? lineName(line, say)
}

function formName(id: string, say: Say): string | undefined {
  const key = `sangong.lines.${id}`
  return say.has(key) ? say(key) : undefined
}

function named(lines: readonly SangongLine[], say: Say): string {
  return lines.map((line) => saidLine(line, say)).join(say('budget.comma'))
}

/** How a line that is none of the three public expenses stands to their total. */
export function standingText(
  line: SangongLine,
  figures: SangongFigures,
  say: Say,
): string | undefined {
  if (!line.isFurther) return undefined
  const parts = countedLines(figures, line)
  if (parts.length) return say('sangong.further.whole', { names: named(parts, say) })
  return say(`sangong.further.${line.isInTotal ? 'counted' : 'beside'}`)
}

/** What the document publishes with the three public expenses, and whether their total counts it. */
export function furtherText(figures: SangongFigures, say: Say): string | undefined {
  const further = figures.lines.filter(({ isFurther }) => isFurther)
  if (!further.length) return undefined
  const lines = further.map((line) =>
    say('sangong.further.line', {
      name: saidLine(line, say),
      standing: standingText(line, figures, say) ?? '',
    }),
  )
  const text = say('sangong.further.text', { lines: lines.join(say('budget.comma')) })
  const isBeside = further.some((line) => !line.isInTotal && !countedLines(figures, line).length)
  return isBeside ? [text, say('sangong.further.besideText')].join(' ') : text
}

/** Why there is nothing to show: the document's own words on its empty table, if it has any. */
export function noSangongText(ledger: Ledger, say: Say): string {
  const table = tableOf(ledger, TABLE)
  return table?.state === 'empty' ? table.statement : say('sangong.empty')
}

/** The lines of the form of which nothing is published. */
export function unpublishedText({ unpublished }: SangongFigures, say: Say): string | undefined {
  const names = unpublished.map((id) => formName(id, say) ?? id)
  return names.length
    ? say('sangong.scope.unpublished', { names: names.join(say('budget.comma')) })
    : undefined
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
  const lines = [figures.total, ...figures.lines].map((each) => {
    const line = comparedNote(saidLine(each, say), each.budgetValue, each.actualValue, say)
    return withReason(line, each.reason, say)
  })
  const further = furtherText(figures, say)
  return further ? [...lines, further] : lines
}
