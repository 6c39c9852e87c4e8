import { zipSync } from 'fflate'

/** The first day that the format knows, so that the same contents are the same bytes. */
const NO_DATE = new Date(1980, 0, 1)

/** Files by path. */
export type Files = Readonly<Record<string, Uint8Array>>

/** Packs files into a zip archive; the bytes depend on nothing but the files. */
export function zipped(files: Files): Uint8Array<ArrayBuffer> {
  return zipSync(files, { mtime: NO_DATE, level: 6 })
}
