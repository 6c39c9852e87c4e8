import { codeTree } from '@/ledger/codeTree.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { printedTable } from '@/ledger/lookup.ts'
import { amountOf } from '@/figures/placedCell.ts'
import { answerSentence, figureClause, moneyFigure, noFigure } from '@/words/answer.ts'
import type { Say } from '@/words/say.ts'
import type { Answer, AnswerLine, TellAnswers } from '../view.ts'
import { draws } from './draws.ts'
import {
  firstMeasure,
  otherMeasure,
  type SpendingHierarchy,
  type SpendingScope,
  spendingScope,
} from './spendingScope.ts'
import { pathTo, type SpendingNode, type SpendingTree, spendingTree } from './spendingTree.ts'
import { codeName } from './words.ts'

/** What was spent under each code: by function in all that is published first, then by economic class. */
export const answers: TellAnswers = ({ ledger, say }) => {
  const first = spendingScope('function', firstMeasure(ledger))
  const byFunction = [first, spendingScope('function', otherMeasure(first))]
  return [
    ...answersBy('function', byFunction, ledger, say),
    ...answersBy('economic', [spendingScope('economic', 'total')], ledger, say),
  ]
}

/** Codes are many, and few of them are asked for: amounts are worked out when they are told. */
function answersBy(
  kind: SpendingHierarchy,
  scopes: readonly SpendingScope[],
  ledger: Ledger,
  say: Say,
): Answer[] {
  const trees = () => scopes.flatMap((scope) => spendingTree(ledger, scope) ?? [])
  return [...namesIn(ledger, scopes)].map(([code, name]) => ({
    id: code,
    kind,
    code,
    name: name || code,
    place: () => {
      const tree = trees().find(({ nodes }) => nodes.has(code))
      return tree ? placeOf(tree, code, say) : ''
    },
    tell: () => {
      const found = trees().flatMap((tree) => {
        const node = tree.nodes.get(code)
        return node ? [{ tree, node }] : []
      })
      return unlike(found).map(({ tree, node }) => lineOf(ledger, tree, node, say))
    },
  }))
}

/** The codes of scopes with their names, as the first scope that has one prints it. */
function namesIn(ledger: Ledger, scopes: readonly SpendingScope[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const scope of scopes) {
    const table = printedTable(ledger, scope.table)
    if (table?.state !== 'published') continue
    const known = new Set(names.keys())
    codeTree(table).eachAfter(({ data: { code, name } }) => {
      if (code && !known.has(code)) names.set(code, name)
    })
  }
  return names
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
