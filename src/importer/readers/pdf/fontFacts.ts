import type { FontFacts } from './drawing.ts'

interface PrintedFont {
  readonly fontMatrix?: ArrayLike<number> | null
  readonly vertical?: boolean
  readonly defaultVMetrics?: readonly number[] | null
  readonly composite?: boolean
  readonly toUnicode?: {
    readonly firstChar?: number
    readonly _map?: Readonly<Record<number, unknown>>
  } | null
}

const THOUSANDTHS = 0.001

/** What pdf.js tells of a font, with its extra properties. */
export function fontFacts(value: unknown): FontFacts | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const font = value as PrintedFont
  const meanings = font.toUnicode
  const map = meanings?._map
  return {
    scale: font.fontMatrix?.[0] ?? THOUSANDTHS,
    isVertical: font.vertical === true,
    defaultVertical: font.defaultVMetrics ?? undefined,
    /*
     * Where a font says nothing of what its codes mean, pdf.js gives the code itself: right in a
     * simple font, whose codes are characters; anything at all in a composite one.
     */
    knows: (code) =>
      font.composite !== true || (map !== undefined ? map[code] !== undefined : !meanings),
  }
}
