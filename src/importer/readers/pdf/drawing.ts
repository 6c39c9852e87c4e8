import { isUnreadable, asSeen } from './characters.ts'
import { MAX_GLYPHS, MAX_OPERATORS } from './limits.ts'
import { asMatrix, times, type Matrix } from './matrix.ts'

/** Of which way a text runs, as quarter turns clockwise of what reads from left to right. */
export type Turn = 0 | 1 | 2 | 3

/** A character as it is seen on the page: points from the left upper corner. */
export interface Glyph {
  readonly text: string
  readonly turn: Turn
  /** Along the direction in which it is read, growing. */
  readonly start: number
  readonly end: number
  /** Of the baseline, across that direction, growing downwards in the text's own sight. */
  readonly base: number
  readonly size: number
}

/** A straight line along an axis: `at` across it, from `from` to `to` along it. */
export interface Rule {
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** What is drawn on a page, in the order in which it is drawn. */
export interface Drawing {
  readonly glyphs: readonly Glyph[]
  readonly across: readonly Rule[]
  readonly down: readonly Rule[]
  /** Where pictures stand, also those that are not decoded. */
  readonly pictures: readonly Box[]
  /** Characters that say nothing. */
  readonly unreadable: number
  /** Curves, of which there are many where letters are drawn as outlines. */
  readonly curves: number
  readonly isCut: boolean
}

/** What a font must say, so that its characters can be placed and trusted. */
export interface FontFacts {
  readonly scale: number
  readonly isVertical: boolean
  readonly defaultVertical: readonly number[] | undefined
  /** Whether its codes have meanings: an embedded font may say only which shapes to draw. */
  readonly knows: (code: number) => boolean
}

export interface OperatorList {
  readonly fnArray: ArrayLike<number>
  readonly argsArray: ArrayLike<unknown>
}

export interface PageFrame {
  /** From the page's own space to what is seen. */
  readonly transform: Matrix
  readonly width: number
  readonly height: number
}

/** pdf.js's own numbers for operators, by name. */
export type OperatorNumbers = Readonly<Record<string, number>>

/* A line drawn as an area is at most so thick; a fat stroke is no line of a table. */
const THIN = 2.2
const FAT = 5
const STRAIGHT = 0.3
/* Of a font's size: a character drawn again so near is a bold one. */
const AGAIN = 0.15
/* Text of less opacity is a watermark, or not seen at all. */
const FAINT = 0.5
/* Sine of the angle up to which a text counts as upright. */
const UPRIGHT = 0.03
/* Of a font's size: from the baseline to the middle of figures and of Chinese characters. */
export const MIDDLE = 0.36

/** How a character was painted, and over what. */
interface Painted {
  readonly middleX: number
  readonly middleY: number
  readonly order: number
  readonly isWhite: boolean
}

interface State {
  ctm: Matrix
  lineWidth: number
  font: FontFacts | undefined
  fontSize: number
  charSpacing: number
  wordSpacing: number
  horizontalScale: number
  rise: number
  leading: number
  mode: number
  fillAlpha: number
  strokeAlpha: number
  fill: string
  clip: Box
}

const EVERYWHERE: Box = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity }

const START: Omit<State, 'ctm'> = {
  lineWidth: 1,
  font: undefined,
  fontSize: 0,
  charSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  rise: 0,
  leading: 0,
  mode: 0,
  fillAlpha: 1,
  strokeAlpha: 1,
  fill: '#000000',
  clip: EVERYWHERE,
}

const number = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : 0

interface PrintedGlyph {
  readonly unicode?: unknown
  readonly width?: unknown
  readonly isSpace?: unknown
  readonly originalCharCode?: unknown
  readonly vmetric?: ArrayLike<unknown> | null
}

const within = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
})

const holds = (box: Box, x: number, y: number): boolean =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom

function boxOf(matrix: Matrix, x0: number, y0: number, x1: number, y1: number): Box {
  const xs = [matrix[0] * x0, matrix[0] * x1].flatMap((a) => [
    a + matrix[2] * y0,
    a + matrix[2] * y1,
  ])
  const ys = [matrix[1] * x0, matrix[1] * x1].flatMap((b) => [
    b + matrix[3] * y0,
    b + matrix[3] * y1,
  ])
  return {
    left: Math.min(...xs) + matrix[4],
    right: Math.max(...xs) + matrix[4],
    top: Math.min(...ys) + matrix[5],
    bottom: Math.max(...ys) + matrix[5],
  }
}

/** The sides of a frame that is filled between its outer and its inner edge; or nothing. */
function frameOf(one: Box, other: Box): readonly Box[] | undefined {
  const [outer, inner] =
    one.right - one.left >= other.right - other.left &&
    one.bottom - one.top >= other.bottom - other.top
      ? [one, other]
      : [other, one]
  const thick = [
    inner.left - outer.left,
    inner.top - outer.top,
    outer.right - inner.right,
    outer.bottom - inner.bottom,
  ]
  if (thick.some((each) => each < -STRAIGHT || each > THIN)) return undefined
  const { left, top, right, bottom } = outer
  const sides: Box[] = [
    { left, top, right: inner.left, bottom },
    { left, top, right, bottom: inner.top },
    { left: inner.right, top, right, bottom },
    { left, top: inner.bottom, right, bottom },
  ]
  return sides.filter((_, index) => (thick[index] ?? 0) > 0.05)
}

const WHITE = /^#f[a-f0-9]f[a-f0-9]f[a-f0-9]$/i

/**
 * What is seen of a page's operators: characters with their places, lines along the axes, pictures.
 * Left out: what is not painted (render mode 3, hidden layers, faint or slanting text, text outside
 * the page, white text on white, text under a white area), and characters drawn a second time.
 */
export function readDrawing(
  operators: OperatorList,
  ops: OperatorNumbers,
  frame: PageFrame,
  fontOf: (name: string) => FontFacts | undefined,
  isLayerSeen: (layer: unknown) => boolean,
): Drawing {
  const glyphs: Glyph[] = []
  const painted: Painted[] = []
  const seenAt = new Map<number, number[]>()
  const across: Rule[] = []
  const down: Rule[] = []
  const pictures: Box[] = []
  const areas: { box: Box; isWhite: boolean; order: number }[] = []
  let unreadable = 0
  let curves = 0
  let isCut = false

  const page: Box = { left: -1, top: -1, right: frame.width + 1, bottom: frame.height + 1 }
  let state: State = { ...START, ctm: frame.transform, clip: page }
  const saved: State[] = []
  const layers: boolean[] = []
  let hidden = 0
  let masks = 0
  const groups: boolean[] = []
  let textMatrix: Matrix = [1, 0, 0, 1, 0, 0]
  let lineX = 0
  let lineY = 0
  let x = 0
  let y = 0
  /* Whether anything was drawn since the space was set: a picture that is passed over draws nothing. */
  let bare: Matrix | undefined
  let isClip = false

  /** A rectangle with an extent along both axes, as a line if it is thin. */
  const line = (box: Box): boolean => {
    const width = box.right - box.left
    const height = box.bottom - box.top
    if (height <= THIN)
      across.push({ at: (box.top + box.bottom) / 2, from: box.left, to: box.right })
    if (width <= THIN) down.push({ at: (box.left + box.right) / 2, from: box.top, to: box.bottom })
    return height <= THIN || width <= THIN
  }

  const strokeSegment = (x0: number, y0: number, x1: number, y1: number): void => {
    const width = Math.abs(x1 - x0)
    const height = Math.abs(y1 - y0)
    if (height <= STRAIGHT && width > STRAIGHT)
      across.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) })
    else if (width <= STRAIGHT && height > STRAIGHT)
      down.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) })
  }

  const path = (args: readonly unknown[], order: number): void => {
    const paint = args[0]
    const isStroke =
      paint === ops.stroke ||
      paint === ops.closeStroke ||
      paint === ops.fillStroke ||
      paint === ops.eoFillStroke ||
      paint === ops.closeFillStroke ||
      paint === ops.closeEOFillStroke
    const isFill =
      paint === ops.fill ||
      paint === ops.eoFill ||
      paint === ops.fillStroke ||
      paint === ops.eoFillStroke ||
      paint === ops.closeFillStroke ||
      paint === ops.closeEOFillStroke
    if (!isStroke && !isFill) return
    const isClosed =
      paint === ops.closeStroke || paint === ops.closeFillStroke || paint === ops.closeEOFillStroke
    const data = (args[1] as ArrayLike<ArrayLike<number> | null> | undefined)?.[0]
    if (!data) return
    const { ctm } = state
    const scale = Math.sqrt(Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2]))
    const isLine = isStroke && state.lineWidth * scale <= FAT && state.strokeAlpha > 0
    const rectangles: Box[] = []
    let startX = 0
    let startY = 0
    let lastX = 0
    let lastY = 0
    let points = 0
    let isStraight = true
    let box: Box = { left: 0, right: 0, top: 0, bottom: 0 }
    const subpathEnds = (): void => {
      if (isFill && points > 1 && isStraight) rectangles.push(box)
      points = 0
      isStraight = true
    }
    const to = (px: number, py: number, draws: boolean): void => {
      const sx = ctm[0] * px + ctm[2] * py + ctm[4]
      const sy = ctm[1] * px + ctm[3] * py + ctm[5]
      if (points === 0) box = { left: sx, right: sx, top: sy, bottom: sy }
      else
        box = {
          left: Math.min(box.left, sx),
          right: Math.max(box.right, sx),
          top: Math.min(box.top, sy),
          bottom: Math.max(box.bottom, sy),
        }
      if (draws && isLine) strokeSegment(lastX, lastY, sx, sy)
      points += 1
      lastX = sx
      lastY = sy
    }
    const close = (): void => {
      if (isLine) strokeSegment(lastX, lastY, startX, startY)
      lastX = startX
      lastY = startY
    }
    let at = 0
    while (at < data.length) {
      const kind = data[at]
      const p = (offset: number): number => number(data[at + offset])
      if (kind === 0) {
        if (isClosed && points > 1) close()
        subpathEnds()
        to(p(1), p(2), false)
        startX = lastX
        startY = lastY
        at += 3
      } else if (kind === 1) {
        to(p(1), p(2), true)
        at += 3
      } else if (kind === 2) {
        to(p(5), p(6), false)
        isStraight = false
        curves += 1
        at += 7
      } else if (kind === 3) {
        to(p(3), p(4), false)
        isStraight = false
        curves += 1
        at += 5
      } else if (kind === 4) {
        close()
        at += 1
      } else return
    }
    if (isClosed && points > 1) close()
    subpathEnds()

    const [first, second] = rectangles
    const sides = first && second && rectangles.length === 2 ? frameOf(first, second) : undefined
    if (sides) for (const each of sides) line(each)
    else
      for (const each of rectangles)
        if (!line(each) && state.fillAlpha > 0.9)
          areas.push({ box: within(each, state.clip), isWhite: WHITE.test(state.fill), order })
  }

  const glyphAt = (matrix: Matrix, advance: number, size: number, text: string, order: number) => {
    const length = Math.hypot(matrix[0], matrix[1])
    if (length === 0) return
    const ux = matrix[0] / length
    const uy = matrix[1] / length
    const turn: Turn | undefined =
      Math.abs(uy) <= UPRIGHT
        ? ux > 0
          ? 0
          : 2
        : Math.abs(ux) <= UPRIGHT
          ? uy > 0
            ? 1
            : 3
          : undefined
    if (turn === undefined) return
    const height = size * Math.hypot(matrix[2], matrix[3])
    const [sx, sy] = [matrix[4], matrix[5]]
    // From the baseline's start to the middle of the character.
    const half = Math.abs(advance) * length * 0.5
    const middleX = sx + ux * half + uy * MIDDLE * height
    const middleY = sy + uy * half - ux * MIDDLE * height
    if (!(height > 0.5) || !holds(state.clip, middleX, middleY)) return
    const [start, base] =
      turn === 0 ? [sx, sy] : turn === 1 ? [sy, -sx] : turn === 2 ? [-sx, -sy] : [-sy, sx]
    const key = (text.codePointAt(0) ?? 0) * 65_536 + turn * 16_384
    const row = Math.round(base) & 8_191
    for (const near of [row - 1, row, row + 1]) {
      const others = seenAt.get(key + near)
      if (others)
        for (const index of others) {
          const other = glyphs[index]
          if (
            other &&
            Math.abs(other.start - start) < AGAIN * height &&
            Math.abs(other.base - base) < AGAIN * height
          )
            return
        }
    }
    const here = seenAt.get(key + row)
    if (here) here.push(glyphs.length)
    else seenAt.set(key + row, [glyphs.length])
    glyphs.push({
      text,
      turn,
      start,
      end: start + Math.abs(advance) * length,
      base,
      size: height,
    })
    const isWhite = WHITE.test(state.fill)
    painted.push({ middleX, middleY, order, isWhite })
  }

  const showText = (run: unknown, order: number): void => {
    const { font } = state
    if (!Array.isArray(run) || !font) return
    const size = Math.abs(state.fontSize)
    const direction = state.fontSize < 0 ? -1 : 1
    const spread = state.horizontalScale * direction
    const isSeen =
      hidden === 0 &&
      masks === 0 &&
      state.mode !== 3 &&
      state.mode !== 7 &&
      size > 0 &&
      (state.mode === 1 || state.mode === 5 ? state.strokeAlpha : state.fillAlpha) >= FAINT
    let along = 0
    for (const item of run as readonly unknown[]) {
      if (typeof item === 'number') {
        along += ((font.isVertical ? 1 : -1) * item * size) / 1000
        continue
      }
      if (typeof item !== 'object' || item === null) continue
      const glyph = item as PrintedGlyph
      const spacing = (glyph.isSpace === true ? state.wordSpacing : 0) + state.charSpacing
      let width = number(glyph.width)
      let offsetX = along
      let offsetY = 0
      if (font.isVertical) {
        const metric = glyph.vmetric ?? font.defaultVertical
        const sideways = glyph.vmetric ? number(glyph.vmetric[1]) : width * 0.5
        offsetX = -sideways * size * font.scale
        offsetY = along + number(metric?.[2]) * size * font.scale
        // What is drawn downwards is still seen upright.
        if (isSeen) place(glyph, font, offsetX, offsetY, width * size * font.scale, order)
        width = metric ? -number(metric[0]) : width
        along += width * size * font.scale - spacing * direction
        continue
      }
      const advance = width * size * font.scale
      if (isSeen) place(glyph, font, offsetX * spread, offsetY, advance * spread, order)
      along += advance + spacing * direction
    }
    if (font.isVertical) y -= along
    else x += along * spread
  }

  const place = (
    glyph: PrintedGlyph,
    font: FontFacts,
    offsetX: number,
    offsetY: number,
    advance: number,
    order: number,
  ): void => {
    const raw = typeof glyph.unicode === 'string' ? glyph.unicode : ''
    if (raw.trim() === '') return
    const isKnown = font.knows(number(glyph.originalCharCode)) && !isUnreadable(raw)
    const text = isKnown ? asSeen(raw) : '\ufffd'
    if (text === '') return
    if (!isKnown) unreadable += 1
    if (glyphs.length >= MAX_GLYPHS) {
      isCut = true
      return
    }
    const flip = state.fontSize < 0 ? -1 : 1
    const matrix = times(times(state.ctm, textMatrix), [
      flip,
      0,
      0,
      flip,
      x + offsetX,
      y + offsetY + state.rise,
    ])
    glyphAt(matrix, advance, Math.abs(state.fontSize), text, order)
  }

  const picture = (matrix: Matrix): void => {
    const box = boxOf(matrix, 0, 0, 1, 1)
    if (!line(box)) pictures.push(box)
  }

  const clipTo = (bounds: unknown): void => {
    const at = bounds as ArrayLike<unknown> | null | undefined
    const corners = [at?.[0], at?.[1], at?.[2], at?.[3]]
    if (!corners.every((each) => typeof each === 'number' && Number.isFinite(each))) return
    const [x0, y0, x1, y1] = corners as [number, number, number, number]
    state.clip = within(state.clip, boxOf(state.ctm, x0, y0, x1, y1))
  }

  const drew = (): void => {
    bare = undefined
  }

  const count = Math.min(operators.fnArray.length, MAX_OPERATORS)
  if (count < operators.fnArray.length) isCut = true
  for (let order = 0; order < count; order += 1) {
    const args = (operators.argsArray[order] ?? []) as readonly unknown[]
    switch (operators.fnArray[order]) {
      case ops.save:
        saved.push({ ...state })
        break
      case ops.restore: {
        if (bare) pictures.push(boxOf(bare, 0, 0, 1, 1))
        bare = undefined
        const before = saved.pop()
        if (before) state = before
        break
      }
      case ops.transform: {
        const matrix = asMatrix(args)
        if (matrix) state.ctm = times(state.ctm, matrix)
        bare = state.ctm
        break
      }
      case ops.paintFormXObjectBegin: {
        drew()
        saved.push({ ...state })
        const matrix = asMatrix(args[0])
        if (matrix) state.ctm = times(state.ctm, matrix)
        clipTo(args[1])
        break
      }
      case ops.paintFormXObjectEnd:
        state = saved.pop() ?? state
        drew()
        break
      case ops.beginGroup: {
        drew()
        saved.push({ ...state })
        const group = args[0] as { matrix?: unknown; bbox?: unknown; smask?: unknown } | undefined
        const matrix = asMatrix(group?.matrix)
        if (matrix) state.ctm = times(state.ctm, matrix)
        clipTo(group?.bbox)
        groups.push(Boolean(group?.smask))
        if (group?.smask) masks += 1
        break
      }
      case ops.endGroup:
        state = saved.pop() ?? state
        if (groups.pop()) masks -= 1
        drew()
        break
      case ops.beginAnnotation: {
        drew()
        saved.push({ ...state })
        state = { ...START, ctm: frame.transform, clip: page }
        for (const each of [args[2], args[3]]) {
          const matrix = asMatrix(each)
          if (matrix) state.ctm = times(state.ctm, matrix)
        }
        break
      }
      case ops.endAnnotation:
        state = saved.pop() ?? state
        drew()
        break
      case ops.beginMarkedContent:
        layers.push(true)
        break
      case ops.beginMarkedContentProps: {
        const isSeen = args[0] !== 'OC' || isLayerSeen(args[1])
        layers.push(isSeen)
        if (!isSeen) hidden += 1
        break
      }
      case ops.endMarkedContent:
        if (layers.pop() === false) hidden -= 1
        break
      case ops.setGState:
        for (const pair of (args[0] ?? []) as readonly (readonly [string, unknown])[])
          if (pair[0] === 'ca') state.fillAlpha = number(pair[1])
          else if (pair[0] === 'CA') state.strokeAlpha = number(pair[1])
          else if (pair[0] === 'LW') state.lineWidth = number(pair[1])
          else if (pair[0] === 'Font' && Array.isArray(pair[1])) {
            state.font = fontOf(String(pair[1][0]))
            state.fontSize = number(pair[1][1])
          }
        break
      case ops.setLineWidth:
        state.lineWidth = number(args[0])
        break
      case ops.setFillRGBColor:
        state.fill = String(args[0])
        break
      case ops.setFillTransparent:
      case ops.setFillColorN:
        state.fill = ''
        break
      case ops.beginText:
        textMatrix = [1, 0, 0, 1, 0, 0]
        x = y = lineX = lineY = 0
        drew()
        break
      case ops.setFont:
        state.font = fontOf(String(args[0]))
        state.fontSize = number(args[1])
        break
      case ops.setCharSpacing:
        state.charSpacing = number(args[0])
        break
      case ops.setWordSpacing:
        state.wordSpacing = number(args[0])
        break
      case ops.setHScale:
        state.horizontalScale = number(args[0]) / 100
        break
      case ops.setTextRise:
        state.rise = number(args[0])
        break
      case ops.setLeading:
        state.leading = -number(args[0])
        break
      case ops.setTextRenderingMode:
        state.mode = number(args[0])
        break
      case ops.setTextMatrix: {
        textMatrix = asMatrix(args[0]) ?? asMatrix(args) ?? textMatrix
        x = y = lineX = lineY = 0
        break
      }
      case ops.setLeadingMoveText:
        state.leading = number(args[1])
        x = lineX += number(args[0])
        y = lineY += number(args[1])
        break
      case ops.moveText:
        x = lineX += number(args[0])
        y = lineY += number(args[1])
        break
      case ops.nextLine:
        x = lineX
        y = lineY += state.leading
        break
      case ops.showText:
      case ops.showSpacedText:
        showText(args[0], order)
        break
      case ops.clip:
      case ops.eoClip:
        isClip = true
        break
      case ops.constructPath:
        if (hidden === 0 && masks === 0) path(args, order)
        if (isClip) clipTo(args[2])
        isClip = false
        if (args[0] !== ops.endPath) drew()
        break
      case ops.paintImageXObject:
      case ops.paintInlineImageXObject:
      case ops.paintImageMaskXObject:
      case ops.paintSolidColorImageMask:
        if (hidden === 0 && masks === 0) picture(state.ctm)
        drew()
        break
      case ops.paintImageXObjectRepeat: {
        const [, scaleX, scaleY, positions] = args
        const at = (positions ?? []) as ArrayLike<number>
        for (let index = 0; index + 1 < at.length; index += 2)
          picture(
            times(state.ctm, [
              number(scaleX),
              0,
              0,
              number(scaleY),
              number(at[index]),
              number(at[index + 1]),
            ]),
          )
        drew()
        break
      }
      default:
    }
  }

  if (bare) pictures.push(boxOf(bare, 0, 0, 1, 1))

  const isHidden = ({ middleX, middleY, order, isWhite }: Painted): boolean => {
    const over = areas.filter(({ box }) => holds(box, middleX, middleY))
    return (
      over.some((area) => area.isWhite && area.order > order) ||
      (isWhite && !over.some((area) => !area.isWhite && area.order < order))
    )
  }
  const hasWhite = areas.some((area) => area.isWhite) || painted.some((each) => each.isWhite)
  return {
    glyphs: hasWhite
      ? glyphs.filter((_, index) => {
          const how = painted[index]
          return !how || !isHidden(how)
        })
      : glyphs,
    across,
    down,
    pictures,
    unreadable,
    curves,
    isCut,
  }
}
