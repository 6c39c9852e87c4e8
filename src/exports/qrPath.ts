import encodeQR from 'qr'

/** Modules that stay white around a code, or it can't be told from what it stands on. */
const QUIET = 4

/** The code of an address as the outline of its dark squares, as an SVG path in a white square. */
export function qrPath(address: string, side: number): string {
  // Prints and pictures of a screen lose some of it.
  const rows = encodeQR(address, 'raw', { ecc: 'medium', border: QUIET })
  const module = side / rows.length
  const at = (modules: number) => Number((modules * module).toFixed(3))
  const path: string[] = []
  rows.forEach((row, y) => {
    let from: number | undefined
    for (let x = 0; x <= row.length; x++) {
      if (row[x] && from === undefined) from = x
      if (row[x] || from === undefined) continue
      path.push(`M${at(from)} ${at(y)}H${at(x)}V${at(y + 1)}H${at(from)}z`)
      from = undefined
    }
  })
  return path.join('')
}
