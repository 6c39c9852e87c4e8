import type { ChartTheme } from '@/charts/theme.ts'
import type { Finding } from '@/checks/finding.ts'
import type { SlideText } from '../../exports/slide.ts'
import type { SlideId } from './slides.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import type { Block, DeckSlide } from '@/exports/pptx/blocks.ts'
import { bridgeBlocks } from '@/views/overview/bridgeBlocks.ts'
import { budgetBlocks, sangongBlocks } from '@/views/budget/budgetBlocks.ts'
import { pointBlocks, sourceBlocks } from '@/views/checks/pointBlocks.ts'
import { scorecardBlocks } from '@/views/scorecard/scorecardBlocks.ts'
import { classBlocks, kindBlocks, largestClassBlocks } from '@/views/spending/spendingBlocks.ts'
import type { DeckWords } from '@/exports/pptx/words.ts'
import { yearBlocks } from '@/views/overview/yearBlocks.ts'

/** The slides of a presentation with their figures, in the order in which their texts come. */
export function deckSlides(
  ledger: Ledger,
  texts: readonly SlideText[],
  findings: readonly Finding[],
  words: DeckWords,
  theme: ChartTheme,
): DeckSlide[] {
  const telling = { ledger, say: words.say, findings, query: {} }
  const blocks: Record<SlideId, () => Block[]> = {
    title: () => [],
    year: () => yearBlocks(ledger, words),
    bridge: () => bridgeBlocks(ledger, words, theme),
    spending: () => classBlocks(telling, theme),
    class: () => largestClassBlocks(telling, theme),
    kinds: () => kindBlocks(telling, theme),
    budget: () => budgetBlocks(ledger, words, theme),
    sangong: () => sangongBlocks(ledger, words, theme),
    scorecard: () => scorecardBlocks(ledger, words, theme),
    points: () => pointBlocks(ledger, findings, words),
    sources: () => sourceBlocks(ledger, words),
  }
  return texts.map((text) => ({ text, blocks: blocks[text.id as SlideId]() }))
}
