import { useSay } from '@/ui/useSay.ts'
import type { PartFormatId } from '@/exports/formats.ts'
import type { ChartExport, PartExport } from '@/exports/partExport.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { loadViewMessages } from '@/locales/index.ts'
import { inLightTheme } from '../useChartTheme.ts'
import { pngOf } from './pngOf.ts'
import { useDownload } from './useDownload.ts'
import type { ExportOutcome } from './useExportState.ts'
import { sourceText } from '@/words/source.ts'
import { inTime } from '@/exports/inTime.ts'

/** Hands out a part of a view as a picture or as the table of its figures. */
export function usePartExport() {
  const say = useSay()
  const download = useDownload()

  /** `make` and all that writes files load when they are asked for; `title` is the page's. */
  async function save(
    make: () => Promise<PartExport | ChartExport>,
    ledger: Ledger,
    title: string,
    format: PartFormatId,
  ): Promise<ExportOutcome> {
    const fileOf = async (wanted: Exclude<PartFormatId, 'copy'>) => {
      // Parts say their titles when they are made.
      const [{ partFile }] = await Promise.all([
        inTime(() => import('./partFile.ts')),
        loadViewMessages(),
      ])
      const part = await make()
      const about = { ledger, title, source: sourceText(ledger, part.tables, say, part.from) }
      return partFile(part, about, wanted, say, { inTheme: inLightTheme, pngOf })
    }
    if (format === 'copy') return copyPicture(async () => (await fileOf('png')).content as Blob)
    const { content, name, type } = await fileOf(format)
    download(content, name, type)
    return 'saved'
  }

  return { save }
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
