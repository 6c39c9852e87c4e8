import type { Block, ListItem } from '@/exports/pptx/blocks.ts'
import { numberedTitle, tableIds, tableOf } from '@/ledger/lookup.ts'
import { unitName } from '@/words/amounts.ts'
import type { Telling } from '../view.ts'

/** What the figures were taken from, and the tables that are published. */
export function sourceBlocks({ ledger, say }: Telling): Block[] {
  const { source, department, region, year, unit } = ledger
  const fact = (key: string, text: string | undefined) =>
    text ? [`${say(`exports.cover.${key}`)}${say('app.colon')}${text}`] : []
  const url = fact('url', source.url).map((text): ListItem => ({ text, address: source.url ?? '' }))
  const tables = tableIds(ledger).flatMap((id) => {
    const table = tableOf(ledger, id)
    return table?.state === 'published' ? [numberedTitle(table)] : []
  })
  const more = (count: number) => say('deck.moreRows', { count })
  return [
    {
      kind: 'list',
      title: say('slides.document'),
      items: [
        ...fact('source', source.title),
        ...fact('publisher', source.publisher),
        ...url,
        ...fact('department', [region, department].filter(Boolean).join(' ')),
        ...fact('year', String(year)),
        ...fact('unit', unitName(unit, say)),
        say('deck.asPublished'),
      ],
      more,
    },
    ...(tables.length
      ? [{ kind: 'list', title: say('slides.tables'), items: tables, more } as const]
      : []),
  ]
}
