import { useI18n } from 'vue-i18n'
import type { ChartExport } from '@/exports/chartExport.ts'
import { csvOf } from '@/exports/csv.ts'
import { listingSheet, saidFields } from '@/exports/listing.ts'
import type { FramedPicture } from '@/exports/picture.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { inLightTheme } from './useChartTheme.ts'
import { useDownload } from './useDownload.ts'
import type { ExportOutcome } from './useExportState.ts'
import { useSourceText } from './useSourceText.ts'
import { writeXlsx, XLSX_TYPE } from './writeXlsx.ts'

export const CHART_FORMATS = ['png', 'svg', 'copy', 'csv', 'xlsx'] as const
export type ChartFormat = (typeof CHART_FORMATS)[number]

/** Hands out a chart as a picture or as the table of its figures. */
export function useChartExport() {
  const { t } = useI18n()
  const download = useDownload()
  const sourceOf = useSourceText()

  /** `unit` in the reader's words, where the whole chart has one. */
  async function save(
    chart: ChartExport,
    { ledger, unit, ...named }: { ledger: Ledger; title: string; unit: string | undefined },
    format: ChartFormat,
  ): Promise<ExportOutcome> {
    const { department, year } = ledger
    const title = chart.title ?? named.title
    const name = `${year} ${department} ${title}`
    const about = [
      department,
      t('app.yearOf', { year }),
      chart.scope,
      unit && t('app.unit', { unit }),
    ]
      .filter(Boolean)
      .join(' · ')
    const source = sourceOf(ledger, chart.tables)
    const picture = () => draw(chart, { title, about, source, date: dateOf(new Date()) })

    switch (format) {
      case 'png':
        download(await png(await picture()), `${name}.png`, 'image/png')
        return 'saved'
      case 'svg':
        download((await picture()).svg, `${name}.svg`, 'image/svg+xml;charset=utf-8')
        return 'saved'
      case 'copy':
        return copyPicture(async () => png(await picture()))
      case 'csv':
        download(csvOf(saidFields(chart.listing(), t)), `${name}.csv`, 'text/csv;charset=utf-8')
        return 'saved'
      case 'xlsx': {
        const sheet = listingSheet(title, chart.listing(), t, { notes: [about, source] })
        download(await writeXlsx([sheet]), `${name}.xlsx`, XLSX_TYPE)
        return 'saved'
      }
    }
  }

  function dateOf(day: Date): string {
    const date = [day.getFullYear(), day.getMonth() + 1, day.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-')
    return t('exports.made', { date, app: t('app.name') })
  }

  return { save }
}

async function draw(
  { picture }: ChartExport,
  frame: { title: string; about: string; source: string; date: string },
): Promise<FramedPicture> {
  const [{ framedPicture }, { chartSvg }] = await Promise.all([
    import('@/exports/picture.ts'),
    import('@/exports/chartSvg.ts'),
  ])
  return inLightTheme((theme) => framedPicture(picture(theme), frame, theme, chartSvg))
}

async function png(picture: FramedPicture): Promise<Blob> {
  const { pngOf } = await import('./pngOf.ts')
  return pngOf(picture)
}

/** A picture that is not there yet is promised: some browsers let only a fresh click copy. */
async function copyPicture(make: () => Promise<Blob>): Promise<ExportOutcome> {
  if (typeof ClipboardItem === 'undefined' || !('clipboard' in navigator)) return 'cannot-copy'
  const made = make()
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': made })])
    return 'copied'
  } catch {
    // If the picture could not be made, that is the reason.
    await made
    return 'cannot-copy'
  }
}
