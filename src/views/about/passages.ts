import { type Address, addressOf } from '@/ledger/address.ts'
import type { Ledger, NarrativeFigure, Part, Section } from '@/ledger/ledger.ts'
import { printedAt } from '@/ledger/printedAt.ts'
import { groupDigits } from '@/money/index.ts'
import { termMarker, type TextPiece } from '@/figures/terms.ts'

/** A figure in a passage. `place` is where the accounts print it or what it is reckoned from. */
export interface FigurePiece {
  readonly kind: 'figure'
  readonly figure: NarrativeFigure
  readonly address: Address
  /** As printed, with thousands separators. */
  readonly text: string
  /** `repeats`: the same figure stands there; `from`: a share or change of the figure there. */
  readonly place: { readonly how: 'repeats' | 'from'; readonly address: Address } | undefined
}

export type PassagePiece = TextPiece | FigurePiece

/** A passage of the explanation, cut into plain text, terms and figures. */
export interface Passage {
  readonly id: string
  readonly heading: string | undefined
  /** Whether the ledger has its wording, not only its figures. */
  readonly hasText: boolean
  readonly pieces: readonly PassagePiece[]
  /** Figures that the text has no place for, or all without a text; they are not dropped. */
  readonly unplaced: readonly FigurePiece[]
}

/** A section of the explanation, with the tables that its figures are printed in. */
export interface ProseSection {
  readonly id: string
  readonly title: string
  readonly passages: readonly Passage[]
  readonly tables: readonly string[]
}

/** The explanation ready for reading. */
export interface Prose {
  readonly sections: readonly ProseSection[]
  readonly figures: readonly FigurePiece[]
}

/** Cuts the whole explanation of a ledger; in each passage a term is marked once. */
export function proseOf(ledger: Ledger): Prose {
  const sections = ledger.narrative.map((section) => proseSection(ledger, section))
  return { sections, figures: sections.flatMap(({ passages }) => passages).flatMap(figuresOf) }
}

/** Cuts one passage. */
export function passageOf(ledger: Ledger, part: Part): Passage {
  const mark = termMarker(ledger.glossary)
  const placed = new Set<string>()
  // Split by a group, every second piece is the key of a figure.
  const pieces = (part.text ?? '').split(/\{([\w.-]+)\}/).flatMap((text, index): PassagePiece[] => {
    if (index % 2 === 0) return text ? mark(text) : []
    const figure = part.figures.find(({ key }) => key === text)
    if (!figure) return [{ kind: 'text', text: `{${text}}` }]
    placed.add(text)
    return [figurePiece(ledger, part, figure)]
  })
  return {
    id: part.id,
    heading: part.heading,
    hasText: part.text !== undefined,
    pieces,
    unplaced: part.figures
      .filter(({ key }) => !placed.has(key))
      .map((figure) => figurePiece(ledger, part, figure)),
  }
}

function proseSection(ledger: Ledger, { id, number, title, parts }: Section): ProseSection {
  const passages = parts.map((part) => passageOf(ledger, part))
  const tables = passages
    .flatMap(figuresOf)
    .flatMap(({ place }) => place?.address.split('/')[0] ?? [])
    .filter((table) => Object.hasOwn(ledger.tables, table))
  return {
    id,
    title: number ? `${number}、${title}` : title,
    passages,
    tables: [...new Set(tables)],
  }
}

function figurePiece(ledger: Ledger, part: Part, figure: NarrativeFigure): FigurePiece {
  return {
    kind: 'figure',
    figure,
    address: addressOf('narrative', part.id, figure.key),
    text: groupDigits(figure.value),
    place: placeOf(ledger, figure),
  }
}

function placeOf(ledger: Ledger, { cell, of }: NarrativeFigure): FigurePiece['place'] {
  const exists = (address: string) => printedAt(ledger, address).state !== 'missing'
  if (cell && exists(cell)) return { how: 'repeats', address: cell as Address }
  const from = of?.find(exists)
  return from ? { how: 'from', address: from as Address } : undefined
}

/** Every figure of a passage. */
export function figuresOf({ pieces, unplaced }: Passage): FigurePiece[] {
  return [...pieces.filter((piece) => piece.kind === 'figure'), ...unplaced]
}
