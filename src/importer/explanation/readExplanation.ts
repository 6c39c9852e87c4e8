import type { Ledger } from '../../ledger/ledger.ts'
import type { Unit } from '../../money/index.ts'
import type { Found } from '../draft.ts'
import type { SourceBlock } from '../source.ts'

/** A block of a document, which may be several files, in reading order. */
export interface SpokenBlock {
  readonly file: number
  readonly block: SourceBlock
  /** It was read as part of a table: what it says is no prose. */
  readonly isTable?: true
}

/** What is known of the document beside its prose. */
export interface SpokenContext {
  /** As far as read. */
  readonly tables: Ledger['tables']
  readonly year: number | undefined
  readonly unit: Unit | undefined
  readonly department: string | undefined
}

/** All of a ledger that is not a table. */
export type Explanation = Pick<
  Ledger,
  'chapters' | 'duties' | 'organisation' | 'narrative' | 'scorecard' | 'glossary' | 'attachments'
>

/**
 * Reads what a document says in prose, and its scorecard. Addresses of places and doubts are
 * `narrative/…` and `scorecard/…`; every block that is no table and was not placed is left over.
 */
export const readExplanation: (
  blocks: readonly SpokenBlock[],
  context: SpokenContext,
) => Found<Explanation> = (blocks) => ({
  value: { duties: [], organisation: [], narrative: [], glossary: [] },
  places: new Map(),
  doubts: [],
  leftovers: blocks.flatMap(({ file, block, isTable }) =>
    isTable || block.kind !== 'line' ? [] : { at: { file, place: block.place }, text: block.text },
  ),
})
