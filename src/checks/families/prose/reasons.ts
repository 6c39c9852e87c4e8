import { addressOf } from '../../../ledger/address.ts'
import type { NarrativeFigure, Part } from '../../../ledger/ledger.ts'
import { plus } from '../../../ledger/formula.ts'
import type { Check } from '../../check.ts'

/** Reasons that give amounts add up to the change that they explain, and say which way they go. */
export function reasons(part: Part): Check[] {
  const explained = new Map<string, NarrativeFigure[]>()
  for (const figure of part.figures)
    if (figure.explains)
      explained.set(figure.explains, [...(explained.get(figure.explains) ?? []), figure])
  return [...explained].flatMap(([key, figures]) => {
    const further = furtherReasons(part, figures)
    return [
      sum('reasons', part, key, figures),
      ...(further.length ? [sum('all-reasons', part, key, [...figures, ...further])] : []),
      ...figures.flatMap((figure) => direction(part, figure)),
    ]
  })
}

function sum(
  rule: 'reasons' | 'all-reasons',
  part: Part,
  change: string,
  figures: readonly NarrativeFigure[],
): Check {
  const address = addressOf('narrative', part.id, change)
  return {
    kind: 'equation',
    id: `${rule}:${address}`,
    left: [plus(address)],
    right: figures.map((figure) => plus(addressOf('narrative', part.id, figure.key))),
    message: { key: rule, values: { address } },
    ...(rule === 'all-reasons' && { atMost: 'low' }),
  }
}

const DETAILS = /其中|主要是|主要为|主要用于|包括|即|（|\(/

/** Changes that the sentence lists as reasons after those that explain the change already. */
function furtherReasons(part: Part, figures: readonly NarrativeFigure[]): NarrativeFigure[] {
  const last = Math.max(...figures.map(({ key }) => part.text.indexOf(`{${key}}`)))
  const [rest = ''] = part.text.slice(last).split(/[。；]/)
  return part.figures.filter(({ key, kind, explains }) => {
    const place = rest.indexOf(`{${key}}`)
    return kind === 'change' && !explains && place > 0 && !DETAILS.test(rest.slice(0, place))
  })
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
