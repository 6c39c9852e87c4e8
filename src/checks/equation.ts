import type { Address } from '../ledger/address.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { placeWords } from '../ledger/placeName.ts'
import { printedAt } from '../ledger/printedAt.ts'
import { Decimal, groupDigits, UNITS } from '../money/index.ts'
import { type Finding, isDoubt, type Term } from './finding.ts'

/** A term as it is shown: how it counts, what is printed, and where. */
export interface EquationTerm {
  readonly address: Address
  /** Whether it is taken away, also because the text says that it fell. */
  readonly minus: boolean
  readonly state: 'printed' | 'blank' | 'omitted' | 'empty' | 'missing'
  /** As printed, with separators. */
  readonly text: string
  /** Of an equation with more than one unit. */
  readonly unit: string | undefined
  /** The words of its place that are not the equation's `place`; the address where it has none. */
  readonly words: readonly string[]
}

export interface EquationSide {
  readonly terms: readonly EquationTerm[]
  /** `undefined` where an input is not there. */
  readonly sum: string | undefined
}

/** A finding's figures as arithmetic on paper; `undefined` of a statement, which has none. */
export interface Equation {
  readonly left: EquationSide
  readonly right: EquationSide
  /** What the right side is divided by. */
  readonly denominator: EquationSide | undefined
  /** Whether the quotient is in percent; else it is in the unit of the left side. */
  readonly isPercentage: boolean
  readonly relation: Relation
  /** 万元, %, 分 …, of sums, difference and tolerance. */
  readonly unit: string | undefined
  /** What the places of all terms have in common. */
  readonly place: readonly string[]
  /** Without sign; plain decimals, as is the tolerance. */
  readonly difference: string | undefined
  readonly tolerance: string | undefined
}

/** How two sides stand to each other, whatever they should; `open` where that is not known. */
export type Relation = 'equal' | 'about' | 'unequal' | 'most' | 'more' | 'open'

/** The signs of the relations. */
export const RELATION_SIGNS: Readonly<Record<Relation, string>> = {
  equal: '=',
  about: '≈',
  unequal: '≠',
  most: '≤',
  more: '>',
  open: '?',
}

/** The relation of a finding's two sides as they were found. */
export function relationOf({ kind, verdict, because, difference }: Finding): Relation {
  const order = kind === 'order'
  if (verdict === 'exact') return order ? 'most' : 'equal'
  if (verdict === 'rounding') return 'about'
  if (verdict === 'uncheckable' && !isDoubt(because)) return 'open'
  return !order ? 'unequal' : difference === '0' ? 'equal' : 'more'
}

/** Lays out a finding's figures with their places in the document's own words. */
export function equationOf(ledger: Ledger, finding: Finding): Equation | undefined {
  const { left, right } = finding
  if (!left.terms.length && !right.terms.length) return undefined
  const terms = [...left.terms, ...right.terms, ...(right.denominator ?? [])]
  const places = new Map(terms.map(({ address }) => [address, placeWords(ledger, address)]))
  const shared = [0, 1, 2].map((part) => sharedWord([...places.values()], part))
  const unit = right.plain ? left.terms[0]?.unit : unitOf(terms, ledger)
  const mixed = new Set(terms.flatMap((term) => term.unit ?? [])).size > 1
  const digits = Math.max(0, ...terms.map(({ value }) => decimalPlaces(value)))

  const side = (of: readonly Term[], sum: string | null): EquationSide => ({
    terms: of.map((term) => {
      const words = places.get(term.address)?.filter((word, part) => word && shared[part] !== word)
      return {
        address: term.address,
        minus: (term.sign === -1) !== fell(ledger, term),
        state: stateOf(ledger, term, finding),
        text: term.value === null ? '' : groupDigits(term.value),
        unit: mixed ? printedUnit(term.address, term.unit) : undefined,
        words: words ?? [term.address],
      }
    }),
    sum: sum === null ? undefined : groupDigits(padded(sum, digits)),
  })

  return {
    left: side(left.terms, left.value),
    right: side(right.terms, right.value),
    denominator: right.denominator && side(right.denominator, null),
    isPercentage: right.denominator !== undefined && !right.plain,
    relation: relationOf(finding),
    unit,
    place: shared.filter((word) => word !== undefined),
    difference:
      finding.difference === null ? undefined : padded(unsigned(finding.difference), digits),
    tolerance: finding.tolerance ?? undefined,
  }
}

/** The places that a statement speaks of, with what is printed there. */
export function statementPlaces(ledger: Ledger, { addresses }: Finding): EquationTerm[] {
  return addresses.map((address) => {
    const at = printedAt(ledger, address)
    return {
      address,
      minus: false,
      state: at.state,
      text: at.state === 'printed' ? groupDigits(at.printed) : '',
      unit: at.state === 'printed' ? printedUnit(address, at.unit) : undefined,
      words: placeWords(ledger, address)?.filter(Boolean) ?? [address],
    }
  })
}

type Words = readonly [string, string, string] | undefined

/** The word that stands at this part of every place; with a single place there is none to share. */
function sharedWord(places: readonly Words[], part: number): string | undefined {
  const [first, ...others] = places
  const word = first?.[part]
  return word && others.length && others.every((each) => each?.[part] === word) ? word : undefined
}

/** Figures of money count in the ledger's unit. */
function unitOf(terms: readonly Term[], ledger: Ledger): string | undefined {
  const unit = terms.find((term) => term.unit !== undefined)?.unit
  return (UNITS as readonly (string | undefined)[]).includes(unit) ? ledger.unit : unit
}

/** A scorecard's actual values count in percent, also where it prints none. */
function printedUnit(address: Address, unit: string | undefined): string | undefined {
  return /^scorecard\/.+\/actual$/.test(address) ? undefined : unit
}

/** The text says 减少 or 下降 of a figure that it prints without a sign. */
function fell(ledger: Ledger, { address, value }: Term): boolean {
  if (value === null || value.startsWith('-')) return false
  const at = printedAt(ledger, address)
  return at.state === 'printed' && at.direction === 'decrease'
}

function stateOf(
  ledger: Ledger,
  { address, value }: Term,
  { because }: Finding,
): EquationTerm['state'] {
  if (value !== null) return 'printed'
  const { state } = printedAt(ledger, address)
  if (because?.key === 'omitted' && because.addresses.includes(address)) return 'omitted'
  return state === 'printed' ? 'blank' : state
}

function decimalPlaces(value: string | null): number {
  return value?.split('.')[1]?.length ?? 0
}

function padded(value: string, places: number): string {
  return new Decimal(value).toFixed(Math.max(places, decimalPlaces(value)))
}

function unsigned(decimal: string): string {
  return decimal.replace(/^-/, '')
}
