import { qrCode } from './qrCode.ts'

/** The code of an address as the outline of its dark squares, as an SVG path in a white square. */
export function qrPath(address: string, side: number): string {
  const code = qrCode(address)
  const module = side / code.side
  const at = (modules: number) => Number((modules * module).toFixed(3))
  return code.runs
    .map(({ x, y, length }) => `M${at(x)} ${at(y)}H${at(x + length)}V${at(y + 1)}H${at(x)}z`)
    .join('')
}
