import { glossKey } from '../words/gloss.ts'
import { VIEW_NAMES, type ViewName } from './names.ts'
import { VIEWS } from './parts.ts'
import type { Answer, Telling, TellAnswers } from './view.ts'

const FOUND = import.meta.glob<TellAnswers>('./*/answers.ts', { eager: true, import: 'answers' })

/**
 * All that can be asked for, in the order of the navigation; what several views say of one thing
 * stands together. Each view answers for itself, too.
 */
export function answersOf(telling: Telling): readonly Answer[] {
  const told = new Map<string, Answer[]>()
  for (const answer of [...views(telling), ...ofViews(telling)]) {
    const known = told.get(answer.id)
    if (!known) told.set(answer.id, [answer])
    else if (!answer.spare) known.push(answer)
    // A document may call one code by several names.
    else if (!known.some(({ name }) => isSame(name, answer.name)))
      told.set(`${answer.id} ${answer.name}`, [answer])
  }
  return [...told].flatMap(([id, answers]) => together(id, answers))
}

function isSame(one: string, other: string): boolean {
  return one === other || glossKey(one) === glossKey(other)
}

function ofViews(telling: Telling): Answer[] {
  return VIEW_NAMES.flatMap((view) => FOUND[`./${view}/answers.ts`]?.(telling) ?? [])
}

function views(telling: Telling): Answer[] {
  return VIEWS.map(({ name, sentence }) => ({
    id: name,
    kind: 'view',
    name: telling.say(`app.views.${name}`),
    tell: () => [
      { sentence: [sentence?.(telling) ?? ''].filter(Boolean), more: { view: name as ViewName } },
    ],
  }))
}

function together(id: string, [first, ...others]: readonly Answer[]): Answer[] {
  if (!first) return []
  // Of thousands, nearly all are alone.
  if (!others.length && first.id === id) return [first]
  const tell = () => [first, ...others].flatMap((each) => each.tell())
  return [{ ...first, id, tell }]
}
