import type { Grid } from '@/figures/published/grid.ts'
import type { Say } from '@/words/say.ts'
import { searchCodes, type Sounds } from '@/words/search.ts'

/**
 * The lines of a grid that have what is searched for, from the top: a name, a code, how a name is
 * pronounced or what it is called, or a figure as printed or as shown.
 */
export function findLines(
  grid: Grid,
  query: string,
  sounds: Sounds | undefined,
  gloss: Say['gloss'],
): number[] {
  const texts = grid.lines.flatMap((cells, line) =>
    cells.flatMap((cell) => {
      if (cell.kind === 'void') return []
      const text = cell.kind === 'figure' ? (cell.printed ?? '') : cell.text
      const name = cell.kind === 'name' ? text : ''
      return text ? { line, code: text, name, gloss: gloss(name) } : []
    }),
  )
  // A point between digits counts; separators do not.
  const figure = /^-?[\d,]+(\.\d+)?$/.test(query.trim()) ? query.trim().replaceAll(',', '') : ''
  const asked = figure.includes('.')
    ? texts.filter(({ code }) => code.includes(figure))
    : searchCodes(texts, figure || query, sounds, texts.length)
  return [...new Set(asked.map(({ line }) => line))].sort((one, other) => one - other)
}
