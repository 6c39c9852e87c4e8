import type { ChartTheme } from '../charts/theme.ts'
import type { Finding } from '../checks/finding.ts'
import type { ChartExport, PartExport } from '../exports/partExport.ts'
import type { PosterBlock } from '../exports/poster.ts'
import type { Block } from '../exports/pptx/blocks.ts'
import type { Address } from '../ledger/address.ts'
import { SANGONG } from '../ledger/form/relations.ts'
import type { FormulaText } from '../ledger/formula.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Decimal } from '../money/index.ts'
import type { Piece } from '../words/pieces.ts'
import type { Say } from '../words/say.ts'
import type { ViewName } from './names.ts'

/** The state of a view as its address has it; what is not there is at its default. */
export type Query = Readonly<Record<string, string | undefined>>

/** What a view speaks of, and in which language. */
export interface Telling {
  readonly ledger: Ledger
  readonly say: Say
  /** `undefined` until the checks are done, `failed` where they can't be run. */
  readonly findings: readonly Finding[] | 'failed' | undefined
  readonly query: Query
}

/**
 * A chart or a table that can stand alone: embedded, shared, taken along. Its component is
 * `Part<Id>.vue` in the folder of its view.
 */
export interface ViewPart {
  /** The page on which it stands, where that is another view's. */
  readonly on?: string
  readonly title: (telling: Telling) => string
  /** What a reader can take along; `undefined` where the ledger has nothing for it. */
  readonly taken: (telling: Telling) => ChartExport | PartExport | undefined
  /** Whether the component says so where the ledger has nothing for it; else it draws nothing. */
  readonly saysNone?: boolean
}

/** A slide of the presentation; its component is `Slide<Id>.vue` in the folder of its view. */
export interface ViewSlide {
  readonly id: string
  /** The id whose component draws it, where that is another slide's. */
  readonly drawnAs?: string
  /** Whether the ledger has something for it. */
  readonly isShown: (ledger: Ledger) => boolean
  readonly title: (telling: Telling) => string
  /** One sentence, computed from the ledger. */
  readonly sentence: (telling: Telling) => string | undefined
  /** What a presenter may add, a paragraph each. */
  readonly notes: (telling: Telling) => readonly string[]
  /** The state one step up, where a reader has led it down; `undefined` where it is as it began. */
  readonly up?: (telling: Telling) => Query | undefined
  /** Ids of tables, and titles of what else, that its figures are from. */
  readonly tables: readonly string[]
  readonly from?: (ledger: Ledger) => readonly string[]
  /** The same figures for a file. */
  readonly blocks: (telling: Telling, theme: ChartTheme) => readonly Block[]
}

/** A section of the report on paper; its component is `Report<Id>.vue` in the folder of its view. */
export interface ViewReport {
  readonly id: string
  /** Leads the section; a section without one begins with its contents. */
  readonly sentence?: (telling: Telling) => string | undefined
}

/** The pure half of a view: what it says and gives away. Runs in plain Node. */
export interface View {
  /** In routes and message keys. */
  readonly name: string
  /** Answers the view's question. */
  readonly sentence?: (telling: Telling) => string | undefined
  readonly parts: Readonly<Record<string, ViewPart>>
  readonly slides: readonly ViewSlide[]
  readonly report: readonly ViewReport[]
  /** The state in which the view draws a figure; `undefined` where it does not. */
  readonly draws?: (ledger: Ledger, address: Address) => Query | undefined
}

/** Something that a reader should know before all else: one sentence with one number. */
export interface Notable {
  readonly id: string
  /** What share of the year's money, or of all points, it is about. */
  readonly stake: Decimal
  readonly figure: { readonly text: string; readonly unit?: string }
  /** Where the number stands, or how it is derived. */
  readonly evidence: Address | FormulaText | undefined
  readonly sentence: string
  /** What the number is made of. */
  readonly detail: string
  /** Why, in the document's own words. */
  readonly reason?: string | undefined
  /** The view that says more, in the state that shows it. */
  readonly more: { readonly view: ViewName; readonly query?: Query }
}

/** The same with the view that gives it. */
export type PlacedNotable = Notable & { readonly view: ViewName }

/** What a reader is told of it. */
export type ToldNotable = Omit<PlacedNotable, 'stake'>

/** What a view has to tell; each view lists it in its `notable.ts`. */
export type TellNotable = (telling: Telling) => readonly Notable[]

/** What a view gives to the one-page edition; each that does lists it in its `poster.ts`. */
export type TellPoster = (telling: Telling, theme: ChartTheme) => readonly PosterBlock[]

/** So many things are remembered. */
export const MOST_NOTABLE = 3

/** What an answer is about; also its name in the messages. */
export const ANSWER_KINDS = [
  'function',
  'economic',
  SANGONG,
  'year',
  'scorecard',
  'table',
  'line',
  'view',
  'term',
  'text',
  'finding',
] as const
export type AnswerKind = (typeof ANSWER_KINDS)[number]

/** Something that a reader can ask for, and what is said of it. */
export interface Answer {
  /** A code, or the address or the name of something; what has one id is one thing. */
  readonly id: string
  readonly kind: AnswerKind
  /** As printed, or in the words of the interface. */
  readonly name: string
  readonly code?: string
  /** Where it stands, in words. */
  readonly place?: () => string
  /** A longer text that it is found by. */
  readonly text?: string
  /** Says it in full; asked only for what is on show. */
  readonly tell: () => readonly AnswerLine[]
  /** Whether it counts only where no other view says anything of it. */
  readonly spare?: true
}

/** A sentence with the figures in it, and the way to where they stand. */
export interface AnswerLine {
  readonly sentence: readonly Piece[]
  /** The figure alone, or why there is none. */
  readonly brief?: string | undefined
  /** What the figures include. */
  readonly scope?: string | undefined
  /** The document's own words. */
  readonly quote?: readonly Piece[] | undefined
  /** Why, in the document's own words. */
  readonly reason?: string | undefined
  readonly more: Notable['more']
}

/** What a view can be asked for; each that answers lists it in its `answers.ts`. */
export type TellAnswers = (telling: Telling) => readonly Answer[]
