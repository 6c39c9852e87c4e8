import { type Address, addressOf } from '../../ledger/address.ts'
import { isPartOf } from '../../ledger/form/partOf.ts'
import { SANGONG } from '../../ledger/form/relations.ts'
import { NEUTRAL, expenseOf, strip, type Subject, subjectOf, withoutDepartment } from './phrases.ts'
import {
  type Spoken,
  type At,
  type Passage,
  type Reading,
  UNKNOWN,
  existing,
  formOf,
  keyFor,
  ownAddress,
  said,
  sentenceOf,
  sinceLast,
  unique,
} from './reading.ts'

const INCREASE = '增加|增长|上升|提高|增支|增收|增大|扩大|增'

const DECREASE = '减少|下降|降低|减支|减收|压减|压缩|节约|节支|节省|缩减|减'

export const CHANGED = new RegExp(
  `(?:(${INCREASE})|(${DECREASE}))(?:支出|收入|经费|资金|金额|额)?(?:了|额)?(?:为|约|近|共计?|计|达)?[：:]?$`,
)

export const EITHER =
  /(?:增加|减少|增长|下降|上升|降低)[（(/](?:增加|减少|增长|下降|上升|降低)[）)]?(?:了|额)?(?:为|约)?$/

export const RATE_CHANGED = new RegExp(
  `(?:(${INCREASE}|增幅|增长率)|(${DECREASE}|降幅|减幅|下降率))(?:率|幅度?|比例)?(?:了|为|约|近|达|到)?[：:]?$`,
)

/** With what something is compared; of several the last one counts. */
const BASES =
  /(?:(?:较|比|与|和|同|于)(?:年初|全年|调整后?的?|本年|当年)?预算数?(?!财政)|(上年|去年|上一年|20\d\d年))/g

const REASON = /原因|其中|主要是|由于|系因?|受.*影响/

/** In a list of reasons, one without a verb: 基本支出增加6.35万元，项目支出5.45万元. */
export function isElided(at: At, phrase: string, metric: unknown): boolean {
  const last = at.passage.figures.at(-1)
  if (metric || !last?.isReason || last.metric !== 'change') return false
  const since = sinceLast(at)
  return !/[。；;]/.test(since) && subjectOf(phrase, at.names, at.spoken)?.isClear === true
}

export function changeAt(
  at: At,
  lead: string,
  change: RegExpExecArray | readonly string[] | undefined,
): Reading {
  const { passage, spoken, number, base } = at
  const verbAt = change && 'index' in change ? change.index : lead.length
  const { phrase } = strip(lead.slice(0, verbAt))
  const direction = change?.[1] ? 'increase' : change?.[2] ? 'decrease' : undefined
  const top = passage.figures.find(({ metric, isReason }) => metric === 'change' && !isReason)
  const isReason =
    top !== undefined &&
    REASON.test(passage.raw.slice(top.at, base + number.start)) &&
    !isRestart(at)
  const than = [...sentenceOf(at).matchAll(BASES)].at(-1)
  const isAgainstBudget = than !== undefined && than[1] === undefined && !isReason
  const subject =
    passage.scope === SANGONG
      ? expenseOf(phrase, 'actual', spoken)
      : subjectOf(phrase, at.names, spoken)
  const form = formOf(passage)
  const own = ownAddress(passage, 'actual')
  const amounts = passage.figures.filter(
    ({ figure, metric }) => figure.kind === 'amount' && metric === 'actual',
  )
  const words = withoutDepartment(phrase, spoken)
  const isBare =
    NEUTRAL.test(words) || /^(?:支出|收入|决算|支出决算|收入决算|总额|总计)*(?:数)?$/.test(words)
  // Without a subject of its own, what was said last has changed.
  const inherited = isBare && !isReason ? (amounts.at(-1) ?? undefined) : undefined
  const changed: Address | undefined =
    (subject?.isClear ? theOne(subject, spoken) : undefined) ??
    (inherited
      ? (inherited.figure.cell as Address | undefined)?.startsWith('narrative/') ||
        !inherited.subject ||
        (passage.scope === 'office-operation' && !inherited.figure.cell)
        ? addressOf('narrative', passage.id, inherited.figure.key)
        : inherited.subject
      : isBare && !isReason
        ? existing(own ? [own] : [], spoken)
        : undefined)
  const of = isAgainstBudget ? undefined : changed
  const known = of && form.find(({ kind, of: each }) => kind === 'change' && each?.[0] === of)
  const key = unique(
    passage,
    known?.key ??
      (of && of !== own && !of.startsWith('narrative/')
        ? `${keyFor(passage, of)}-change`
        : isReason
          ? 'reason'
          : isAgainstBudget
            ? 'budget-change'
            : 'change'),
  )
  const isTold = of !== undefined || isReason || isAgainstBudget
  const explains = isReason && !isWithin(of, passage) ? top?.figure.key : undefined
  const reading = said(at, {
    key,
    kind: 'change',
    subject: of,
    metric: 'change',
    isReason,
    ...(direction && { direction }),
    ...(of && { of: [of] }),
    ...(explains && { explains }),
  })
  const isVague = change !== undefined && !direction
  return isTold && !isVague ? reading : { ...reading, doubt: UNKNOWN }
}

/** The figure that is meant; of rows with one name, no one can say which. */
function theOne({ addresses, isRanked }: Subject, spoken: Spoken): Address | undefined {
  const known = addresses.filter((address) => existing([address], spoken))
  return isRanked || known.length === 1 ? known[0] : undefined
}

/** A sentence that compares with the year before is about the whole again. */
function isRestart(at: At): boolean {
  const sentence = sentenceOf(at)
  return /(?:较|比|与|和|同)(?:上年|去年|上一年|20\d\d年)/.test(sentence) && !REASON.test(sentence)
}

/** What is part of another reason is no reason of its own: 财政拨款 is in 本年收入. */
function isWithin(of: Address | undefined, passage: Passage): boolean {
  return (
    of !== undefined &&
    passage.figures.some(
      ({ isReason, figure }) =>
        isReason && figure.explains && figure.of?.[0] && isPartOf(of, figure.of[0] as Address),
    )
  )
}

export function changeRateAt(at: At, changed: RegExpExecArray): Reading {
  const { passage } = at
  const last = passage.figures.findLast(
    ({ figure }) => figure.kind === 'change' || figure.kind === 'amount',
  )
  const isOfChange = last?.figure.kind === 'change' && at.numbers[at.index - 1]?.measure === 'money'
  const direction = changed[1] ? 'increase' : 'decrease'
  const isEither = EITHER.test(sinceLast(at))
  const key = last && isOfChange ? `${last.figure.key}-rate` : 'change-rate'
  const reading = said(at, {
    key: unique(passage, key),
    kind: 'percent-change',
    subject: undefined,
    metric: 'percent',
    ...(!isEither && { direction }),
    ...(last && isOfChange && { of: [addressOf('narrative', passage.id, last.figure.key)] }),
  })
  return isEither ? { ...reading, doubt: UNKNOWN } : reading
}
