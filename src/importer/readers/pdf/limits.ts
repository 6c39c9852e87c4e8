/** Pages that are read; what comes after them is named. */
export const MAX_PAGES = 1_000
/** Operators of a page: a page of a published table has a few thousand. */
export const MAX_OPERATORS = 1_000_000
/** Characters of a page that are placed. */
export const MAX_GLYPHS = 100_000
/** Straight lines of a page, joined: a table of 40 columns and 100 rows drawn cell by cell has 140. */
export const MAX_RULES = 4_000
/** Squares of a grid before they are joined. */
export const MAX_SQUARES = 250_000
/** For opening a file and for each of its pages. */
export const MAX_MILLISECONDS = 8_000
/** For pdf.js itself to come: half a megabyte over a network. */
export const LOAD_MILLISECONDS = 60_000
/**
 * Pixels of pictures that are decoded. Larger ones are passed over: decoding a scanned page takes a
 * second and nothing in it is text.
 */
export const MAX_PICTURE_PIXELS = 4_096
/** Of a page that is drawn, and of a picture in it. */
export const MAX_DRAWN_PIXELS = 2 ** 23
/** Compressed data whose checksums are compared, and what one piece of it may inflate to. */
export const MAX_VERIFIED_BYTES = 32 * 2 ** 20
