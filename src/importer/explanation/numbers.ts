import { PRINTED } from '../../money/index.ts'
import { numbered } from './text.ts'

/** A number in a text with the unit that belongs to it. */
export interface SpokenNumber {
  readonly start: number
  readonly end: number
  /** Plain, in its printed precision. */
  readonly value: string
  readonly unit: string | undefined
  /** Where the unit ends, or the number, where none follows. */
  readonly after: number
  readonly measure: 'money' | 'percent' | 'points' | 'score' | 'count' | 'average' | 'none'
  /** It shares the unit with the number after it: 各是A,B万元. */
  readonly isListed?: true
  /** It may be one number or two. */
  readonly isAmbiguous?: true
}

const DIGITS = '[\\d０-９]'
const POINT = '[.．]'
const NUMBER = new RegExp(
  `${DIGITS}{1,3}(?:[,，]${DIGITS}{3})+(?!${DIGITS})(?:${POINT}${DIGITS}+)?|${DIGITS}+(?:${POINT}${DIGITS}+)?`,
  'g',
)
const SIGN = /(?:^|[^\d０-９A-Za-z%％年月日.．])([-－−])$/

const AVERAGE = /^(?:万元|元)[/／每](?:人次|人|批次|批|次|个|辆|台)/
const MONEY = /^(?:亿元|百万元|万元|千元|元)(?!人民币?法)/
const PERCENT = /^[%％‰]/
const POINTS = /^(?:个)?百分点/
const TIMES = /^倍/
const SCORE = /^分(?![值别局部类之配支解管成年期])/
const COUNT =
  /^(?:余)?(?:台（套）|台\(套\)|台套|套（台）|万人次|人次|批次|个团组|个|辆次|辆|批|团|组|台|套|人|家|户|名|件|项(?!目)|篇|期|场|次|户次|平方米|㎡|公里|份|处|座|艘|架)/
/** What is no figure of the accounts: years, dates, numbers of documents, thresholds. */
const NOT_FIGURE = /^(?:年|月|日|号|时|℃|世纪|年代|季度|周|条|款(?!项)|章|楼|室)/
const THRESHOLD = /^(?:（含）|\(含\)|（含[^）]*）|（不含[^）]*）)?(?:及)?以[上下内]/
/** A number before which its unit stands: 团组个0. */
const UNIT_BEFORE = /(?:团组|批次|人次|车辆)(个|批|人次|辆)$/

/** The numbers of a text that may be figures, in its order. */
export function numbersIn(text: string): SpokenNumber[] {
  const found: SpokenNumber[] = []
  const list = numbered(text).number.length
  for (const match of text.matchAll(NUMBER)) {
    const [raw] = match
    const sign = SIGN.exec(text.slice(Math.max(0, match.index - 2), match.index))?.[1]
    const start = match.index - (sign?.length ?? 0)
    const end = match.index + raw.length
    const before = text.slice(Math.max(0, start - WINDOW), start)
    const gap = text[end] === ' ' ? 1 : 0
    const rest = text.slice(end + gap, end + gap + WINDOW)
    const digits = plain(raw)
    if (
      start < list ||
      NOT_FIGURE.test(rest) ||
      /[第〔【A-Za-z_]$/.test(before) ||
      /^[〕\]】]/.test(rest)
    )
      continue
    const [measure, unit] = measured(rest, before, /^\d+$/.test(digits))
    const after = unit && rest.startsWith(unit) ? end + gap + unit.length : end
    if (THRESHOLD.test(text.slice(after, after + WINDOW))) continue
    const value = (sign && !/^0*(?:\.0*)?$/.test(digits) ? '-' : '') + digits
    if (!PLAIN.test(value)) continue
    found.push({
      start,
      end,
      value,
      unit,
      after,
      measure,
      // Without a place after the point, 125,143万元 is one number or two.
      ...(/[,，]/.test(raw) && AMONG.test(before) && { isAmbiguous: true as const }),
    })
  }
  return found.flatMap((number, index) =>
    withSharedUnit(text, number, found.slice(index + 1, index + 1 + MOST_LISTED)),
  )
}

/** How many numbers share a unit at most. */
const MOST_LISTED = 6
/** How far around a number its words are looked for. */
const WINDOW = 40

const AMONG = /(?:各|分别)(?:是|为)?[：:]?$/
const PLAIN = new RegExp(`^${PRINTED}$`)

function plain(raw: string): string {
  return raw
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/．/g, '.')
    .replace(/[,，]/g, '')
}

function measured(
  rest: string,
  before: string,
  isWhole: boolean,
): [SpokenNumber['measure'], string | undefined] {
  const unit = (pattern: RegExp) => pattern.exec(rest)?.[0]
  const average = unit(AVERAGE)
  if (average) return ['average', average]
  const money = unit(MONEY)
  if (money) return ['money', money]
  const percent = unit(PERCENT)
  if (percent) return ['percent', percent]
  const points = unit(POINTS)
  if (points) return ['points', points]
  const times = unit(TIMES)
  if (times) return ['percent', times]
  const score = unit(SCORE)
  if (score) return ['score', score]
  const count = unit(COUNT)
  if (isWhole && rest.startsWith('项目')) return ['count', undefined]
  if (count) return ['count', count]
  const [, stands] = UNIT_BEFORE.exec(before) ?? []
  return stands ? ['count', stands] : ['none', undefined]
}

/** A number whose unit stands after the next one of its list. */
function withSharedUnit(
  text: string,
  number: SpokenNumber,
  following: readonly SpokenNumber[],
): SpokenNumber {
  if (number.measure !== 'none') return number
  let at = number.end
  for (const next of following) {
    if (!/^[,，、和与及/]$/.test(text.slice(at, next.start))) break
    if (next.measure !== 'none')
      return { ...number, measure: next.measure, unit: next.unit, isListed: true }
    at = next.end
  }
  return number
}
