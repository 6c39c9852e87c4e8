import type { ChartTheme } from '@/charts/theme.ts'
import { csvOf } from '@/exports/csv.ts'
import { listingSheet, saidFields } from '@/exports/listing.ts'
import type { ChartExport, PartExport, PartFormat } from '@/exports/partExport.ts'
import type { FramedPicture } from '@/exports/picture.ts'
import type { Say } from '@/words/say.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { pngOf } from './pngOf.ts'
import { writeXlsx, XLSX_TYPE } from './writeXlsx.ts'

interface PartFile {
  readonly content: BlobPart
  readonly name: string
  readonly type: string
}

/** Makes something in the colours that files are in. */
type InTheme = <T>(make: (theme: ChartTheme) => T) => T

/** A part of a view as a file, named after ledger and part; only charts have pictures. */
export async function partFile(
  part: PartExport | ChartExport,
  about: { readonly ledger: Ledger; readonly title: string; readonly source: string },
  format: Exclude<PartFormat, 'copy'>,
  say: Say,
  inTheme: InTheme,
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
  switch (format) {
    case 'png':
      return file(await pngOf(await picture()), 'png', 'image/png')
    case 'svg':
      return file((await picture()).svg, 'svg', 'image/svg+xml;charset=utf-8')
    case 'csv':
      return file(csvOf(saidFields(part.listing(), say)), 'csv', 'text/csv;charset=utf-8')
    case 'xlsx': {
      const sheet = listingSheet(title, part.listing(), say, { notes: [of, source] })
      return file(await writeXlsx([sheet]), 'xlsx', XLSX_TYPE)
    }
  }

  async function picture(): Promise<FramedPicture> {
    if (!('picture' in part)) throw new Error(`"${title}" has no picture`)
    const [{ framedPicture }, { chartSvg }] = await Promise.all([
      import('@/exports/picture.ts'),
      import('@/exports/chartSvg.ts'),
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
