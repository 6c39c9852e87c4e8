import type { SourceLine } from '../source.ts'
import { seen, trimmed, withTabbedGrids } from './blocks.ts'
import { decoded } from './decode.ts'
import { MAX_LINES } from './limits.ts'
import { reader, refuse } from './reading.ts'

/** Plain text: a line each, the empty ones, too, as each may be a cell. */
export const readText = reader(({ bytes }) => {
  const { text, isDamaged } = decoded(bytes)
  const lines = seen(text).split('\n', MAX_LINES + 1)
  if (lines.length > MAX_LINES) refuse('too-large')
  const blocks = lines.map((each, index): SourceLine => ({
    kind: 'line',
    text: trimmed(each),
    place: { line: index + 1 },
  }))
  return {
    pages: [{ number: 1, blocks: withTabbedGrids(blocks) }],
    unread: isDamaged ? [{ kind: 'damaged', what: 'characters' }] : [],
  }
})
