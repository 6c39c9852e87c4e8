import type { ChartTheme } from '../charts/theme.ts'
import { card, type CardShape } from '../exports/card.ts'
import type { FramedPicture } from '../exports/picture.ts'
import { sentenceOf } from './parts.ts'
import { cardBlock } from './posters.ts'
import type { Telling } from './view.ts'

/**
 * What a page says in one picture of fixed size: its sentence and its picture, or the year's;
 * `address`: where it can be looked up, if anywhere.
 */
export function shareCard(
  page: string,
  telling: Telling,
  shape: CardShape,
  address: string | undefined,
  theme: ChartTheme,
): FramedPicture {
  const { ledger, say } = telling
  const { department, year, source } = ledger
  return card(
    cardBlock(page, telling, theme)?.picture,
    {
      kind: say('share.card.kind', { year }),
      department,
      sentence: sentenceOf(page, telling),
      code: address === undefined ? undefined : { address, caption: say('poster.scan') },
      foot: [say('poster.source', { source: source.title })],
    },
    shape,
    theme,
  )
}
