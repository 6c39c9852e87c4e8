import { type Address, addressOf, parseAddress } from '../../../ledger/address.ts'
import { clauseBefore } from '../../../ledger/clause.ts'
import { alike, isPartOf } from '../../../ledger/form/partOf.ts'
import { tableShape } from '../../../ledger/form/shape.ts'
import { plus } from '../../../ledger/formula.ts'
import type { Ledger, NarrativeFigure, Part } from '../../../ledger/ledger.ts'
import type { Check } from '../../check.ts'
import { groupedBy } from '../../groupedBy.ts'

/**
 * Reasons that give amounts say which way they go, and add up to the change that they explain
 * where they are all of it. Others are main reasons, beside which there may be more.
 */
export function reasons(ledger: Ledger, part: Part): Check[] {
  const explained = groupedBy(part.figures, ({ explains }) => explains)
  return [...explained].flatMap(([key, figures]) => {
    if (!key) return []
    const change = part.figures.find((figure) => figure.key === key)
    return [
      ...(change ? [sum(ledger, part, change, figures)] : []),
      ...figures.flatMap((figure) => direction(part, figure)),
    ]
  })
}

function sum(
  ledger: Ledger,
  part: Part,
  change: NarrativeFigure,
  figures: readonly NarrativeFigure[],
): Check {
  const address = addressOf('narrative', part.id, change.key)
  const counted = figures.filter((figure) => !isWithinAnother(part, figure, figures))
  const areAll = areAllParts(ledger, change, counted) || saysAll(part, change, counted)
  return {
    kind: 'equation',
    id: `reasons:${address}`,
    left: [plus(address)],
    right: counted.map((figure) => plus(addressOf('narrative', part.id, figure.key))),
    message: { key: areAll ? 'reasons' : 'main-reasons', values: { address } },
    ...(!areAll && { unsure: 'partial' }),
  }
}

/** What is a part of another reason, as 财政拨款 is of 本年收入, is in it already. */
function isWithinAnother(
  part: Part,
  figure: NarrativeFigure,
  all: readonly NarrativeFigure[],
): boolean {
  const [own] = (figure.of ?? []) as Address[]
  return all.some((other) => {
    const [whole] = (other.of ?? []) as Address[]
    if (other === figure) return false
    if (own && whole) return isPartOf(own, whole)
    return isAppropriated(part, figure) && isAllIncome(part, other)
  })
}

function isAppropriated(part: Part, { key }: NarrativeFigure): boolean {
  return /财政拨款(?:收入)?(?:增加|减少|增长|下降|上升|降低)?了?$/.test(clauseBefore(part, key))
}

function isAllIncome(part: Part, { key }: NarrativeFigure): boolean {
  return /(?:^|本年|当年|全年)总?收入(?:合计)?(?:增加|减少|增长|下降|上升|降低)?了?$/.test(
    clauseBefore(part, key),
  )
}

/** Whether the reasons are the changes of all figures that make up the one that changed. */
function areAllParts(
  ledger: Ledger,
  { of = [] }: NarrativeFigure,
  figures: readonly NarrativeFigure[],
): boolean {
  const [whole] = of as Address[]
  const changed = figures.map((figure) => figure.of?.[0] as Address | undefined)
  // Two reasons of one figure are reasons of its change, neither is the change itself.
  if (!whole || new Set(changed).size < changed.length) return false
  return alike(whole).some((address) =>
    partsOf(ledger, address).some((parts) =>
      parts.every((each) => alike(each).some((same) => changed.includes(same))),
    ),
  )
}

/** The figures that make up one of a table, for each way in which it is a sum. */
function partsOf(ledger: Ledger, address: Address): Address[][] {
  const { table, row, column } = parseAddress(address) ?? {}
  const shape = table === undefined ? undefined : tableShape(ledger, table)
  if (!shape || !row || !column) return []
  const found = [
    ...shape.columnSums
      .filter(({ whole }) => whole === column)
      .map(({ parts, unprinted }) =>
        [...parts, ...unprinted].map((each) => addressOf(shape.id, row, each)),
      ),
    ...shape.rowSums
      .filter(({ whole }) => whole === row)
      .map(({ parts, unprinted }) =>
        [...parts, ...unprinted].map((each) => addressOf(shape.id, each, column)),
      ),
  ]
  return found.filter(({ length }) => length > 1)
}

const ALL = /其中|分别|合计|共计|全部是|全部为|均为|均是|包括|由.*(?:组成|构成)/
const TOGETHER = /合计|共计|总计/
const SOME =
  /主要|其余|其他(?:方面|原因|因素|项目)|零星|有所(?:增|减|下降|上升)|等(?:[。；，,;]|原因|因素|所致|导致|影响|情况|方面|$)|之一/

/** Whether the text between the change and its last reason says that these are all. */
function saysAll(
  { text = '' }: Part,
  change: NarrativeFigure,
  figures: readonly NarrativeFigure[],
): boolean {
  if (figures.length < 2) return false
  const places = figures.map(({ key }) => text.indexOf(`{${key}}`))
  const at = text.indexOf(`{${change.key}}`)
  const [first, last] = [Math.min(...places), Math.max(...places)]
  if (at > last) return TOGETHER.test(text.slice(last, at)) && !SOME.test(text.slice(first, at))
  const [after = ''] = text.slice(last).split(/[。；;]/)
  return ALL.test(text.slice(at, first)) && !SOME.test(text.slice(at, last) + after)
}

/** Without 增加 or 减少, the amount does not say whether it raised or lowered what it explains. */
function direction(part: Part, figure: NarrativeFigure): Check[] {
  const address = addressOf('narrative', part.id, figure.key)
  if (figure.kind !== 'change' || !/[1-9]/.test(figure.value)) return []
  return [
    {
      kind: 'statement',
      id: `direction:${address}`,
      holds: figure.direction !== undefined || figure.value.startsWith('-'),
      addresses: [address],
      message: { key: 'direction', values: { address } },
      atMost: 'low',
    },
  ]
}
