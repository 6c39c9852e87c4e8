import type { ChartTheme } from '../../charts/theme.ts'
import type { Finding } from '../../checks/finding.ts'
import type { SlideId, SlideText } from '../../figures/slides.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import type { Block, DeckSlide } from './blocks.ts'
import { bridgeBlocks } from './bridgeBlocks.ts'
import { budgetBlocks, sangongBlocks } from './budgetBlocks.ts'
import { pointBlocks, sourceBlocks } from './pointBlocks.ts'
import { scorecardBlocks } from './scorecardBlocks.ts'
import { classBlocks, kindBlocks, largestClassBlocks } from './spendingBlocks.ts'
import type { DeckWords } from './words.ts'
import { yearBlocks } from './yearBlocks.ts'

/** The slides of a presentation with their figures, in the order in which their texts come. */
export function deckSlides(
  ledger: Ledger,
  texts: readonly SlideText[],
  findings: readonly Finding[],
  words: DeckWords,
  theme: ChartTheme,
): DeckSlide[] {
  const blocks: Record<SlideId, () => Block[]> = {
    title: () => [],
    year: () => yearBlocks(ledger, words),
    bridge: () => bridgeBlocks(ledger, words, theme),
    spending: () => classBlocks(ledger, words, theme),
    class: () => largestClassBlocks(ledger, words, theme),
    kinds: () => kindBlocks(ledger, words, theme),
    budget: () => budgetBlocks(ledger, words, theme),
    sangong: () => sangongBlocks(ledger, words, theme),
    scorecard: () => scorecardBlocks(ledger, words, theme),
    points: () => pointBlocks(ledger, findings, words),
    sources: () => sourceBlocks(ledger, words),
  }
  return texts.map((text) => ({ text, blocks: blocks[text.id]() }))
}
