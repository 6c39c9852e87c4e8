import { type Address, addressOf } from '../../ledger/address.ts'
import { rowCode } from '../../ledger/codeTree.ts'
import type { Ledger, NarrativeFigure, Part } from '../../ledger/ledger.ts'
import { type Check, minus, plus } from '../check.ts'
import { published } from './published.ts'

/** Family 3: the explanation against the tables and against itself. */
export function prose(ledger: Ledger): Check[] {
  const parts = ledger.narrative.flatMap((section) => section.parts)
  return [
    ...parts.flatMap((part) => [
      ...part.figures.flatMap((figure) => figureChecks(ledger, part, figure)),
      ...reasons(part),
    ]),
    ...items(ledger, parts),
    ...spokenItems(ledger, parts),
  ]
}

function figureChecks(ledger: Ledger, part: Part, figure: NarrativeFigure): Check[] {
  const address = addressOf('narrative', part.id, figure.key)
  const checks: Check[] = []
  if (figure.cell)
    checks.push({
      kind: 'agreement',
      id: `prose:${address}`,
      family: 'prose',
      left: plus(address),
      right: plus(figure.cell as Address),
      message: { key: 'prose', values: { address, cell: figure.cell } },
    })
  const [first, second] = (figure.of ?? []) as Address[]
  if (figure.kind === 'percent' && first && second)
    checks.push({
      kind: 'ratio',
      id: `percent:${address}`,
      family: 'prose',
      left: plus(address),
      numerator: [plus(first)],
      denominator: [plus(second)],
      message: { key: 'percent', values: { address } },
    })
  if (figure.kind === 'percent-change' && first) {
    const current = changed(ledger, first)
    if (current)
      checks.push({
        kind: 'ratio',
        id: `change-rate:${address}`,
        family: 'prose',
        left: plus(address),
        numerator: [plus(first)],
        denominator: [plus(current), minus(first)],
        message: { key: 'change-rate', values: { address } },
      })
  }
  return checks
}

/** The figure of which a stated change is one. */
function changed(ledger: Ledger, change: Address): Address | undefined {
  const [, id, key] = change.split('/')
  const part = ledger.narrative.flatMap((each) => each.parts).find((each) => each.id === id)
  return part?.figures.find((each) => each.key === key)?.of?.[0] as Address | undefined
}

/** Reasons that give amounts add up to the change that they explain. */
function reasons(part: Part): Check[] {
  const explained = new Map<string, NarrativeFigure[]>()
  for (const figure of part.figures)
    if (figure.explains)
      explained.set(figure.explains, [...(explained.get(figure.explains) ?? []), figure])
  return [...explained].map(([key, figures]) => {
    const address = addressOf('narrative', part.id, key)
    return {
      kind: 'equation',
      id: `reasons:${address}`,
      family: 'prose',
      left: [plus(address)],
      right: figures.map((figure) => plus(addressOf('narrative', part.id, figure.key))),
      message: { key: 'reasons', values: { address } },
    }
  })
}

/**
 * The itemised openings and actuals add up to the totals stated above them; every item of table 05
 * has its entry, and every entry its item. An item without an entry is one finding: its actual is
 * taken from the table then, so that the sum does not report it again.
 */
function items(ledger: Ledger, parts: readonly Part[]): Check[] {
  const entries = parts.filter((part) => part.code)
  const stated = parts.find((part) => part.id === 'general-budget-items')
  const table = published(ledger, 'general-budget')
  const depth = Math.max(0, ...entries.map((part) => part.code?.length ?? 0))
  const rows = table?.rows.filter((row) => rowCode(row)?.length === depth) ?? []
  const spoken = new Set(entries.map((part) => part.code))
  const silent = rows.filter((row) => !spoken.has(rowCode(row)))
  const codes = new Set(rows.map(rowCode))
  const checks: Check[] = []

  for (const key of entries.length && stated ? (['opening', 'actual'] as const) : []) {
    if (!stated?.figures.some((figure) => figure.key === key)) continue
    const address = addressOf('narrative', stated.id, key)
    const counted = entries.filter((part) => part.figures.some((figure) => figure.key === key))
    checks.push({
      kind: 'equation',
      id: `items:${address}`,
      family: 'prose',
      left: [plus(address)],
      right: [
        ...counted.map((part) => plus(addressOf('narrative', part.id, key))),
        ...(key === 'actual'
          ? silent.map((row) => plus(addressOf('general-budget', row.key, 'total')))
          : []),
      ],
      message: { key: 'items', values: { address } },
    })
  }
  if (!entries.length) return checks
  for (const row of rows) {
    const address = addressOf('general-budget', row.key, 'total')
    checks.push({
      kind: 'statement',
      id: `entry:${address}`,
      family: 'prose',
      holds: !silent.includes(row),
      addresses: [address],
      message: { key: 'entry', values: { code: row.key, name: row.name } },
    })
  }
  for (const part of table ? entries : [])
    checks.push({
      kind: 'statement',
      id: `item:${part.id}`,
      family: 'prose',
      holds: codes.has(part.code),
      addresses: part.figures.map((figure) => addressOf('narrative', part.id, figure.key)),
      message: { key: 'item', values: { code: part.code ?? '' } },
    })
  return checks
}

/** A passage that lists what was spent on names only items with a figure in table 06. */
function spokenItems(ledger: Ledger, parts: readonly Part[]): Check[] {
  const table = published(ledger, 'basic')
  const part = parts.find((each) => each.id === 'basic')
  if (!table || !part) return []
  const listed = part.text.split(/[、；。：，;:,]/).map((name) => name.replace(/支出$/, ''))
  const named = table.rows.filter(
    (row) => rowCode(row)?.length === 5 && listed.includes(row.name.replace(/支出$/, '')),
  )
  const nothing = named.filter((row) => !/[1-9]/.test(row.cells['amount'] ?? ''))
  if (!named.length) return []
  return [
    {
      kind: 'statement',
      id: 'spoken:basic',
      family: 'prose',
      holds: !nothing.length,
      addresses: nothing.map((row) => addressOf('basic', row.key, 'amount')),
      message: { key: 'spoken', values: { names: nothing.map((row) => row.name).join('、') } },
    },
  ]
}
