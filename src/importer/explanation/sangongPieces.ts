import { SANGONG } from '../../ledger/form/relations.ts'
import { numbersIn } from './numbers.ts'
import { type Paragraph, slicedParagraph } from './paragraphs.ts'
import type { Passage } from './reading.ts'
import { bare, numbered } from './text.ts'

/** A stretch of a paragraph that is of one passage. */
export interface Piece {
  readonly paragraph: Paragraph
  readonly id: string
  readonly scope: string
  readonly code?: string
  /** An entry that does not say which item it is. */
  readonly isUnknown?: boolean
}

const SANGONG_PARTS: readonly (readonly [RegExp, string])[] = [
  [/外宾接待|外事接待|国[（(]?境[）)]?外.{0,4}接待/, 'sangong-reception-foreign'],
  [/国内(?:公务)?接待|其他国内/, 'sangong-reception-domestic'],
  [
    /公务用车购置[及和与](?:公务用车)?运行|公车购置[及和与]运行|公务用车购置费?[及和与]/,
    'sangong-vehicles',
  ],
  [/公务用车购置|购置公务用车/, 'sangong-vehicle-purchase'],
  [/公务用车运行|公车运行/, 'sangong-vehicle-operation'],
  [/因公出国/, 'sangong-abroad'],
  [/公务接待/, 'sangong-reception'],
]
/** How far into a sentence its subject stands. */
const SUBJECT_WITHIN = 22

/** A paragraph on the three public expenses by the passages of which it speaks. */
export function sangongPieces(
  paragraph: Paragraph,
  heading: string,
  passages: readonly Passage[],
): Piece[] {
  const last = passages.findLast(({ scope }) => scope === SANGONG)?.id
  const whole = /具体/.test(heading)
    ? 'sangong-detail'
    : /总体/.test(heading)
      ? 'sangong-overall'
      : passages.some(({ id }) => id === 'sangong-overall')
        ? 'sangong-detail'
        : 'sangong-overall'
  const headed = SANGONG_PARTS.find(([words]) => words.test(bare(heading)))?.[1]
  const first = partBy(paragraph.text)
  const isOfAll = first === 'all' || (first === undefined && !last?.startsWith('sangong-'))
  const hasCounts = numbersIn(paragraph.text).some(({ measure }) => measure === 'count')
  if (isOfAll && !hasCounts) return [piece(paragraph, whole)]
  const pieces: { start: number; id: string }[] = []
  let current = isOfAll ? whole : (headed ?? last ?? whole)
  for (const start of unitStarts(paragraph.text)) {
    const found = partBy(paragraph.text.slice(start))
    const id = found === 'all' ? whole : (found ?? current)
    if (id !== pieces.at(-1)?.id) pieces.push({ start, id })
    current = id
  }
  return pieces.map(({ start, id }, index) =>
    piece(slicedParagraph(paragraph, start, pieces[index + 1]?.start ?? paragraph.text.length), id),
  )
}

function piece(paragraph: Paragraph, id: string): Piece {
  return { paragraph, id, scope: SANGONG }
}

/** Where sentences, and what follows 其中, begin. */
function unitStarts(text: string): number[] {
  const starts = [0]
  for (const { index, 0: mark } of text.matchAll(/[。；;](?=.)|[，,。](?=其中[：:，,]?.)/g))
    starts.push(index + mark.length)
  return [...new Set(starts)]
}

/** The passage that a sentence is of, by what it begins with. */
function partBy(text: string): string | undefined {
  const words = numbered(text.replace(/^其中[：:，,]?/, '')).rest
  const start = (words.split(/原因|[。；;]/)[0] ?? '').slice(0, SUBJECT_WITHIN)
  const found = SANGONG_PARTS.flatMap(([pattern, id]) => {
    const match = pattern.exec(start)
    return match ? [{ id, at: match.index }] : []
  }).sort((one, other) => one.at - other.at)[0]
  const all = /[“"”]?三公[“"”]?经费/.exec(start)
  if (
    all &&
    (!found || found.at < all.index + 12 + all[0].length) &&
    !(found && /经费.{0,3}中/.test(start))
  ) {
    // “三公”经费支出决算中，因公出国费… speaks of the latter.
    return found && found.at > all.index && /中[，,]?/.test(start.slice(all.index, found.at))
      ? found.id
      : 'all'
  }
  return found?.id
}
