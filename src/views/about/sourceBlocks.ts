import type { Block } from '@/exports/pptx/blocks.ts'
import { numberedTitle, tableIds, tableOf } from '@/ledger/lookup.ts'
import { unitName } from '@/words/amounts.ts'
import type { Telling } from '../view.ts'

/** What the figures were taken from. */
export function sourceBlocks({ ledger, say }: Telling): Block[] {
  const { source, department, region, year, unit } = ledger
  const fact = (key: string, text: string | undefined) =>
    text ? [`${say(`exports.cover.${key}`)}${say('app.colon')}${text}`] : []
  const tables = tableIds(ledger).flatMap((id) => {
    const table = tableOf(ledger, id)
    if (table?.state !== 'published') return []
    return say('app.sourceCell', { table: numberedTitle(table) })
  })
  return [
    {
      kind: 'list',
      items: [
        ...fact('source', source.title),
        ...fact('publisher', source.publisher),
        ...fact('url', source.url),
        ...fact('department', [region, department].filter(Boolean).join(' ')),
        ...fact('year', String(year)),
        ...fact('unit', unitName(unit, say)),
        ...fact('tables', tables.join(' ')),
        say('deck.asPublished'),
      ],
      more: (count) => say('deck.moreRows', { count }),
    },
  ]
}
