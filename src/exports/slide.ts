/** What every slide says, in words: on screen, in notes and in files. */
export interface SlideText {
  readonly id: string
  readonly title: string
  /** One sentence, computed from the ledger. */
  readonly sentence: string | undefined
  /** The document and the tables. */
  readonly source: string
  /** What a presenter may add, a paragraph each. */
  readonly notes: readonly string[]
}

/** A slide among those that are shown. */
export interface ShownSlide {
  readonly text: SlideText
  /** Counted from 1. */
  readonly number: number
  readonly count: number
}
