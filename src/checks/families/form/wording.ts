import { type Address, addressOf } from '../../../ledger/address.ts'
import type { Ledger, Part } from '../../../ledger/ledger.ts'
import { partsOf } from '../../../ledger/parts.ts'
import type { Check } from '../../check.ts'
import { doubledWords } from './doubledWords.ts'
import { leftovers } from './leftovers.ts'
import { statement } from './statement.ts'
import { type Texts, texts } from './texts.ts'
import { unpairedBrackets } from './unpairedBrackets.ts'
import { unpairedQuotes } from './unpairedQuotes.ts'

/** Family 6: finished wording: nothing left of the template, punctuation, counters, headings. */
export function wording(ledger: Ledger): Check[] {
  const brackets = unpairedBrackets(ledger)
  const doubled = doubledWords(ledger)
  return [
    ...texts(ledger).flatMap((of) => [
      ...defects('placeholder', of, [...of.texts, ...of.names].flatMap(leftovers)),
      ...defects('punctuation', of, of.texts.flatMap(punctuation)),
      ...defects('doubled', of, of.texts.flatMap(doubled)),
      ...defects('quotes', of, of.texts.flatMap(unpairedQuotes)),
      ...defects('brackets', of, brackets(of)),
      ...defects('choice', of, of.texts.flatMap(choices)),
    ]),
    ...partsOf(ledger).flatMap((part) => [...counters(part), ...signs(part)]),
    ...headings(ledger),
  ]
}

function punctuation(text: string): string[] {
  return text.match(/[，。；、：]{2,}|[,;:.][，。；、：]|%\.(?!\d)/g) ?? []
}

const UP = '(?:增加|增长|上升|提高|大于|高于|超过|多于|节约)'
const DOWN = '(?:减少|下降|降低|小于|低于|少于|等于|持平|超支)'
const EITHER = `(?:${UP}|${DOWN})`
/** 增长（下降）率 is a name. */
const NAMED = '(?!率|幅|额|情况|变动|变化|数|量|值|的|比|百分)'
/** Both ways at once, of which the template wants one struck out. */
const CHOICE = new RegExp(
  [
    [UP, DOWN],
    [DOWN, `(?:${UP}|等于|持平)`],
  ]
    .flatMap(([one, other]) => [
      `${one}[（(]或?${other}(?:[／/、\\\\]${EITHER})*[）)]${NAMED}`,
      `${one}[／/\\\\]${other}(?:[／/、\\\\]${EITHER})*${NAMED}`,
      `${one}或者?${other}(?=[\\d{X×_])`,
    ])
    // In brackets it is what a heading asks for: 达标情况（是/否）.
    .concat('(?:^|[^（(])(?:是[／/（(]否|有[／/（(]无)[）)]?')
    .join('|'),
  'g',
)

function choices(text: string): string[] {
  return text.match(CHOICE) ?? []
}

/** One finding for each defect, or one that there is none. */
function defects(
  rule: string,
  { place, title, addresses }: Texts,
  found: readonly string[],
): Check[] {
  if (!found.length) return [statement(rule, place, true, addresses, { found: '', title })]
  return found.map((each, index) => {
    const id = index ? `${place}/${index + 1}` : place
    return statement(rule, id, false, addresses, { found: each, title })
  })
}

/** A counter stands after its figure: 团组 0 个, not 团组个 0. */
function counters({ id, text, figures }: Part): Check[] {
  if (text === undefined) return []
  return figures.flatMap(({ key, kind, unit, value }) => {
    if (kind !== 'count' || !unit) return []
    const [before = '', after = ''] = text.split(`{${key}}`)
    const holds = after.startsWith(unit) || !before.endsWith(unit)
    const address = addressOf('narrative', id, key)
    return statement('counter', address, holds, [address], { found: before.slice(-4) + value })
  })
}

/** A percentage is printed with its sign, or in words such as 百分点. */
function signs({ id, text, figures }: Part): Check[] {
  if (text === undefined) return []
  const rates = figures.filter(({ kind }) => kind === 'percent' || kind === 'percent-change')
  if (!rates.length) return []
  const bare = rates.filter(
    ({ key, unit }) =>
      !unit && !/^\s*(?:[%％‰]|个?百分|倍|成)/.test(text.split(`{${key}}`)[1] ?? ''),
  )
  const addresses: Address[] = bare.map(({ key }) => addressOf('narrative', id, key))
  const found = bare.map(({ value }) => value).join('、')
  return [statement('rate-sign', id, !bare.length, addresses, { found })]
}

/** Headings of one section end alike: with a full stop or without. */
function headings(ledger: Ledger): Check[] {
  return ledger.narrative.flatMap(({ id, parts }) => {
    const said = parts.flatMap(({ heading }) => heading ?? [])
    const stopped = said.filter((heading) => /[。；，]$/.test(heading))
    const odd = stopped.length < said.length ? stopped.join('、') : ''
    return said.length > 1 ? statement('heading', id, !odd, [], { found: odd }) : []
  })
}
