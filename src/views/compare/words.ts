import type { Refusal } from '@/figures/across/candidates.ts'
import { amountOfFigure, type Figure, withValue } from '@/figures/across/figure.ts'
import type { Ranking } from '@/figures/across/ranking.ts'
import type { Break, Change, Series } from '@/figures/across/series.ts'
import { type Address, parseAddress } from '@/ledger/address.ts'
import type { CatalogueEntry, Ledger } from '@/ledger/ledger.ts'
import { placeName, placeWords } from '@/ledger/placeName.ts'
import {
  formatAmount,
  formatPercent,
  groupDigits,
  isUnit,
  toNumber,
  type Unit,
} from '@/money/index.ts'
import { exactUnit, saidAmount, saidDecimal, unitName } from '@/words/amounts.ts'
import { DOCUMENT_LANGUAGE } from '@/locales/languages.ts'
import { saidName, saidNameWithin } from '@/words/gloss.ts'
import { columnName, rowName } from '@/words/names.ts'
import type { Say } from '@/words/say.ts'
import type { ClassRow } from './beside.ts'
import type { Chosen } from './measures.ts'

/** What is compared, by its name or by the place of the figure, and what it is divided by. */
export function measureName({ id, isNamed, base }: Chosen, ledger: Ledger, say: Say): string {
  const name = isNamed ? say(`compare.measure.${id}`) : lineName(ledger, id, say)
  return base ? say('compare.perOne', { name, base: baseName(base, say) }) : name
}

/** A figure by its line and column: the table is named where it is looked up. */
export function lineName(ledger: Ledger, address: string, say: Say): string {
  const [, line = '', column = ''] = placeWords(ledger, address) ?? []
  const keys = parseAddress(address)
  // Passages have no names of their own in other languages.
  const isInTable = keys && keys.table !== 'narrative' && keys.table !== 'scorecard'
  const words = isInTable
    ? [known(line, keys.row, rowName, say), known(column, keys.column, columnName, say)]
    : [line, column]
  return words.filter(Boolean).join(' · ') || placeName(ledger, address)
}

/** What the language calls a line of the form; as printed where it has no word. */
function known(printed: string, key: string, nameOf: typeof rowName, say: Say): string {
  const name = nameOf(key, say)
  if (say.language === DOCUMENT_LANGUAGE) return printed
  return key.endsWith(name) ? saidName(printed, say) : name
}

/** A count that money is divided by. */
export function baseName(base: Address, say: Say): string {
  const { row = '', column = '' } = parseAddress(base) ?? {}
  return say(`compare.base.${row}.${column}`)
}

/** The digits of a figure; money in a given unit, all else as it is printed. */
export function figureDigits(figure: Figure, unit: Unit | undefined, say: Say): string {
  const amount = amountOfFigure(figure)
  if (amount)
    return figure.formula
      ? groupDigits(figure.value.toFixed(figure.places))
      : formatAmount(amount, exactUnit(unit ?? amount.unit, say))
  return groupDigits(figure.value.toFixed(figure.places))
}

/** The last step into a chart: what its axis and bars show, in the unit of the digits. */
export function drawnNumber(figure: Figure, unit: Unit, say: Say): number {
  const amount = amountOfFigure(figure)
  if (!amount) return figure.value.toNumber()
  return toNumber(amount, figure.formula ? '元' : exactUnit(unit, say))
}

/** A figure with its unit, within a sentence. */
export function figureSaid(figure: Figure, unit: Unit | undefined, say: Say): string {
  const amount = amountOfFigure(figure)
  if (amount && !figure.formula) return saidAmount(amount, say, unit)
  const digits = figure.value.toFixed(figure.places)
  return saidDecimal(digits, figure.unit, say)
}

/** The unit that a column of figures is headed by; `undefined` where each has its own or none. */
export function columnUnit(figure: Figure | undefined, unit: Unit, say: Say): string | undefined {
  if (figure?.terms.kind === 'money')
    return unitName(exactUnit(figure.formula ? '元' : unit, say), say)
  return unitName(figure?.unit, say)
}

/** How much more a figure is than that of the year before: with its sign. */
export function changeDigits({ value, unit, places }: Change, say: Say): string {
  const sign = value.isZero() ? '' : value.isPositive() ? '+' : '-'
  const size = value.abs()
  const digits = isUnit(unit)
    ? formatAmount({ yuan: size, unit, places }, exactUnit(unit, say))
    : groupDigits(size.toFixed(places))
  return sign + digits
}

/** The same in percent of the earlier one. */
export function rateDigits({ rate }: Change): string | undefined {
  if (!rate) return undefined
  const text = formatPercent(rate, 1)
  return rate.isPositive() && !rate.isZero() ? `+${text}` : text
}

/** Why a line does not go on. */
export function breakText(of: Break, nameOf: (departmentId: string) => string, say: Say): string {
  if (of.kind === 'renamed' || of.kind === 'line')
    return say(`compare.break.${of.kind}`, { from: of.from, to: of.to })
  return say(`compare.break.${of.kind}`, {
    others: of.others.map(nameOf).join(say('compare.comma')),
  })
}

/** From what to what a figure went, and what is missing between. */
export function seriesSentence(
  { years, covered }: Series,
  name: string,
  unit: Unit,
  say: Say,
): string {
  const points = years.flatMap((each) => (each.why ? [] : [each]))
  const [first] = points
  const last = points.at(-1)
  if (!first || !last) return say('compare.sentence.years.none', { name })
  const missing = years.length - covered
  const gaps = missing ? say('compare.sentence.years.missing', { count: missing }) : ''
  if (first === last)
    return say('compare.sentence.years.one', {
      name,
      year: first.year,
      value: figureSaid(first.figure, unit, say),
      gaps,
    })
  const broken = points.some(({ breaks }) => breaks.length)
  const compared = last.figure.value.comparedTo(first.figure.value)
  const way = compared === 0 ? 'same' : compared > 0 ? 'more' : 'less'
  return say(`compare.sentence.years.${broken ? 'broken' : way}`, {
    name,
    from: first.year,
    to: last.year,
    before: figureSaid(first.figure, unit, say),
    now: figureSaid(last.figure, unit, say),
    gaps,
  })
}

/** Where a department stands among those of its region. */
export function rankingSentence(
  { standing, apart, distribution }: Ranking,
  of: {
    readonly id: string
    readonly department: string
    readonly region: string
    readonly year: number
  },
  name: string,
  unit: Unit,
  say: Say,
): string {
  const own = standing.find(({ source }) => source.id === of.id)
  const [first] = standing
  const values = { name, region: of.region, year: of.year, department: of.department }
  const others = apart.length
    ? say('compare.sentence.departments.apart', { count: apart.length })
    : ''
  if (!first || !distribution) return say('compare.sentence.departments.none', values)
  const like = (own ?? first).figure
  const median = figureSaid(withValue(like, distribution.median), unit, say)
  if (!own)
    return say('compare.sentence.departments.without', {
      ...values,
      count: standing.length,
      median,
      others,
    })
  return say('compare.sentence.departments.own', {
    ...values,
    count: standing.length,
    rank: own.rank,
    value: figureSaid(own.figure, unit, say),
    median,
    others,
  })
}

/** A sentence names no more. */
const MOST_SAID = 3

/** What each of several ledgers spent most on. */
export function besideSentence(
  heads: readonly string[],
  classes: readonly ClassRow[],
  say: Say,
): string {
  const largest = heads.flatMap((head, index) => {
    const [first] = classes
      .flatMap(({ name, shares }) => {
        const value = shares[index]?.value
        return value ? [{ name: saidNameWithin(name, say), value }] : []
      })
      .sort((a, b) => b.value.comparedTo(a.value))
    return first ? [{ head, name: first.name, share: `${first.value.toFixed(1)}%` }] : []
  })
  const [first] = largest
  if (!first) return say('compare.sentence.side.none', { count: heads.length })
  if (largest.length === heads.length && largest.every(({ name }) => name === first.name))
    return say('compare.sentence.side.same', { count: heads.length, name: first.name })
  const listed = largest
    .slice(0, MOST_SAID)
    .map((each) => say('compare.sentence.side.one', each))
    .join(say('compare.semicolon'))
  return say(`compare.sentence.side.${largest.length > MOST_SAID ? 'more' : 'largest'}`, {
    list: listed,
  })
}

/** What keeps two ledgers apart, in words. */
export function refusalText(
  why: readonly Refusal[],
  own: CatalogueEntry,
  other: CatalogueEntry,
  say: Say,
): string {
  const scope = ({ scope }: CatalogueEntry) => say(`compare.scope.${scope ?? 'unsaid'}`)
  const values = {
    year: { own: own.year, other: other.year },
    region: { own: own.region, other: other.region },
    scope: { own: scope(own), other: scope(other) },
  }
  return why.map((each) => say(`compare.refusal.${each}`, values[each])).join('')
}
