/** A ring segment in pixels and radians, angles clockwise from the top. */
export interface ArcShape {
  readonly start: number
  readonly end: number
  readonly inner: number
  readonly outer: number
}

/** Text on an arc: where its middle is and how far it is turned, anticlockwise, as ECharts has it. */
export interface ArcLabel {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly rotation: number
}

const PADDING = 4
const LINE = 1.3
/** No name is shorter than this, in characters' widths. */
const LEAST = 2

/**
 * The first text that fits the arc whole, along it or across it; nothing where none does. Texts are
 * only made where there is room for any.
 */
export function arcLabel(
  arc: ArcShape,
  textsFor: () => readonly string[],
  fontSize: number,
): ArcLabel | undefined {
  const along = roomAlong(arc, fontSize)
  const across = roomAcross(arc, fontSize)
  const room = Math.max(along, across)
  if (room < LEAST * fontSize) return undefined
  const text = textsFor().find((each) => textWidth(each, fontSize) <= room)
  return text ? place(arc, text, textWidth(text, fontSize) <= along) : undefined
}

/** Widths of Latin characters in ems, none narrower than in the usual fonts; others: see below. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\u2e80-\uffff]/, 1],
  [/[ijl.,:;'’|!]/, 0.32],
  [/[\sftrI()[\]/-]/, 0.42],
  [/[mwMW%@—…]/, 0.95],
  [/[A-Z&<>+=×→]/, 0.7],
]
const OTHER = 0.6

const known = new Map<string, number>()

/** An estimate in pixels, never much too small: Chinese is as wide as high, Latin about half. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0
  for (const character of text) {
    let width = known.get(character)
    if (width === undefined) {
      width = WIDTHS.find(([characters]) => characters.test(character))?.[1] ?? OTHER
      known.set(character, width)
    }
    ems += width
  }
  return ems * fontSize
}

/** As many characters as fit the width, with an ellipsis where some are cut off. */
export function clip(text: string, width: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= width) return text
  let kept = ''
  for (const character of text) {
    if (textWidth(`${kept}${character}…`, fontSize) > width) break
    kept += character
  }
  return kept && `${kept}…`
}

/** Straight text in a bent ring: its corners touch the outer edge, its ends the sides. */
function roomAlong({ start, end, inner, outer }: ArcShape, fontSize: number): number {
  const high = fontSize * LINE
  if (outer - inner < high) return 0
  const middle = (inner + outer) / 2
  const chord = 2 * Math.sqrt(Math.max(0, outer ** 2 - (middle + high / 2) ** 2))
  const angle = end - start
  const sides = angle < Math.PI ? 2 * (middle - high / 2) * Math.tan(angle / 2) : Infinity
  return Math.min(chord, sides) - PADDING
}

function roomAcross({ start, end, inner, outer }: ArcShape, fontSize: number): number {
  const angle = end - start
  const high = angle < Math.PI ? 2 * inner * Math.tan(angle / 2) : Infinity
  return high < fontSize * LINE ? 0 : outer - inner - 2 * PADDING
}

function place({ start, end, inner, outer }: ArcShape, text: string, along: boolean): ArcLabel {
  const angle = (start + end) / 2 - Math.PI / 2
  const radius = (inner + outer) / 2
  const x = radius * Math.cos(angle)
  const y = radius * Math.sin(angle)
  // Upright: text on the lower half, or on the left when across, turns the other way.
  const turned = along ? angle + Math.PI / 2 : angle
  const over = Math.cos(turned) < -1e-9
  return { text, x, y, rotation: -(over ? turned + Math.PI : turned) }
}
