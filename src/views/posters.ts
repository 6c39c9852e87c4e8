import type { ChartTheme } from '../charts/theme.ts'
import type { PosterBlock } from '../exports/poster.ts'
import { VIEW_NAMES } from './names.ts'
import type { Telling, TellPoster } from './view.ts'

const FOUND = import.meta.glob<TellPoster>('./*/poster.ts', { eager: true, import: 'poster' })

/** What the views give to the one-page edition, in the order of the navigation. */
export function posterBlocks(telling: Telling, theme: ChartTheme): readonly PosterBlock[] {
  return VIEW_NAMES.flatMap((view) => blocksOf(view, telling, theme))
}

/** What a page gives to a card: its first block, or the year's where it has none. */
export function cardBlock(page: string, telling: Telling, theme: ChartTheme) {
  const [own] = blocksOf(page, telling, theme)
  return own ?? blocksOf('overview', telling, theme)[0]
}

function blocksOf(page: string, telling: Telling, theme: ChartTheme): readonly PosterBlock[] {
  return FOUND[`./${page}/poster.ts`]?.(telling, theme) ?? []
}
