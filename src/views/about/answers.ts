import type { Ledger, Part } from '@/ledger/ledger.ts'
import type { Piece } from '@/words/pieces.ts'
import { pieceText } from '@/words/pieces.ts'
import type { Say } from '@/words/say.ts'
import type { Answer, TellAnswers } from '../view.ts'
import { passageOf } from './passages.ts'

/** What the document says in words: its explanation, terms, duties and organisation. */
export const answers: TellAnswers = ({ ledger, say }) => [
  ...ledger.glossary.map(({ term, definition }): Answer => ({
    id: `term/${term}`,
    kind: 'term',
    name: term,
    text: definition,
    tell: () => [
      {
        sentence: [],
        quote: [definition],
        more: { view: 'about', query: { section: 'glossary' } },
      },
    ],
  })),
  ...ledger.narrative.flatMap(({ title, parts }) =>
    // An item's entry is its budget, actual and reason, of which another view speaks.
    parts
      .filter(({ code, text }) => code === undefined && text !== undefined)
      .map((part) => passage(ledger, title, part)),
  ),
  ...paragraphs(ledger, 'duties', say),
  ...paragraphs(ledger, 'organisation', say),
]

function passage(ledger: Ledger, title: string, part: Part): Answer {
  const [figure] = part.figures
  const section = ledger.narrative.find(({ parts }) => parts.includes(part))?.id ?? ''
  const quote = quoted(ledger, part)
  return {
    id: `text/${part.id}`,
    kind: 'text',
    name: title,
    place: () => part.heading ?? (part.text ?? '').replaceAll(/\{[\w.-]+\}/g, '…'),
    text: pieceText(quote),
    tell: () => [
      {
        sentence: [],
        quote,
        more: {
          view: 'about',
          query: figure ? { figure: `narrative/${part.id}/${figure.key}` } : { section },
        },
      },
    ],
  }
}

/** A passage with its figures, each of which leads to its evidence. */
function quoted(ledger: Ledger, part: Part): Piece[] {
  return passageOf(ledger, part).pieces.map((piece) =>
    piece.kind === 'figure' ? { text: piece.text, address: piece.address } : piece.text,
  )
}

function paragraphs(ledger: Ledger, section: 'duties' | 'organisation', say: Say): Answer[] {
  const text = ledger[section].join('\n')
  if (!text) return []
  return [
    {
      id: section,
      kind: 'text',
      name: say(`about.${section}`),
      text,
      tell: () => [{ sentence: [], quote: [text], more: { view: 'about', query: { section } } }],
    },
  ]
}
