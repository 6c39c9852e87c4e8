import type { Ledger } from '@/ledger/ledger.ts'
import { amountOf } from '@/figures/placedCell.ts'
import { answerSentence, figureClause, moneyFigure, noFigure } from '@/words/answer.ts'
import type { Say } from '@/words/say.ts'
import type { Answer, AnswerLine, TellAnswers } from '../view.ts'
import { draws } from './draws.ts'
import {
  firstMeasure,
  otherMeasure,
  type SpendingHierarchy,
  spendingScope,
} from './spendingScope.ts'
import { pathTo, type SpendingNode, type SpendingTree, spendingTree } from './spendingTree.ts'
import { codeName } from './words.ts'

/** What was spent under each code: by function in all that is published first, then by economic class. */
export const answers: TellAnswers = ({ ledger, say }) => {
  const first = spendingScope('function', firstMeasure(ledger))
  const scopes = [first, spendingScope('function', otherMeasure(first))]
  const byFunction = scopes.flatMap((scope) => spendingTree(ledger, scope) ?? [])
  const economic = spendingTree(ledger, spendingScope('economic', 'total'))
  return [
    ...answersBy('function', byFunction, ledger, say),
    ...answersBy('economic', economic ? [economic] : [], ledger, say),
  ]
}

function answersBy(
  kind: SpendingHierarchy,
  trees: readonly SpendingTree[],
  ledger: Ledger,
  say: Say,
): Answer[] {
  const codes = new Set(trees.flatMap(({ nodes }) => [...nodes.keys()]))
  return [...codes].filter(Boolean).flatMap((code): Answer[] => {
    const found = trees.flatMap((tree) => {
      const node = tree.nodes.get(code)
      return node ? [{ tree, node }] : []
    })
    const [first] = found
    if (!first) return []
    return [
      {
        id: code,
        kind,
        code,
        name: first.node.name || code,
        place: () => placeOf(first.tree, code, say),
        tell: () => unlike(found).map(({ tree, node }) => lineOf(ledger, tree, node, say)),
      },
    ]
  })
}

/** The scopes in which a code is not the same amount: to say that twice would tell nothing. */
function unlike<T extends { readonly node: SpendingNode }>(found: readonly T[]): readonly T[] {
  const printed = found.filter(({ node }) => amountOf(node.place))
  const [first, ...others] = printed.length ? printed : found.slice(0, 1)
  if (!first) return []
  const own = amountOf(first.node.place)?.yuan
  return [first, ...others.filter(({ node }) => !own || !amountOf(node.place)?.yuan.eq(own))]
}

function placeOf(tree: SpendingTree, code: string, say: Say): string {
  const above = pathTo(tree, code).slice(1, -1)
  return above.map((node) => codeName(node, tree, say)).join(' › ')
}

function lineOf(ledger: Ledger, tree: SpendingTree, node: SpendingNode, say: Say): AnswerLine {
  const { cell, address } = node.place
  const amount = amountOf(node.place)
  const figure = amount && moneyFigure({ amount, address }, say)
  const clause = figure ? figureClause('spent', figure, say) : [noFigure(cell, say)]
  return {
    sentence: answerSentence(codeName(node, tree, say), [clause], say),
    brief: figure?.text ?? say('app.notPublished'),
    scope: say(`spending.scope.${tree.scope.id}`),
    more: { view: 'spending', query: draws(ledger, address) ?? {} },
  }
}
