/** A dark rectangle of a code: left, top, right and bottom, in the units of its side. */
export type Dark = readonly [left: number, top: number, right: number, bottom: number]

const DOTS = 400

/** A code as a camera sees it. */
export function qrPixels(darks: readonly Dark[], side: number) {
  const data = new Uint8Array(DOTS * DOTS * 4).fill(255)
  for (const dark of darks) {
    const [x0, y0, x1, y1] = dark.map((at) => Math.round((at * DOTS) / side)) as [
      number,
      number,
      number,
      number,
    ]
    for (let row = y0; row < y1; row++)
      for (let column = x0; column < x1; column++)
        data.fill(0, (row * DOTS + column) * 4, (row * DOTS + column) * 4 + 3)
  }
  return { width: DOTS, height: DOTS, data }
}
