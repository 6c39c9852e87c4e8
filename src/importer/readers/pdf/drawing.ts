import { isUnreadable, asSeen } from './characters.ts'
import { MAX_GLYPHS, MAX_OPERATORS } from './limits.ts'
import { type Box, boxOf, EVERYWHERE, within } from './box.ts'
import { type Glyph, SeenGlyphs } from './glyphs.ts'
import { DrawnLines, type Rule } from './lines.ts'
import { asMatrix, type Matrix, numberOf, times } from './matrix.ts'
import { frameOf, type OperatorNumbers, pathPaint, readPath } from './path.ts'

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

/* Text of less opacity is a watermark, or not seen at all. */
const FAINT = 0.5

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

interface PrintedGlyph {
  readonly unicode?: unknown
  readonly width?: unknown
  readonly isSpace?: unknown
  readonly originalCharCode?: unknown
  readonly vmetric?: ArrayLike<unknown> | null
}

/* A fat stroke is no line of a table. */
const FAT = 5
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
  const glyphs = new SeenGlyphs()
  const lines = new DrawnLines()
  const pictures: Box[] = []
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

  const path = (args: readonly unknown[], order: number): void => {
    const paint = pathPaint(args[0], ops)
    const data = (args[1] as ArrayLike<ArrayLike<number> | null> | undefined)?.[0]
    if (!paint || !data) return
    const { ctm } = state
    const scale = Math.sqrt(Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2]))
    const isLine = paint.isStroke && state.lineWidth * scale <= FAT && state.strokeAlpha > 0
    const read = readPath(data, ctm, { ...paint, isLine }, lines)
    curves += read.curves
    const [first, second] = read.boxes
    const sides = first && second && read.boxes.length === 2 ? frameOf(first, second) : undefined
    if (sides) for (const each of sides) lines.addThin(each)
    else
      for (const each of read.boxes)
        if (!lines.addThin(each) && state.fillAlpha > 0.9)
          glyphs.cover({ box: within(each, state.clip), isWhite: WHITE.test(state.fill), order })
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
      let width = numberOf(glyph.width)
      let offsetX = along
      let offsetY = 0
      if (font.isVertical) {
        const metric = glyph.vmetric ?? font.defaultVertical
        const sideways = glyph.vmetric ? numberOf(glyph.vmetric[1]) : width * 0.5
        offsetX = -sideways * size * font.scale
        offsetY = along + numberOf(metric?.[2]) * size * font.scale
        // What is drawn downwards is still seen upright.
        if (isSeen) place(glyph, font, offsetX, offsetY, width * size * font.scale, order)
        width = metric ? -numberOf(metric[0]) : width
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
    const isKnown = font.knows(numberOf(glyph.originalCharCode)) && !isUnreadable(raw)
    const text = isKnown ? asSeen(raw) : '\ufffd'
    if (text === '') return
    if (!isKnown) unreadable += 1
    if (glyphs.count >= MAX_GLYPHS) {
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
    glyphs.add(matrix, advance, Math.abs(state.fontSize), text, {
      clip: state.clip,
      isWhite: WHITE.test(state.fill),
      order,
    })
  }

  const picture = (matrix: Matrix): void => {
    const box = boxOf(matrix, 0, 0, 1, 1)
    if (!lines.addThin(box)) pictures.push(box)
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
          if (pair[0] === 'ca') state.fillAlpha = numberOf(pair[1])
          else if (pair[0] === 'CA') state.strokeAlpha = numberOf(pair[1])
          else if (pair[0] === 'LW') state.lineWidth = numberOf(pair[1])
          else if (pair[0] === 'Font' && Array.isArray(pair[1])) {
            state.font = fontOf(String(pair[1][0]))
            state.fontSize = numberOf(pair[1][1])
          }
        break
      case ops.setLineWidth:
        state.lineWidth = numberOf(args[0])
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
        state.fontSize = numberOf(args[1])
        break
      case ops.setCharSpacing:
        state.charSpacing = numberOf(args[0])
        break
      case ops.setWordSpacing:
        state.wordSpacing = numberOf(args[0])
        break
      case ops.setHScale:
        state.horizontalScale = numberOf(args[0]) / 100
        break
      case ops.setTextRise:
        state.rise = numberOf(args[0])
        break
      case ops.setLeading:
        state.leading = -numberOf(args[0])
        break
      case ops.setTextRenderingMode:
        state.mode = numberOf(args[0])
        break
      case ops.setTextMatrix: {
        textMatrix = asMatrix(args[0]) ?? asMatrix(args) ?? textMatrix
        x = y = lineX = lineY = 0
        break
      }
      case ops.setLeadingMoveText:
        state.leading = numberOf(args[1])
        x = lineX += numberOf(args[0])
        y = lineY += numberOf(args[1])
        break
      case ops.moveText:
        x = lineX += numberOf(args[0])
        y = lineY += numberOf(args[1])
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
              numberOf(scaleX),
              0,
              0,
              numberOf(scaleY),
              numberOf(at[index]),
              numberOf(at[index + 1]),
            ]),
          )
        drew()
        break
      }
      default:
    }
  }

  if (bare) pictures.push(boxOf(bare, 0, 0, 1, 1))

  return {
    glyphs: glyphs.seen(),
    across: lines.across,
    down: lines.down,
    pictures,
    unreadable,
    curves,
    isCut,
  }
}
