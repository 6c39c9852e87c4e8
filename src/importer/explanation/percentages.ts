import { type Address, addressOf, parseAddress } from '../../ledger/address.ts'
import { SANGONG } from '../../ledger/form/relations.ts'
import { cellIn, isShare } from './cells.ts'
import { RATE_CHANGED, changeRateAt } from './changes.ts'
import type { SpokenNumber } from './numbers.ts'
import { expenseOf, NEUTRAL, subjectOf, withoutDepartment } from './phrases.ts'
import {
  type At,
  type Passage,
  type Reading,
  type Said,
  type Spoken,
  UNKNOWN,
  existing,
  formOf,
  ownAddress,
  placeOf,
  said,
  sinceLast,
  unique,
} from './reading.ts'
import { type Name, WHOLES } from './speech.ts'
import { bare } from './text.ts'

export function percentAt(at: At): Reading {
  const since = sinceLast(at)
  const { passage } = at
  const [, whole] = /占(?!用|有)([^占]*)$/.exec(since) ?? []
  if (whole !== undefined) return shareAt(at, whole)
  const changed = RATE_CHANGED.exec(since)
  if (changed) return changeRateAt(at, changed)
  if (/完成|执行率|预算(?:数)?的?$|支出进度/.test(since)) return rateAt(at, since)
  return {
    ...said(at, {
      key: unique(passage, 'percent'),
      kind: 'percent',
      subject: undefined,
      metric: 'percent',
    }),
    doubt: UNKNOWN,
  }
}

function shareAt(at: At, words: string): Reading {
  const { passage, spoken } = at
  const last = passage.figures.findLast(({ figure }) => figure.kind === 'amount')
  const part = partOf(at, words, last)
  const whole = wholeOf(at, words, part)
  const of = part && whole ? ([part, whole] as const) : undefined
  const known =
    of &&
    formOf(passage).find(
      ({ kind, of: form }) => kind === 'percent' && form?.[0] === of[0] && form[1] === of[1],
    )
  const key = !part
    ? 'percent'
    : last && last !== passage.figures[0]
      ? `${last.figure.key}-share`
      : 'share'
  const reading = said(at, {
    key: unique(passage, known?.key ?? key),
    kind: 'percent',
    subject: undefined,
    metric: 'percent',
    ...(of && { of, ...repeatedPercent(of, spoken) }),
  })
  return of ? reading : { ...reading, doubt: UNKNOWN }
}

/** What is a share: the amount before, unless the words before 占 name another. */
function partOf(at: At, whole: string, last: Said | undefined): Address | undefined {
  const since = sinceLast(at)
  const own =
    since
      .slice(0, since.length - whole.length - 1)
      .split(/[，。；：,;:]/)
      .at(-1) ?? ''
  const phrase = bare(own.replace(/^[、）)]+/, ''))
  if (NEUTRAL.test(withoutDepartment(phrase, at.spoken))) return last && placeOf(at.passage, last)
  const subject =
    at.passage.scope === SANGONG
      ? expenseOf(phrase, 'actual', at.spoken)
      : subjectOf(phrase, at.names, at.spoken)
  return subject?.isClear ? existing(subject.addresses, at.spoken) : undefined
}

function wholeOf(at: At, words: string, part: Address | undefined): Address | undefined {
  const phrase = withoutDepartment(
    bare(words.replace(/(?:的|比重|比例|总量|为|约|近|达|到|比)+$/, '')),
    at.spoken,
  )
  if (!phrase) return unnamedWhole(at, part)
  const [found] = WHOLE_NAMES.filter(({ name }) => phrase.endsWith(name)).sort(
    (one, other) => other.name.length - one.name.length,
  )
  const [address] = found?.addresses ?? []
  return found && address && NEUTRAL.test(phrase.slice(0, -found.name.length))
    ? wholeIn(address, at)
    : undefined
}

/** Of what a share is that names no whole: what the passage gives as its whole, by the form. */
function unnamedWhole(at: At, part: Address | undefined): Address | undefined {
  const { passage, spoken, number } = at
  if (!part) return undefined
  const [first] = passage.figures.filter(
    ({ figure, metric }) => figure.kind === 'amount' && metric !== 'budget',
  )
  const said = first && placeOf(passage, first)
  const byForm = formOf(passage).flatMap(({ key, kind, of }) =>
    kind === 'percent' && !/(?:^|-)rate$/.test(key) && of?.[0] === part ? (of[1] ?? []) : [],
  )
  const [whole, ...others] = byForm.length ? byForm : said && said !== part ? [said] : []
  if (!whole || others.length) return undefined
  // Where the passage began with the whole, the words are clear, whatever the figures are.
  const isSaid = said === whole && (byForm.length > 0 || whole === ownAddress(passage, 'actual'))
  return isSaid || agrees(number, part, whole, spoken) ? whole : undefined
}

function agrees(number: SpokenNumber, part: Address, whole: Address, { tables }: Spoken): boolean {
  const [one, all] = [cellIn(tables, part), cellIn(tables, whole)]
  if (!one || all?.state !== 'figure') return false
  return one.state === 'figure' ? isShare(number, one, all) : !/[1-9]/.test(number.value)
}

const WHOLE_NAMES: readonly Name[] = WHOLES.flatMap(([address, ...names]) =>
  names.map((name) => ({ name: bare(name), addresses: [address] })),
)

/** 占支出合计 in a passage on income or on one budget is of what that passage is about. */
function wholeIn(address: Address, { spoken, passage }: At): Address | undefined {
  if (address.startsWith('narrative/')) {
    const [, part, key] = address.split('/')
    const said = passage.id === part && passage.figures.some(({ figure }) => figure.key === key)
    return said ? address : undefined
  }
  return cellIn(spoken.tables, address) ? address : undefined
}

function rateAt(at: At, since: string): Reading {
  const { passage, spoken } = at
  const actual = passage.figures.findLast(
    ({ figure, metric }) => figure.kind === 'amount' && metric === 'actual',
  )
  const budgets = passage.figures.filter(({ metric }) => metric === 'budget')
  const wanted = /年初/.test(since) ? 'opening' : /全年|调整/.test(since) ? 'full-year' : undefined
  const budget =
    budgets.findLast(({ figure }) => figure.key.startsWith(wanted ?? '')) ?? budgets.at(-1)
  let of: Address[] | undefined
  if (passage.scope === SANGONG && actual?.subject) {
    const { row = '' } = parseAddress(actual.subject) ?? {}
    const planned = addressOf(SANGONG, row, 'budget')
    const isOfTable = !budget || budget.subject === planned || isDetail(passage, row)
    if (isOfTable && cellIn(spoken.tables, planned) && cellIn(spoken.tables, actual.subject))
      of = [actual.subject, planned]
    else if (budget && !isDetail(passage, row))
      of = [placeOf(passage, actual), placeOf(passage, budget)]
  } else if (actual && budget)
    of = [
      addressOf('narrative', passage.id, actual.figure.key),
      addressOf('narrative', passage.id, budget.figure.key),
    ]
  const ownKey =
    actual && ['actual', 'total'].includes(actual.figure.key)
      ? 'rate'
      : actual
        ? `${actual.figure.key}-rate`
        : 'rate'
  const reading = said(at, {
    key: unique(passage, ownKey),
    kind: 'percent',
    subject: undefined,
    metric: 'percent',
    ...(of && { of, ...repeatedPercent(of, spoken) }),
  })
  // Of a budget that is not published nothing more can be said.
  return of || (actual && !budget) ? reading : { ...reading, doubt: UNKNOWN }
}

/** A row that is not what the passage is about, so that its budget is not the passage's. */
function isDetail(passage: Passage, row: string): boolean {
  const { row: own } = parseAddress(ownAddress(passage, 'actual') ?? '') ?? {}
  return own !== undefined && own !== row
}

/** A percentage that was given before. */
function repeatedPercent(of: readonly string[], { passages }: Spoken): { cell?: string } {
  for (const { id, figures } of passages)
    for (const { figure } of figures)
      if (
        figure.kind === 'percent' &&
        figure.of?.[0] === of[0] &&
        figure.of?.[1] === of[1] &&
        !figure.of?.[0]?.startsWith('narrative/')
      )
        return { cell: addressOf('narrative', id, figure.key) }
  return {}
}
