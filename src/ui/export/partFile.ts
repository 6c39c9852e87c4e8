import type { ChartTheme } from '@/charts/theme.ts'
import { isSheetFormat, type PartFormatId, SHEET_FORMATS } from '@/exports/formats.ts'
import { bareSheet, listingSheet } from '@/exports/listing.ts'
import type { ChartExport, PartExport } from '@/exports/partExport.ts'
import type { FramedPicture } from '@/exports/picture.ts'
import type { Say } from '@/words/say.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { writeSheets } from './writeSheets.ts'
import { inTime } from '@/exports/inTime.ts'

interface PartFile {
  readonly content: BlobPart
  readonly name: string
  readonly type: string
}

/** What only a page can do: say its colours on paper, and turn a picture into dots. */
interface Drawing {
  readonly inTheme: <T>(make: (theme: ChartTheme) => T) => T
  readonly pngOf: (picture: FramedPicture) => Promise<Blob>
}

/** A part of a view as a file, named after ledger and part; only charts have pictures. */
export async function partFile(
  part: PartExport | ChartExport,
  about: { readonly ledger: Ledger; readonly title: string; readonly source: string },
  format: Exclude<PartFormatId, 'copy'>,
  say: Say,
  { inTheme, pngOf }: Drawing,
): Promise<PartFile> {
  const { department, year } = about.ledger
  const { source } = about
  const title = part.title ?? about.title
  const file = (content: BlobPart, ending: string, type: string): PartFile => ({
    content,
    name: `${year} ${department} ${title}.${ending}`,
    type,
  })
  const of = [
    department,
    say('app.yearOf', { year }),
    part.scope,
    part.unit && say('app.unit', { unit: part.unit }),
  ]
    .filter(Boolean)
    .join(' · ')
  if (isSheetFormat(format)) {
    const { isWorkbook, type } = SHEET_FORMATS[format]
    const sheet = isWorkbook
      ? listingSheet(title, part.listing(), say, { notes: [of, source] })
      : bareSheet(title, part.listing(), say)
    return file(await writeSheets([sheet], format), format, type)
  }
  const drawn = await picture()
  return format === 'png'
    ? file(await pngOf(drawn), 'png', 'image/png')
    : file(drawn.svg, 'svg', 'image/svg+xml;charset=utf-8')

  async function picture(): Promise<FramedPicture> {
    if (!('picture' in part)) throw new Error(`"${title}" has no picture`)
    const [{ framedPicture }, { chartSvg }] = await Promise.all([
      inTime(() => import('@/exports/picture.ts')),
      inTime(() => import('@/exports/chartSvg.ts')),
    ])
    const frame = { title, about: of, source, date: madeOn(new Date(), say) }
    return inTheme((theme) => framedPicture(part.picture(theme), frame, theme, chartSvg))
  }
}

function madeOn(day: Date, say: Say): string {
  const date = [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
  return say('exports.made', { date, app: say('app.name') })
}
