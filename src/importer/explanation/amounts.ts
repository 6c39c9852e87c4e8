import { type Address, addressOf, parseAddress } from '../../ledger/address.ts'
import { APPROPRIATION, SANGONG } from '../../ledger/form/relations.ts'
import { cellIn, isMore, isSame } from './cells.ts'
import { CHANGED, EITHER, changeAt, isElided } from './changes.ts'
import { plainAt } from './counts.ts'
import type { SpokenNumber } from './numbers.ts'
import {
  FILLERS,
  NEUTRAL,
  type Subject,
  expenseOf,
  leadOf,
  strip,
  subjectOf,
  withoutDepartment,
} from './phrases.ts'
import {
  type At,
  type Passage,
  type Reading,
  type Spoken,
  UNKNOWN,
  formOf,
  keyFor,
  ownAddress,
  said,
  sentenceOf,
  unique,
} from './reading.ts'
import { bare } from './text.ts'

/** Figures that no table has, by the words that lead up to them. */
const KEYED: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  procurement: [
    [/小微企业合同/, 'small-micro'],
    [/(?:授予|给)?中小企业(?:的)?合同/, 'sme'],
    [/^(?:.{0,2}政府采购)?货物(?:类)?(?:支出|采购)?(?:金额|支出|总额|合同)*$/, 'goods'],
    [/^(?:.{0,2}政府采购)?工程(?:类)?(?:支出|采购)?(?:金额|支出|总额|合同)*$/, 'works'],
    [/^(?:.{0,2}政府采购)?服务(?:类)?(?:支出|采购)?(?:金额|支出|总额|合同)*$/, 'services'],
    [
      /政府采购(?:支出|合同|实际)*(?:总额|金额|支出|总金额|合计|总规模)*(?:以合同签订为准)?$/,
      'total',
    ],
  ],
  'performance-management': [[/自评[^；。]*(?:资金|金额)$/, 'self-evaluated-amount']],
}

export function amountAt(at: At): Reading {
  const lead = leadOf(at)
  if (at.number.isAmbiguous)
    return { ...plainAt(at, 'amount', 'amount'), doubt: { reason: 'open', alternatives: [] } }
  const listed = inList(at)
  if (listed) return named(at, listed, undefined)
  const isEither = EITHER.test(lead)
  const change = isEither ? [] : CHANGED.exec(lead)
  if (change) return changeAt(at, lead, change)
  const { phrase, metric, budget } = strip(lead)
  if (isElided(at, phrase, metric)) return changeAt(at, lead, undefined)
  if (isOfAnotherYear(lead, at.spoken.year) && !isOfThisYear(at, phrase))
    return said(at, {
      key: unique(at.passage, 'last-year'),
      kind: 'amount',
      subject: undefined,
      metric: 'other',
    })
  const keyed = (KEYED[at.passage.id] ?? []).find(([words]) =>
    words.test(at.passage.id === 'procurement' ? phrase : bare(sentenceOf(at))),
  )
  if (metric === 'budget' && !keyed) return plannedAt(at, phrase, budget ?? 'budget')
  const subject =
    at.passage.scope === SANGONG
      ? expenseOf(phrase, 'actual', at.spoken)
      : subjectOf(phrase, at.names, at.spoken)
  if (keyed && !(subject?.isClear && at.passage.scope === 'performance'))
    return said(at, {
      key: unique(at.passage, keyed[1]),
      kind: 'amount',
      subject: undefined,
      metric: 'actual',
    })
  if (subject && !isOwnWords(at, phrase)) return named(at, subject, metric)
  const isOwn = NEUTRAL.test(withoutDepartment(phrase, at.spoken)) && metric === 'actual'
  const own = ownAddress(at.passage, 'actual')
  const isAgain =
    formOf(at.passage).some(({ key }) => key === 'actual') &&
    /^(?:共计?|合计)?(?:支出|费用|金额)?$/.test(phrase)
  if (isOwn || isAgain || isOwnWords(at, phrase))
    return own
      ? named(at, { addresses: [own], isClear: true }, metric)
      : said(at, {
          key: unique(
            at.passage,
            formOf(at.passage).some(({ key }) => key === 'actual') ? 'actual' : 'total',
          ),
          kind: 'amount',
          subject: undefined,
          metric: 'actual',
        })
  return {
    ...said(at, {
      key: unique(at.passage, 'amount'),
      kind: 'amount',
      subject: undefined,
      metric: 'other',
    }),
    ...(isRelational(at.passage) && { doubt: UNKNOWN }),
  }
}

/** Passages whose amounts are those of the tables. */
function isRelational({ scope, code }: Passage): boolean {
  return code !== undefined || !/^(?:procurement|state-assets|performance|other)/.test(scope)
}

/** What guests cost has no place in the tables. */
function isOwnWords({ passage, spoken }: At, phrase: string): boolean {
  const words = withoutDepartment(phrase, spoken)
  return (
    (passage.id === 'sangong-reception-foreign' && /外宾接待|外事接待/.test(words)) ||
    (passage.id === 'sangong-reception-domestic' && /国内(?:公务)?接待/.test(words))
  )
}

/** 各是A,B: the names that stand before, one for each number. */
function inList(at: At): Subject | undefined {
  const { numbers, index } = at
  let first = index
  while (first > 0 && numbers[first - 1]?.isListed) first -= 1
  let last = index
  while (numbers[last]?.isListed) last += 1
  const length = last - first + 1
  if (length < 2) return undefined
  const start = numbers[first]
  if (!start) return undefined
  const lead = leadOf({ ...at, number: start, index: first })
  const words = bare(lead.replace(/(?:各|分别|依次)(?:是|为)*[：:]?$/, '').replace(FILLERS, ''))
  const listed = severalNames(words, at)
  const subject = listed.length === length ? listed[index - first] : undefined
  return subject ?? { addresses: [], isClear: false }
}

/** The names of a list; 收入支出总计 is two in one. */
function severalNames(words: string, { names, spoken, passage }: At): Subject[] {
  const both = /(?:收入支出|收支)(?:决算)?(总计|合计|总额)$/.exec(words)
  if (both) {
    const [prefix, kind] = [words.slice(0, both.index), both[1] ?? '']
    const found = [`收入${kind}`, `支出${kind}`].map((word) =>
      subjectOf(
        /财政拨款$/.test(prefix) && passage.scope === APPROPRIATION ? word : prefix + word,
        names,
        spoken,
      ),
    )
    return found.flatMap((each) => (each ? [each] : []))
  }
  const found: { at: number; end: number; subject: Subject }[] = []
  for (const { name, addresses } of names) {
    const index = words.indexOf(name)
    if (index >= 0)
      found.push({ at: index, end: index + name.length, subject: { addresses, isClear: true } })
  }
  // Of names that overlap, the longer one is meant.
  return found
    .filter((one) =>
      found.every(
        (other) =>
          other === one ||
          other.end <= one.at ||
          other.at >= one.end ||
          other.end - other.at < one.end - one.at,
      ),
    )
    .sort((one, other) => one.at - other.at)
    .map(({ subject }) => subject)
}

function isOfAnotherYear(lead: string, year: number | undefined): boolean {
  if (/^(?:其中|，)?(?:上年|去年)(?!度?(?:财政拨款)?结转)/.test(lead)) return true
  const named = /(20\d\d)年(?!.*20\d\d年)/.exec(lead)?.[1]
  return named !== undefined && year !== undefined && Number(named) !== year
}

/** Whether the tables have the amount, so that the year is a slip of the pen. */
function isOfThisYear(at: At, phrase: string): boolean {
  const subject = subjectOf(phrase, at.names, at.spoken)
  return (
    subject?.isClear === true &&
    /[1-9]/.test(at.number.value) &&
    subject.addresses.some((address) => {
      const cell = cellIn(at.spoken.tables, address)
      return cell?.state === 'figure' && isSame(at.number, cell)
    })
  )
}

function plannedAt(at: At, phrase: string, budget: 'opening' | 'full-year' | 'budget'): Reading {
  const { passage, spoken, number } = at
  if (passage.scope === SANGONG) {
    const words = withoutDepartment(phrase, spoken)
    const own = ownAddress(passage, 'budget')
    const subject =
      expenseOf(phrase, 'budget', spoken) ??
      (own && NEUTRAL.test(words) ? { addresses: [own], isClear: true } : undefined)
    // The table has the budget of the whole year; that at the start of it is another, if it differs.
    const [address] = subject?.addresses ?? []
    const cell = address && cellIn(spoken.tables, address)
    const isOther =
      budget === 'opening' &&
      cell !== undefined &&
      !(cell.state === 'figure' && isSame(number, cell))
    if (subject && !isOther) return named(at, subject, 'budget')
    return said(at, {
      key: unique(passage, subject ? 'opening' : 'budget'),
      kind: 'amount',
      subject: undefined,
      metric: 'budget',
    })
  }
  const form = formOf(passage).find(({ key }) => key === budget)
  const printed = budget === 'budget' ? undefined : spoken.executionOf(budget)
  const isRepeated =
    form?.repeats !== undefined &&
    passage.id === 'general-budget-items' &&
    printed != null &&
    isSame(number, { value: printed, unit: '万元' })
  return said(at, {
    key: unique(passage, passage.code || form ? budget : 'budget'),
    kind: 'amount',
    subject: undefined,
    metric: 'budget',
    ...(isRepeated && form?.repeats && { cell: form.repeats }),
  })
}

/** An amount of which words name the figure of the tables that it repeats. */
export function named(at: At, subject: Subject, metric: 'budget' | 'actual' | undefined): Reading {
  const { passage, spoken, number } = at
  const confirmed = confirm(at, subject)
  const address = confirmed.address
  // What the tables do not have is called as it would be there.
  const [likely] = subject.isClear ? subject.addresses : []
  const called = address ?? likely
  const key = unique(passage, called ? keyFor(passage, called) : 'amount')
  const reading = said(at, {
    key,
    kind: 'amount',
    subject: address,
    metric: metric ?? 'actual',
    ...(address && repeated(address, number, spoken)),
  })
  // One figure cannot be two: either is told wrong, or by the document.
  const isTwice =
    address !== undefined &&
    metric !== 'budget' &&
    passage.figures.some(
      ({ subject: other, figure }) =>
        other === address && figure.kind === 'amount' && figure.value !== number.value,
    ) &&
    !confirmed.isEqual
  if (isTwice)
    return { ...reading, doubt: { reason: 'claimed-twice', alternatives: confirmed.alternatives } }
  return confirmed.isSure
    ? reading
    : { ...reading, doubt: { reason: 'relation-unknown', alternatives: confirmed.alternatives } }
}

interface Confirmed {
  readonly address: Address | undefined
  readonly isSure: boolean
  /** The tables have the same amount there. */
  readonly isEqual?: boolean
  readonly alternatives: readonly string[]
}

/** Which of the places is meant; words that are not clear count only where the figures agree. */
function confirm(
  { spoken, number, passage }: At,
  { addresses, isClear, isRanked }: Subject,
): Confirmed {
  const known = addresses.filter((address) => cellIn(spoken.tables, address) !== undefined)
  const equal = known.filter((address) => {
    const cell = cellIn(spoken.tables, address)
    return cell?.state === 'figure' ? isSame(number, cell) : !/[1-9]/.test(number.value)
  })
  const [first, ...others] = known
  if (!first) return { address: undefined, isSure: isClear, alternatives: [] }
  const alternatives = known.flatMap((address) => {
    const cell = cellIn(spoken.tables, address)
    return cell?.state === 'figure' ? cell.value : []
  })
  // Only administrative offices count there, which may be fewer than all, but spend no more.
  if (passage.scope === 'office-operation' && !equal.length) {
    const cell = cellIn(spoken.tables, first)
    const isPart = cell?.state !== 'figure' || !isMore(number, cell)
    return { address: undefined, isSure: isPart, alternatives }
  }
  if (isClear && !others.length)
    return { address: first, isSure: true, isEqual: equal.length > 0, alternatives }
  // Of nothing there is much, so that it confirms no words.
  const isTelling = isClear || /[1-9]/.test(number.value)
  const only =
    equal.length === 1 && isTelling
      ? equal[0]
      : isClear
        ? isRanked
          ? equal[0]
          : topmost(equal)
        : undefined
  if (only) return { address: only, isSure: true, isEqual: true, alternatives }
  return { address: undefined, isSure: false, alternatives }
}

/** Of a class and what is in it by the same name, the class; `undefined` where they are not one another's. */
function topmost(addresses: readonly Address[]): Address | undefined {
  const codes = addresses.map((address) => parseAddress(address)?.row ?? '')
  const shortest = codes.reduce(
    (one, other) => (other.length < one.length ? other : one),
    codes[0] ?? '',
  )
  return shortest && codes.every((code) => code.startsWith(shortest))
    ? addresses[codes.indexOf(shortest)]
    : undefined
}

/** Its cell, or the figure before it that repeats the same blank cell. */
function repeated(
  address: Address,
  { value }: SpokenNumber,
  { tables, passages }: Spoken,
): { cell?: string } {
  const cell = cellIn(tables, address)
  const isNothing = !/[1-9]/.test(value)
  if (cell && (cell.state !== 'blank' || !isNothing)) return { cell: address }
  const earlier = passages.flatMap(({ id, figures }) =>
    figures.flatMap(({ subject, figure }) =>
      subject === address && figure.kind === 'amount' && !figure.cell?.startsWith('narrative/')
        ? addressOf('narrative', id, figure.key)
        : [],
    ),
  )
  return earlier[0] ? { cell: earlier[0] } : {}
}
