import { folded } from '@/ledger/folded.ts'
import { DOCUMENT_LANGUAGE } from '@/locales/languages.ts'
import type { Say } from '@/words/say.ts'
import { type Findable, isHan } from '@/words/search.ts'
import { answersOf } from '../answers.ts'
import {
  type Answer,
  ANSWER_KINDS,
  type AnswerKind,
  type AnswerLine,
  type Telling,
} from '../view.ts'
import { EVERYDAY, type EverydayWord, EXAMPLES } from './everyday.ts'

/** A line of an answer with what it is about. */
export interface ToldLine extends AnswerLine {
  readonly kind: AnswerKind
  /** Whether it holds more than what was asked for. */
  readonly holdsMore: boolean
}

/** What is told of an entry. */
export interface Told {
  readonly lines: readonly ToldLine[]
  /** Where it would stand, and nothing is published. */
  readonly unpublished: readonly string[]
}

/** Something that can be asked for, as the search sees it: an answer, or an everyday word. */
export interface AskEntry extends Findable {
  readonly id: string
  readonly kind: AnswerKind | 'word'
  /** Where it stands, in words. */
  readonly place: () => string
  /** A longer text in which a query may be, folded. */
  readonly text: string
  readonly tell: () => Told
}

/** All that can be asked for of a ledger: everyday words, then answers by their kinds. */
export function askIndex(telling: Telling): readonly AskEntry[] {
  const { say } = telling
  const answers = answersOf(telling)
  const byId = new Map(answers.map((answer) => [answer.id, answer]))
  const byKind = ANSWER_KINDS.flatMap((kind) => answers.filter((answer) => answer.kind === kind))
  return [
    ...EVERYDAY.map((word) => wordEntry(word, byId, say)),
    ...byKind.map((answer) => answerEntry(answer, say)),
  ]
}

function answerEntry(answer: Answer, say: Say): AskEntry {
  const { id, kind, code = '', name, place = () => '', text = '' } = answer
  return {
    id,
    kind,
    code,
    name,
    gloss: say.gloss(name),
    place,
    text: folded(text),
    tell: () => ({ lines: linesOf(answer, false), unpublished: [] }),
  }
}

function linesOf(answer: Answer, holdsMore: boolean): ToldLine[] {
  return answer.tell().map((line) => ({ ...line, kind: answer.kind, holdsMore }))
}

function wordEntry(
  { words, english, targets }: EverydayWord,
  byId: ReadonlyMap<string, Answer>,
  say: Say,
): AskEntry {
  const [name = '', ...others] = words
  return {
    id: `word/${name}`,
    kind: 'word',
    code: '',
    name,
    aliases: [...others, ...english],
    place: () =>
      [...new Set(targets.flatMap(({ id }) => byId.get(id)?.name ?? []))]
        .map((printed) => say.gloss(printed) ?? printed)
        .join(say('ask.comma')),
    text: '',
    tell: () => ({
      lines: targets.flatMap(({ id, holdsMore }) => {
        const answer = byId.get(id)
        return answer ? linesOf(answer, holdsMore) : []
      }),
      unpublished: targets
        .filter(({ id }) => !byId.has(id))
        .flatMap(({ id }) => targetName(id, say) ?? []),
    }),
  }
}

/** A place of the form that the ledger has nothing at; a term or a count that is not there is none. */
function targetName(id: string, say: Say): string | undefined {
  if (/^\d+$/.test(id)) return id
  const key = id.replace('/', '.lines.')
  return say.has(key) ? say(key) : undefined
}

/** What an entry is called in the reader's language; a word that one uses as it is used. */
export function spokenName({ kind, name, gloss, aliases = [] }: AskEntry, say: Say): string {
  if (kind !== 'word' || say.language === DOCUMENT_LANGUAGE) return gloss ?? name
  return aliases.find((each) => !isHan(each)) ?? name
}

/** So many words are offered to begin with. */
const MOST_EXAMPLES = 12

/** The everyday words of the index that most readers ask for and that lead to a figure in it. */
export function examplesIn(index: readonly AskEntry[]): readonly AskEntry[] {
  return index
    .filter(({ kind, name }) => kind === 'word' && EXAMPLES.includes(name))
    .filter((entry) => entry.tell().lines.some(({ sentence }) => sentence.length))
    .sort((a, b) => EXAMPLES.indexOf(a.name) - EXAMPLES.indexOf(b.name))
    .slice(0, MOST_EXAMPLES)
}
