/* A PDF written by hand: Chinese text in a font that is not embedded, lines in several manners. */

export interface Text {
  readonly text: string
  /** Of the left end of its baseline, from the left upper corner of the page. */
  readonly x: number
  readonly y: number
  readonly size?: number
  /** Quarter turns clockwise. */
  readonly turn?: 0 | 1 | 2 | 3
  /** Operators before it, such as a render mode; `/Faint gs` makes it faint. */
  readonly before?: string
  readonly after?: string
}

export interface Line {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

export interface PrintedPage {
  readonly texts: readonly Text[]
  readonly lines?: readonly Line[]
  /** Strokes, areas as thin as lines, or strokes in a space of their own. */
  readonly manner?: 'strokes' | 'areas' | 'scaled'
  readonly rotate?: number
  /** Operators before and after the rest. */
  readonly under?: string
  readonly over?: string
  readonly width?: number
  readonly height?: number
}

/** Width of a text as the font has it: Chinese characters are square, all else half as wide. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, each) => sum + (each < '\u0080' ? 0.5 : 1) * size, 0)

const hex = (text: string): string =>
  [...text].map((each) => (each.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('')

const n = (value: number): string => String(Math.round(value * 1000) / 1000)

function content(page: PrintedPage, height: number): string {
  const manner = page.manner ?? 'strokes'
  const drawn = (page.lines ?? []).map(({ x0, y0, x1, y1 }) => {
    if (manner === 'areas') {
      const [w, h] = [x1 - x0, y1 - y0]
      return `${n(x0 - (w === 0 ? 0.25 : 0))} ${n(height - y1 - (h === 0 ? 0.25 : 0))} ${n(w || 0.5)} ${n(h || 0.5)} re f`
    }
    const scale = manner === 'scaled' ? 4 : 1
    const stroke = `${n(x0 * scale)} ${n((height - y0) * scale)} m ${n(x1 * scale)} ${n((height - y1) * scale)} l S`
    return manner === 'scaled' ? `q .25 0 0 .25 0 0 cm 2 w ${stroke} Q` : `.5 w ${stroke}`
  })
  const written = page.texts.map(({ text, x, y, size = 9, turn = 0, before = '', after = '' }) => {
    const turns = ['1 0 0 1', '0 -1 1 0', '-1 0 0 -1', '0 1 -1 0']
    return `q ${before} BT /F1 ${n(size)} Tf ${turns[turn]!} ${n(x)} ${n(height - y)} Tm <${hex(text)}> Tj ET ${after} Q`
  })
  return [page.under ?? '', ...drawn, ...written, page.over ?? ''].join('\n')
}

/** The bytes of a document of such pages. */
export function printPdf(pages: readonly PrintedPage[]): Uint8Array {
  const first = 7
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >> >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${first + at * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500 814 [500]] /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    '<< /Type /OCG /Name (hidden) >>',
    ...pages.flatMap((page, at) => {
      const { width = 842, height = 595 } = page
      const stream = content(page, height)
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${page.rotate ?? 0} /Resources << /Font << /F1 3 0 R >> /ExtGState << /Faint << /ca .2 >> >> /Properties << /Hidden 6 0 R >> >> /Contents ${first + at * 2 + 1} 0 R >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ]
    }),
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = file.length
  const index = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${index}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(file, (character) => character.charCodeAt(0))
}
