import type { Ledger } from '../ledger/ledger.ts'

/** Where a piece of text stands in its file, as a ledger keeps it. */
export type SourcePlace = NonNullable<Ledger['sources']>[keyof NonNullable<Ledger['sources']>]

/** What a file is made of, told by its content, never by its name. */
export type SourceFormat = 'pdf' | 'docx' | 'doc' | 'xlsx' | 'xls' | 'html' | 'text' | 'cells'

/** A word of a page with its left and right edge, in points. */
export interface SourceWord {
  readonly text: string
  readonly left: number
  readonly right: number
}

/**
 * A paragraph, or a printed line where the format knows no paragraphs; of a text also an empty
 * one, which may be an empty cell. Two or more with tabs, one after another, are a grid.
 */
export interface SourceLine {
  readonly kind: 'line'
  /** With a tab where the file has one in a single line. */
  readonly text: string
  readonly place: SourcePlace
  /** Where the format knows them: what stands apart in a line. */
  readonly words?: readonly SourceWord[]
  /**
   * No part of what the page says: its number; or, as a hint, what stands in the margin of page after
   * page, which may be a title repeated, too.
   */
  readonly running?: 'number' | 'header'
}

/** A cell of a grid; a merged one stands once, at its first row and column. */
export interface SourceCell {
  /** From 0, as are columns. */
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** As printed, in the precision in which it is printed; lines within a cell parted by "\n". */
  readonly text: string
  readonly place: SourcePlace
  /** A formula whose result the file does not hold: neither blank nor zero. */
  readonly isUncomputed?: true
  /** Printed as a sign (`-`), but a zero by its number format. */
  readonly isZero?: true
}

/**
 * A table as it stands on the page: cells with their spans; what a merge covers is not in it.
 * Where there is no cell, nothing is printed. A table for layout is not one: its parts stand alone.
 */
export interface SourceGrid {
  readonly kind: 'grid'
  readonly rows: number
  readonly columns: number
  /** In reading order. */
  readonly cells: readonly SourceCell[]
  /** Rows with fewer cells than the others: which of them are left out, the file does not say. */
  readonly shortRows?: ReadonlySet<number>
  /** How columns were told: by lines or markup, or only by where the text stands. */
  readonly by: 'structure' | 'position'
}

export type SourceBlock = SourceLine | SourceGrid

/** A page of a document, a sheet of a workbook, or the whole of what has neither. */
export interface SourcePage {
  /** From 1. */
  readonly number: number
  /** Of a sheet. */
  readonly name?: string
  /** In reading order. */
  readonly blocks: readonly SourceBlock[]
  /** Why nothing on it can be read: it is a picture, or its text has no characters. */
  readonly unreadable?: 'picture' | 'characters'
}

/** A file as read. */
export interface SourceFile {
  readonly name: string
  readonly bytes: number
  /** In hexadecimal digits. */
  readonly sha256: string
  readonly format: SourceFormat
  readonly pages: readonly SourcePage[]
  /** What the file holds and the reader passed over, such as a part in another format. */
  readonly unread: readonly Unread[]
}

export interface Unread {
  readonly kind: 'embedded' | 'picture' | 'damaged' | 'beyond-limit'
  /** A name or a number that tells which. */
  readonly what: string
}

/** Why there is nothing to read in a file. */
export interface Refusal {
  readonly kind:
    | 'empty'
    | 'encrypted'
    | 'damaged'
    | 'truncated'
    | 'too-large'
    | 'unknown-format'
    | 'ofd'
    | 'rtf'
    | 'picture'
    | 'scan'
    | 'characters'
    | 'no-tables'
    | 'budget'
    | 'other-document'
  /** What it is about: a limit, a part, a page. */
  readonly detail?: string
}

/** A value, or why there is none. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

/** The bytes of a file under the name that it was given. */
export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What whoever asks for a reading lends to it. */
export interface ReadingAids {
  /**
   * The bytes of a character map of pdf.js such as `GBK-EUC-H.bcmap`; rejects what there is not.
   * Left out: those of its package, which Node has at hand.
   */
  readonly characterMap?: (file: string) => Promise<Uint8Array>
  /** Hears of a page before it is read: which, from 1, and how many there are. */
  readonly onPage?: (page: number, count: number) => void
}

/** Reads one format: pages and their blocks. Never throws for what is in the file. */
export type Reader = (
  file: NamedBytes,
  aids?: ReadingAids,
) => Promise<Outcome<Pick<SourceFile, 'pages' | 'unread'>>>
