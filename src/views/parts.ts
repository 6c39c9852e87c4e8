import { type Address, parseAddress } from '../ledger/address.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { narrativeFigure } from '../ledger/lookup.ts'
import { VIEW_NAMES } from './names.ts'
import type { Query, Telling, View, ViewPart, ViewReport, ViewSlide } from './view.ts'

const FOUND = import.meta.glob<Record<string, View>>('./*/index.ts', { eager: true })

function viewOf(name: string): View {
  const view = FOUND[`./${name}/index.ts`]?.[name]
  if (!view) throw new Error(`views/${name}/index.ts has no view ${name}`)
  return view
}

/**
 * The pure half of the registry: what each view says and gives away, in the order of the navigation.
 * Runs in plain Node; the components are in `index.ts`.
 */
export const VIEWS: readonly View[] = VIEW_NAMES.map(viewOf)

/** A part with its name, which is its own on its page, and the view that gives it. */
export interface PlacedPart {
  readonly id: string
  readonly view: string
  readonly part: ViewPart
}

/** The parts that stand on a page, also those that other views give to it. */
export function partsOn(page: string): readonly PlacedPart[] {
  return VIEWS.flatMap(({ name, parts }) =>
    Object.entries(parts).map(([id, part]) => ({ id, view: name, part })),
  ).filter(({ view, part }) => (part.on ?? view) === page)
}

/** The slides that a ledger has something for, in the order in which a year is told. */
export function slidesOf(ledger: Ledger): readonly ViewSlide[] {
  return [viewOf('present'), ...VIEWS]
    .flatMap(({ slides }) => slides)
    .filter((slide) => slide.isShown(ledger))
}

/** The sections of the report on paper. */
export const REPORT: readonly ViewReport[] = VIEWS.flatMap(({ report }) => report)

/** What a page says in one sentence or, where it has none, what the first view says of the year. */
export function sentenceOf(page: string, telling: Telling): string {
  const said = VIEWS.find(({ name }) => name === page)?.sentence?.(telling)
  return said || (VIEWS[0]?.sentence?.(telling) ?? '')
}

/** A view that draws a figure, in the state that puts it into the picture. */
export interface DrawnPlace {
  readonly view: string
  readonly query: Query
}

/**
 * The view that shows a figure in a chart; `undefined` where none does. A figure of the explanation
 * that no view draws is drawn where what it repeats is.
 */
export function placeOf(ledger: Ledger, address: string): DrawnPlace | undefined {
  const place = parseAddress(address)
  if (!place) return undefined
  for (const { name, draws } of VIEWS) {
    const query = draws?.(ledger, address as Address)
    if (query) return { view: name, query }
  }
  if (place.table !== 'narrative') return undefined
  const figure = narrativeFigure(ledger, place.row, place.column)
  const other = figure?.cell ?? figure?.of?.[0]
  return other?.startsWith('narrative/') === false ? placeOf(ledger, other) : undefined
}
