import type { ChartTheme } from '@/charts/theme.ts'
import type { FramedPicture } from '@/exports/picture.ts'
import { poster, type PosterShape } from '@/exports/poster.ts'
import { sentenceOf } from '../parts.ts'
import { posterBlocks } from '../posters.ts'
import type { Telling } from '../view.ts'

/** The year on one page; `address`: where all of it can be looked up, if anywhere. */
export function onePage(
  telling: Telling,
  shape: PosterShape,
  address: string | undefined,
  theme: ChartTheme,
): FramedPicture {
  const { ledger, say } = telling
  const { department, year, source } = ledger
  return poster(
    posterBlocks(telling, theme),
    {
      kind: say('poster.kind', { year }),
      department,
      sentence: sentenceOf('overview', telling),
      code: address === undefined ? undefined : { address, caption: say('poster.scan') },
      foot: [say('poster.source', { source: source.title }), say('poster.made')],
    },
    shape,
    theme,
  )
}
