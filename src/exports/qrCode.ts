import encodeQR from 'qr'

/** Modules that stay white around a code, or it can't be told from what it stands on. */
const QUIET = 4

/** A code as runs of dark modules, in a square of so many modules with white around. */
export interface QrCode {
  readonly side: number
  readonly runs: readonly { readonly x: number; readonly y: number; readonly length: number }[]
}

/** The code of an address. */
export function qrCode(address: string): QrCode {
  // Prints and pictures of a screen lose some of it.
  const rows = encodeQR(address, 'raw', { ecc: 'medium', border: QUIET })
  const runs = rows.flatMap((row, y) => {
    const starts = row.flatMap((dark, x) => (dark && !row[x - 1] ? [x] : []))
    return starts.map((x) => {
      const end = row.indexOf(false, x)
      return { x, y, length: (end < 0 ? row.length : end) - x }
    })
  })
  return { side: rows.length, runs }
}
