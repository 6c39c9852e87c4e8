import type { Rule } from './lines.ts'

/* Lines so near are one line, drawn twice or cell by cell. */
const SAME = 1.5
/* Pieces of a line so near belong together: dashes, cells with a space between their borders. */
const GAP = 3
/* A shorter one is a corner or a stray. */
const SHORT = 4

/** Collinear pieces joined to whole lines. */
export function joinRules(pieces: readonly Rule[]): readonly Rule[] {
  const joined: Rule[] = []
  let level: Rule[] = []
  const close = (): void => {
    let open: { from: number; to: number; sum: number; weight: number } | undefined
    const end = (): void => {
      if (open && open.to - open.from >= SHORT)
        joined.push({ at: open.sum / open.weight, from: open.from, to: open.to })
    }
    for (const piece of level.sort((a, b) => a.from - b.from)) {
      const weight = piece.to - piece.from + 0.01
      if (open && piece.from <= open.to + GAP) {
        open.to = Math.max(open.to, piece.to)
        open.sum += piece.at * weight
        open.weight += weight
      } else {
        end()
        open = { from: piece.from, to: piece.to, sum: piece.at * weight, weight }
      }
    }
    end()
    level = []
  }
  for (const piece of [...pieces].sort((a, b) => a.at - b.at)) {
    if (piece.at - (level[0] ?? piece).at > SAME) close()
    level.push(piece)
  }
  close()
  return joined
}
