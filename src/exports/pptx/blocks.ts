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
  readonly fill: 'hollow' | 'solid'
  /** CSS colours; with `colours` each bar has its own. */
  readonly colour: string
  readonly colours?: readonly string[]
  /** Whether the bars carry their figures. */
  readonly labelled?: boolean
}

/** A native chart of lying bars, categories down the side. */
export interface ChartBlock {
  readonly kind: 'chart'
  /** With the unit; stands above it. */
  readonly title: string
  /** What it shows, in a sentence. */
  readonly alt: string
  readonly categories: readonly string[]
  readonly series: readonly ChartSeries[]
  readonly legend?: boolean
  /** How many more there are than these categories. */
  readonly beyond?: number
  /** Says that there are more categories than are drawn. */
  readonly more?: (count: number) => string
}

/** A line of the sheet behind rings: what it is, and what it comes to in each of them. */
export interface RingRow {
  readonly name: string
  /** Plain decimals, the innermost ring first; `null` where it is not in a ring. */
  readonly values: readonly (string | null)[]
  /** A CSS colour; none for what only keeps others in their place. */
  readonly colour?: string
}

/** A native chart of rings, each divided as the one within it and further; all rings have one sum. */
export interface RingsBlock {
  readonly kind: 'rings'
  /** What it shows, in a sentence. */
  readonly alt: string
  /** What each ring consists of, the innermost first. */
  readonly rings: readonly string[]
  readonly rows: readonly RingRow[]
}

/** A way on which each bar starts where the last one ended. */
export interface StepsBlock {
  readonly kind: 'steps'
  readonly title: string
  readonly alt: string
  readonly steps: readonly DeckStep[]
}

export interface DeckStep {
  /** How it goes on: `+`, `−`, `=`. */
  readonly sign: string
  readonly name: string
  readonly figure: string
  readonly colour: string
  /** In percent of the width; none where nothing is printed. */
  readonly bar: { readonly left: number; readonly width: number; readonly end: number } | undefined
}

/** A hundred squares by what they went to, named beside them. */
export interface SquaresBlock {
  readonly kind: 'squares'
  readonly alt: string
  readonly groups: readonly {
    /** So many squares; those of all groups are a hundred. */
    readonly count: number
    readonly figure: string
    readonly name: string
    readonly colour: string
  }[]
}

/** Things to know, each with the one number that it is about. */
export interface FactsBlock {
  readonly kind: 'facts'
  readonly facts: readonly {
    readonly figure: string
    readonly unit: string
    readonly sentence: string
    readonly detail: string
  }[]
  /** Says what else there is. */
  readonly more?: string
}

export interface TableColumn {
  readonly head: string
  /** Inches; columns that `grow` share what is left. */
  readonly width: number
  readonly grow?: boolean
  readonly right?: boolean
}

/** A text, or one with the colour that it has in the chart beside the table. */
export type TableCell = string | { readonly text: string; readonly colour: string }

export interface TableBlock {
  readonly kind: 'table'
  readonly title: string
  readonly alt: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly TableCell[])[]
  /** How many of the first rows are totals. */
  readonly totals?: number
  /** How many more there are than these rows. */
  readonly beyond?: number
  /** Says that there are more rows than fit. */
  readonly more: (count: number) => string
}

/** A paragraph, or where it leads. */
export type ListItem = string | { readonly text: string; readonly address: string }

export interface ListBlock {
  readonly kind: 'list'
  readonly title?: string
  readonly items: readonly ListItem[]
  readonly more: (count: number) => string
}

/** What explains the figures, in small print under them. */
export interface NoteBlock {
  readonly kind: 'note'
  readonly text: string
}

export type Block =
  | FiguresBlock
  | ChartBlock
  | RingsBlock
  | StepsBlock
  | SquaresBlock
  | FactsBlock
  | TableBlock
  | ListBlock
  | NoteBlock

/** What leads from a slide to the same on screen. */
export interface DeckCode {
  readonly address: string
  readonly caption: string
}

/** A slide with what is on it, wherever that will stand. */
export interface DeckSlide {
  readonly text: SlideText
  readonly blocks: readonly Block[]
  readonly code?: DeckCode | undefined
}
