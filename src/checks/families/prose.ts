import { type Address, addressOf } from '../../ledger/address.ts'
import { rowCode } from '../../ledger/codeTree.ts'
import type { Ledger, NarrativeFigure, Part } from '../../ledger/ledger.ts'
import { exists, narrativeFigure } from '../../ledger/lookup.ts'
import { type Check, minus, plus } from '../check.ts'
import type { Gaps } from '../gaps.ts'
import { comparisons } from './comparisons.ts'
import { items } from './items.ts'
import { quotients } from './prose/quotients.ts'
import { published } from './published.ts'
import { reasons } from './reasons.ts'

/** Family 3: the explanation against the tables and against itself. */
export function prose(ledger: Ledger, gaps: Gaps): Check[] {
  const parts = ledger.narrative.flatMap((section) => section.parts)
  return [
    ...parts.flatMap((part) => [
      ...part.figures.flatMap((figure) => figureChecks(ledger, part, figure)),
      ...quotients(ledger, part),
      ...reasons(part),
      ...comparisons(part),
    ]),
    ...items(ledger, gaps),
    ...spokenItems(ledger, parts),
    ...structure(ledger),
    ...breakdowns(ledger),
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
  const [, part = '', key = ''] = change.split('/')
  return narrativeFigure(ledger, part, key)?.of?.[0] as Address | undefined
}

/** A passage that lists what was spent on names only items with a figure in table 06. */
function spokenItems(ledger: Ledger, parts: readonly Part[]): Check[] {
  const table = published(ledger, 'basic')
  const part = parts.find((each) => each.id === 'basic')
  if (!table || !part) return []
  const bare = (name: string) => name.replace(/支出$/, '')
  const listed = new Set(part.text.split(/[、；。：，;:,]/).map(bare))
  const named = table.rows.filter((row) => rowCode(row)?.length === 5 && listed.has(bare(row.name)))
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

/** The classes of the structure add up to the total stated with them, where none is left out. */
function structure(ledger: Ledger): Check[] {
  const table = published(ledger, 'general-budget')
  const part = ledger.narrative
    .flatMap(({ parts }) => parts)
    .find(({ id }) => id === 'general-budget-structure')
  const whole = part?.figures.find(({ cell }) => cell === 'general-budget/total/total')
  const classes = (part?.figures ?? []).filter(({ cell }) => CLASS_TOTAL.test(cell ?? ''))
  if (!table || !part || !whole || !classes.length) return []
  const address = at(part.id, whole.key)
  const printed = table.rows.filter((row) => rowCode(row)?.length === 3)
  return [
    {
      kind: classes.length < printed.length ? 'order' : 'equation',
      id: `breakdown:${address}`,
      family: 'prose',
      left: classes.map(({ key }) => plus(at(part.id, key))),
      right: [plus(address)],
      message: { key: 'breakdown', values: { whole: address } },
    },
  ]
}

const CLASS_TOTAL = /^general-budget\/\d{3}\/total$/
const at = (part: string, key: string): Address => addressOf('narrative', part, key)

/** Figures of the passages that the form prescribes and that are parts of other figures there. */
const BREAKDOWNS: readonly {
  readonly kind: 'equation' | 'order'
  readonly whole: Address
  readonly parts: readonly Address[]
}[] = [
  {
    kind: 'order',
    whole: at('expenditure', 'total'),
    parts: [at('expenditure', 'basic'), at('expenditure', 'project')],
  },
  {
    kind: 'equation',
    whole: at('basic', 'total'),
    parts: [at('basic', 'personnel'), at('basic', 'operating')],
  },
  {
    kind: 'equation',
    whole: at('sangong-detail', 'total'),
    parts: ['abroad', 'vehicles', 'reception'].map((key) => at('sangong-detail', key)),
  },
  {
    kind: 'equation',
    whole: at('sangong-vehicles', 'actual'),
    parts: [at('sangong-vehicle-purchase', 'actual'), at('sangong-vehicle-operation', 'actual')],
  },
  {
    kind: 'equation',
    whole: at('sangong-reception', 'actual'),
    parts: [at('sangong-reception-foreign', 'actual'), at('sangong-reception-domestic', 'actual')],
  },
  {
    kind: 'equation',
    whole: at('procurement', 'total'),
    parts: [at('procurement', 'goods'), at('procurement', 'works'), at('procurement', 'services')],
  },
  { kind: 'order', whole: at('procurement', 'total'), parts: [at('procurement', 'sme')] },
  { kind: 'order', whole: at('procurement', 'sme'), parts: [at('procurement', 'small-micro')] },
  {
    kind: 'order',
    whole: at('performance-management', 'total'),
    parts: [
      at('performance-management', 'personnel'),
      at('performance-management', 'operating'),
      at('performance-management', 'project'),
    ],
  },
  {
    kind: 'order',
    whole: at('performance-management', 'project'),
    parts: [at('performance-management', 'self-evaluated-amount')],
  },
  {
    kind: 'order',
    whole: at('performance-management', 'projects'),
    parts: [at('performance-management', 'self-evaluated')],
  },
  {
    kind: 'order',
    whole: at('state-assets', 'vehicles'),
    parts: [at('sangong-vehicle-operation', 'vehicles-held')],
  },
]

function breakdowns(ledger: Ledger): Check[] {
  return BREAKDOWNS.filter(({ whole, parts }) =>
    [whole, ...parts].every((address) => exists(ledger, address)),
  ).map(({ kind, whole, parts }): Check => {
    const place = kind === 'order' ? parts.join('+') : whole
    const rule = kind === 'order' ? 'said-part' : 'breakdown'
    return {
      kind,
      id: `${rule}:${place}`,
      family: 'prose',
      left: parts.map(plus),
      right: [plus(whole)],
      message: { key: rule, values: { whole } },
    }
  })
}
