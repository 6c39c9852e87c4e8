import { pictureOf, type SunburstLabels } from './sunburst.ts'
import { sunburst } from './sunburstOption.ts'
import { spendingRows } from './spendingRows.ts'
import { isDrawable, pathTo, type SpendingTree } from './spendingTree.ts'
import { chartPicture } from '@/exports/chartPicture.ts'
import type { Say } from '@/words/say.ts'
import type { ChartExport } from '@/exports/partExport.ts'
import { spendingListing } from './spendingPart.ts'

const SIZE = { width: 760, height: 520 }

/** What the sunburst around a code of the tree gives away. */
export function sunburstPart(
  tree: SpendingTree,
  focus: string,
  labels: SunburstLabels,
  say: Say,
): ChartExport {
  const whole = pictureOf(tree, focus)
  const rows = () => spendingRows({ ...tree, root: whole }, () => true)
  return {
    tables: [tree.scope.table],
    scope: pathTo(tree, focus).map(labels.name).join(' › '),
    unit: say(`terms.unit.${tree.unit}`),
    listing: () => spendingListing(tree, rows(), say),
    picture: (theme) => {
      // Nothing in a picture leads anywhere.
      const option = sunburst(tree, focus, theme, SIZE, { ...labels, up: '' })
      const unseen = rows().filter(({ node }) => node !== whole && node.amount && !isDrawable(node))
      const named = unseen.map(({ node }) => `${labels.name(node)} ${labels.amount(node)}`)
      const notes = unseen.length
        ? [say('spending.notPositive', { count: unseen.length }), named.join(say('exports.join'))]
        : []
      return chartPicture(option, SIZE, notes, theme)
    },
  }
}
