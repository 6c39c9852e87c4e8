import { type Address, addressOf } from '../../../ledger/address.ts'
import { ONE_FIGURE, YEARS } from '../../../ledger/form/relations.ts'
import { minus, plus } from '../../../ledger/formula.ts'
import type { Ledger, NarrativeFigure, Part } from '../../../ledger/ledger.ts'
import { exists } from '../../../ledger/lookup.ts'
import { partsOf } from '../../../ledger/parts.ts'
import type { Check, Side } from '../../check.ts'
import type { Checked } from '../../family.ts'

/**
 * Family 4: a stated change implies last year's figure. What must hold between this year's figures
 * must hold between last year's, and last year's closing balance opens this year.
 */
export function years({ ledger }: Checked): Check[] {
  const changes = changesByFigure(ledger)
  const checks: Check[] = []

  for (const [figure, [one, ...others]] of changes)
    for (const other of others) checks.push(sameChange(figure, one as Address, other))

  checks.push(...impliedSameFigures(ledger, changes))

  /** Last year's figure: this year's less the change. */
  const before = (figure: Address): Side | undefined => {
    const change = changes.get(figure)?.[0]
    return change && exists(ledger, figure) ? [plus(figure), minus(change)] : undefined
  }
  for (const year of YEARS) {
    const { table } = year
    const grand = before(year.grand)
    const income = before(year.income)
    const opening = before(year.opening)
    if (!grand) continue
    // What surplus was used or distributed last year is not said.
    const unsaid = year.surplus ? 'surplus' : undefined
    if (income && opening)
      checks.push(implied('total', table, [...income, ...opening], grand, unsaid))

    if (!exists(ledger, year.opening)) continue
    const closing = plus(year.opening)
    const spent = year.spent.map(before).find((side) => side)
    const spentInPart = year.spentInPart && before(year.spentInPart)
    if (spent) checks.push(implied('closing', table, [...spent, closing], grand, unsaid))
    // What was spent of the two further budgets last year is not said.
    else if (spentInPart)
      checks.push(implied('closing', table, [...spentInPart, closing], grand, 'budgets'))
  }
  return checks
}

/** Where something of last year is not said, the rest is at most the whole. */
function implied(
  what: 'total' | 'closing',
  table: string,
  left: Side,
  right: Side,
  unsaid: 'surplus' | 'budgets' | undefined,
): Check {
  const key = `implied-${what}`
  return {
    kind: unsaid ? 'order' : 'equation',
    id: `${key}:${table}`,
    left,
    right,
    message: { key: unsaid ? `${key}-but-${unsaid}` : key, values: { table } },
  }
}

/** The addresses of the stated changes from last year, by the figure that changed. */
export function changesByFigure(ledger: Ledger): Map<Address, Address[]> {
  const changes = new Map<Address, Address[]>()
  for (const part of partsOf(ledger))
    for (const figure of part.figures) {
      const of = figure.of?.[0] as Address | undefined
      if (figure.kind !== 'change' || !of || !isFromLastYear(part, figure)) continue
      const address = addressOf('narrative', part.id, figure.key)
      changes.set(of, [...(changes.get(of) ?? []), address])
    }
  return changes
}

/**
 * Whether a stated change is that of its whole figure from last year: not from a budget, nor one of
 * several reasons for it.
 */
function isFromLastYear(part: Part, figure: NarrativeFigure): boolean {
  const [sentence = ''] = ((part.text ?? '').split(`{${figure.key}}`)[0] ?? '')
    .split(/[。；]/)
    .slice(-1)
  const base = [...sentence.replace(BUDGETS, '').matchAll(/[比较与和同]([^，,。；]*)/g)].at(-1)?.[1]
  if (base && /预算/.test(base) && !/上年|去年/.test(base)) return false
  const [of] = figure.of ?? []
  const reasons = part.figures.filter(({ explains }) => explains && explains === figure.explains)
  const explained = part.figures.find(({ key }) => key === figure.explains)
  return explained?.of?.[0] !== of && reasons.filter((reason) => reason.of?.[0] === of).length <= 1
}

/** Names of budgets, of which the word says nothing of what is compared. */
const BUDGETS = /一般公共预算|政府性基金预算|国有资本经营预算/g

function sameChange(figure: Address, left: Address, right: Address): Check {
  return {
    kind: 'agreement',
    id: `same-change:${left}=${right}`,
    left: plus(left),
    right: plus(right),
    message: { key: 'same-change', values: { figure } },
  }
}

/** Figures that are one figure in several tables change by one amount. */
function impliedSameFigures(ledger: Ledger, changes: Map<Address, Address[]>): Check[] {
  return ONE_FIGURE.flatMap((figures) => {
    const [first, ...others] = figures.flatMap((figure) => changes.get(figure)?.[0] ?? [])
    return first && exists(ledger, first)
      ? others.map((other) => sameChange(figures[0] as Address, first, other))
      : []
  })
}
