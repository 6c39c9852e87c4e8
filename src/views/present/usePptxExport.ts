import { useSay } from '@/ui/useSay.ts'
import { useI18n } from 'vue-i18n'
import type { Language } from '@/locales/languages.ts'
import type { Ratio } from '@/exports/pptx/page.ts'
import type { DeckWords } from '@/exports/pptx/words.ts'
import type { SlideText } from '@/exports/slide.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { useChecksStore } from '@/stores/checks.ts'
import { inLightTheme } from '@/ui/useChartTheme.ts'
import { useCompactAmount } from '@/ui/useCompactAmount.ts'
import { useDownload } from '@/ui/export/useDownload.ts'
import type { ExportOutcome } from '@/ui/export/useExportState.ts'
import { useExportSteps } from '@/ui/export/useExportSteps.ts'
import { useOutcomeText } from '@/ui/useOutcomeText.ts'
import { useRuleText } from '@/ui/useRuleText.ts'
import { useSpendingNames } from '@/views/spending/useSpendingNames.ts'

const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

/** Hands out the presentation as a PPTX file, and says how far that is. */
export function usePptxExport() {
  const { t, locale } = useI18n()
  const say = useSay()
  const { ruleText } = useRuleText()
  const { nameOf } = useSpendingNames()
  const outcome = useOutcomeText()
  const compact = useCompactAmount()
  const checks = useChecksStore()
  const download = useDownload()
  const { step, done, begin, through } = useExportSteps()

  /** `texts` is asked for when the checks are done, of which slides speak. */
  async function save(
    ledger: Ledger,
    texts: () => readonly SlideText[],
    ratio: Ratio,
  ): Promise<ExportOutcome> {
    return through(async (): Promise<ExportOutcome> => {
      await begin('checking')
      const findings = await checks.done()
      await begin('arranging')
      const language = locale.value as Language
      const words: DeckWords = { language, say, ruleText, outcome, compact, nodeName: nameOf }
      const name = t('deck.file', { year: ledger.year, department: ledger.department })
      const [{ deckSlides }, { pptxOf }] = await Promise.all([
        import('./deckSlides.ts'),
        import('@/exports/pptx/pptx.ts'),
      ])
      const { slides, look } = inLightTheme((theme) => ({
        slides: deckSlides(ledger, texts(), findings, words, theme),
        look: { theme, paper: paperColour(), ratio, language, title: name } as const,
      }))
      await begin('writing')
      download(await pptxOf(slides, look), `${name}.pptx`, PPTX_TYPE)
      return 'saved'
    })
  }

  return { step, done, save }
}

function paperColour(): string {
  return getComputedStyle(document.documentElement).getPropertyValue('--paper')
}
