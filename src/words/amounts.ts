import { type Language, LANGUAGES } from '../locales/languages.ts'
import {
  type Amount,
  amount,
  compactAmount,
  formatAmount,
  groupDigits,
  type Unit,
  UNITS,
} from '../money/index.ts'
import type { Say } from './say.ts'

/** An amount as one says it: the digits and what they count. */
interface SpokenAmount {
  readonly text: string
  readonly unit: string
}

/** The powers of ten that languages without a word for 万 count in. */
const LARGEST_SCALE = 12
const SCALES = [0, 3, 6, 9, LARGEST_SCALE]

/**
 * An amount as one would say it aloud: 2.39 亿元; in languages without a word for 万, in millions of
 * yuan and the like. `Intl` only names the scale: older engines read digits as doubles.
 */
export function spokenAmount(of: Amount, say: Say): SpokenAmount {
  if (LANGUAGES[say.language].inWan) {
    const { text, unit } = compactAmount(of)
    return { text, unit: say(`terms.unit.${unit}`) }
  }
  const inScale = (scale: number) => of.yuan.div(`1e${scale}`).toDecimalPlaces(2)
  const scale = SCALES.find((each) => inScale(each).abs().lt(1000)) ?? LARGEST_SCALE
  return {
    text: groupDigits(inScale(scale).toFixed()),
    unit: [...scaleName(scale, say.language), say('terms.unit.元')].join('\u00a0'),
  }
}

/** The word for a power of ten, if it has one: 6 → million. */
function scaleName(scale: number, language: Language): string[] {
  return new Intl.NumberFormat(language, { notation: 'compact', compactDisplay: 'long' })
    .formatToParts(10 ** scale)
    .filter(({ type }) => type === 'compact')
    .map(({ value }) => value)
}

/**
 * An amount within a sentence: with the printed digits where the language counts in 万, else as
 * spoken. Of none, nothing.
 */
export function saidAmount(of: Amount | undefined, say: Say, unit?: Unit): string {
  if (!of) return ''
  const said = LANGUAGES[say.language].inWan
    ? { text: formatAmount(of, unit), unit: say(`terms.unit.${unit ?? of.unit}`) }
    : spokenAmount(of, say)
  return `${said.text}\u00a0${said.unit}`
}

/**
 * The unit of exact amounts that stand for themselves, outside tables and charts that are headed by
 * theirs: the printed one or, where the language has no word for 万, yuan.
 */
export function exactUnit(printed: Unit, say: Say): Unit {
  return LANGUAGES[say.language].inWan ? printed : '元'
}

/** Names the unit that exact amounts printed in another one are shown in; of none, nothing. */
export function shownUnit(printed: Unit, say: Say): string
export function shownUnit(printed: Unit | undefined, say: Say): string | undefined
export function shownUnit(printed: Unit | undefined, say: Say): string | undefined {
  return printed && unitName(exactUnit(printed, say), say)
}

/** An amount with all its digits and its unit; of none, that it is not published. */
export function exactAmount(of: Amount | undefined, say: Say, printed = of?.unit): string {
  if (!of) return say('app.notPublished')
  const unit = exactUnit(printed ?? of.unit, say)
  return `${formatAmount(of, unit)}\u00a0${unitName(unit, say)}`
}

/** A plain decimal with its printed unit; no digit of money is lost where there is no word for 万. */
export function saidDecimal(decimal: string, unit: string | undefined, say: Say): string {
  const money = UNITS.find((each): each is Unit => each === unit)
  if (money && !LANGUAGES[say.language].inWan) return exactAmount(amount(decimal, money), say)
  const digits = groupDigits(decimal)
  const name = unitName(unit, say, decimal)
  if (!name) return digits
  return name === '%' ? `${digits}%` : `${digits}\u00a0${name}`
}

/** A count with its digits in groups. */
export function saidCount(count: number): string {
  return groupDigits(String(count))
}

/**
 * Names a printed unit, of one where `count` is one; units that the language has no word for stay as
 * they are.
 */
export function unitName(unit: string, say: Say, count?: string): string
export function unitName(unit: string | undefined, say: Say, count?: string): string | undefined
export function unitName(unit: string | undefined, say: Say, count = ''): string | undefined {
  return unit && say.has(`terms.unit.${unit}`) ? say(`terms.unit.${unit}`, { count }) : unit
}
