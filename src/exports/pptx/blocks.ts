import type { SlideText } from '../slide.ts'

/** A headline figure in a box. */
export interface DeckFigure {
  readonly label: string
  readonly value: string
  readonly unit: string
  readonly details: readonly string[]
}

export interface FiguresBlock {
  readonly kind: 'figures'
  readonly figures: readonly DeckFigure[]
}

/** Bars of a chart that belong together; values are plain decimals, `null` where nothing is. */
export interface ChartSeries {
  readonly name: string
  readonly values: readonly (string | null)[]
  readonly fill: 'none' | 'hollow' | 'solid'
  /** CSS colours; with `colours` each bar has its own. */
  readonly colour: string
  readonly colours?: readonly string[]
  /** Whether the bars carry their figures. */
  readonly labelled?: boolean
}

/** A native bar chart: categories down the side, or along the bottom where it is `upright`. */
export interface ChartBlock {
  readonly kind: 'chart'
  /** With the unit; `brief` where there is no room for it. */
  readonly title: string
  readonly brief: string
  /** What it shows, in a sentence. */
  readonly alt: string
  readonly categories: readonly string[]
  readonly series: readonly ChartSeries[]
  readonly upright?: boolean
  readonly stacked?: boolean
  readonly legend?: boolean
  /** How many more there are than these categories. */
  readonly beyond?: number
  /** Says that there are more categories than are drawn. */
  readonly more?: (count: number) => string
}

export interface TableColumn {
  readonly head: string
  /** Inches; columns that `grow` share what is left. */
  readonly width: number
  readonly grow?: boolean
  readonly right?: boolean
}

export interface TableBlock {
  readonly kind: 'table'
  readonly title: string
  readonly alt: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly string[])[]
  /** Points that its text may have, the largest first. */
  readonly sizes?: readonly [number, ...number[]]
  /** How many of the first rows are totals. */
  readonly totals?: number
  /** Says that there are more rows than fit. */
  readonly more: (count: number) => string
}

export interface ListBlock {
  readonly kind: 'list'
  readonly items: readonly string[]
  readonly more: (count: number) => string
}

/** What explains the figures, in small print under them. */
export interface NoteBlock {
  readonly kind: 'note'
  readonly text: string
}

export type Block = FiguresBlock | ChartBlock | TableBlock | ListBlock | NoteBlock

/** A slide with what is on it, wherever that will stand. */
export interface DeckSlide {
  readonly text: SlideText
  readonly blocks: readonly Block[]
}
