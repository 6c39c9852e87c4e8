import type { DeckCode } from '@/exports/pptx/blocks.ts'
import type { Ratio } from '@/exports/pptx/page.ts'
import { useChecks } from '@/ui/useChecks.ts'
import { inLightTheme } from '@/ui/useChartTheme.ts'
import { useDownload } from '@/ui/export/useDownload.ts'
import type { ExportOutcome } from '@/ui/export/useExportState.ts'
import { useExportSteps } from '@/ui/export/useExportSteps.ts'
import { useSlideAddress } from '@/ui/slide/useSlideAddress.ts'
import type { Say } from '@/words/say.ts'
import type { Telling } from '../view.ts'
import { toldSlide, type ToldSlide } from './toldSlide.ts'
import { inTime } from '@/exports/inTime.ts'

const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

/** The slides that have a code. */
const CODED: readonly string[] = ['title', 'sources']

/** Hands out the presentation as a PPTX file, and says how far that is. */
export function usePptxExport() {
  const checks = useChecks()
  const download = useDownload()
  const addressOf = useSlideAddress()
  const { step, done, begin, through } = useExportSteps()

  /** What leads to a slide on screen, where it stands there, too. */
  function codeOf(id: string, say: Say): DeckCode | undefined {
    const address = CODED.includes(id) ? addressOf(id) : undefined
    return address === undefined ? undefined : { address, caption: say('slides.code.caption') }
  }

  /** Asks for what is told when the checks are done, of which slides speak. */
  async function save(
    telling: () => Telling,
    slides: () => readonly ToldSlide[],
    ratio: Ratio,
  ): Promise<ExportOutcome> {
    return through(async (): Promise<ExportOutcome> => {
      await begin('checking')
      await checks.done()
      await begin('arranging')
      const { pptxOf } = await inTime(() => import('@/exports/pptx/pptx.ts'))
      const told = telling()
      const { ledger, say } = told
      const title = say('deck.file', { year: ledger.year, department: ledger.department })
      const { deck, look } = inLightTheme((theme) => ({
        deck: slides().map(({ id, slide }) => ({
          text: toldSlide(slide, told).text,
          blocks: slide.blocks(told, theme),
          code: codeOf(id, say),
        })),
        look: { theme, paper: paperColour(), ratio, language: say.language, title } as const,
      }))
      await begin('writing')
      download(await pptxOf(deck, look), `${title}.pptx`, PPTX_TYPE)
      return 'saved'
    })
  }

  return { step, done, save }
}

function paperColour(): string {
  return getComputedStyle(document.documentElement).getPropertyValue('--paper')
}
