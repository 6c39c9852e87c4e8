/* Bounds of what readers take in. What is beyond is refused, or named as not read. */

const MEGABYTE = 2 ** 20

/** Of one file. */
export const MAX_FILE_BYTES = 64 * MEGABYTE
/** Of one that is text or markup, which takes many times its size in memory. */
export const MAX_TEXT_BYTES = 16 * MEGABYTE
/** Of all parts of a document that are read, inflated: accounts stay below a tenth of it. */
export const MAX_INFLATED_BYTES = 48 * MEGABYTE
/** Of all documents of an archive, unpacked. */
export const MAX_UNPACKED_BYTES = 128 * MEGABYTE
/** Of an archive. */
export const MAX_ENTRIES = 10_000
/** Documents in an archive of documents. */
export const MAX_DOCUMENTS = 500
/** Archives within archives. */
export const MAX_ARCHIVE_DEPTH = 2
/** Elements within elements; web pages forget to close theirs. */
export const MAX_DEPTH = 200
export const MAX_PAGE_DEPTH = 5000
/** Cells of a file, printed or not. */
export const MAX_CELLS = 200_000
/** Rows and columns that a spreadsheet can have. */
export const MAX_ROWS = 1_048_576
export const MAX_COLUMNS = 16_384
/** Columns of a table of a page; what spans more spans this many. */
export const MAX_SPAN = 1000
/** Merged ranges of a sheet. */
export const MAX_MERGES = 100_000
/** Characters of a document. */
export const MAX_CHARACTERS = 20_000_000
/** Lines of a file. */
export const MAX_LINES = 200_000
