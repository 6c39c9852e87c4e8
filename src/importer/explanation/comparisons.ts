import { type Address, addressOf } from '../../ledger/address.ts'
import { COMPARISON_WORDS, type Says } from '../../ledger/form/comparisonWords.ts'
import { SANGONG } from '../../ledger/form/relations.ts'
import type { Part } from '../../ledger/ledger.ts'
import { expenseOf, NEUTRAL, strip, subjectOf, withoutDepartment } from './phrases.ts'
import { existing, ownAddress, type Passage, type Spoken } from './reading.ts'
import { namesIn } from './speech.ts'

type Comparison = NonNullable<Part['comparisons']>[number]

/** What a passage says of its figures in words: 决算数小于预算数, 与上年持平. */
export function comparisonsIn(text: string, passage: Passage, spoken: Spoken): Comparison[] {
  return text
    .split(/[。；;\n]/)
    .flatMap((sentence) => [
      ...withBudgets(sentence, passage),
      ...withLastYear(sentence, passage, spoken),
    ])
}

const WORDS = (['more', 'less', 'about-equal', 'equal'] as const).map(
  (says) => [says, new RegExp(COMPARISON_WORDS[says], 'g')] as const,
)

/** The actual of the passage against its budgets. */
function withBudgets(sentence: string, passage: Passage): Comparison[] {
  const start = sentence.search(/决算数?/)
  // What follows 其中 speaks of a part of the passage's figures.
  if (start < 0 || /其中/.test(sentence.slice(0, start))) return []
  const actual = passage.figures.find(({ figure }) => figure.key === 'actual')
  if (!actual) return []
  return WORDS.flatMap(([says, pattern]) =>
    [...sentence.slice(start).matchAll(pattern)].flatMap(([words]) => {
      const than = budgetNamed(words, passage)
      return than
        ? { figure: addressOf('narrative', passage.id, actual.figure.key), says, than }
        : []
    }),
  )
}

/** The budget that words name; of two, words that name none do not say which. */
function budgetNamed(words: string, { id, figures }: Passage): Address | undefined {
  const wanted = /年初/.test(words) ? 'opening' : /全年|调整/.test(words) ? 'full-year' : undefined
  const budgets = figures.filter(({ metric }) => metric === 'budget')
  const named = budgets.filter(({ figure }) => figure.key === wanted)
  const [only, ...others] = named.length ? named : budgets
  return only && !others.length ? addressOf('narrative', id, only.figure.key) : undefined
}

const FLAT = /^(.*?)(?:支出|收入)?(基本|大致|大体)?(?:持平|无变化|没有变化)/
const LAST_YEAR = /[与和同较比](?:上年|去年|上一年|20\d\d年)/

/** Figures that are as they were the year before. */
function withLastYear(sentence: string, passage: Passage, spoken: Spoken): Comparison[] {
  if (!LAST_YEAR.test(sentence)) return []
  return sentence.split(/[，,：:]/).flatMap((clause): Comparison[] => {
    const [, before, about] = FLAT.exec(clause) ?? []
    if (before === undefined || /预算数?$/.test(before)) return []
    const { phrase } = strip(before.replace(/各$/, ''))
    const subject =
      passage.scope === SANGONG
        ? expenseOf(phrase, 'actual', spoken)
        : subjectOf(phrase, namesIn(passage.scope, spoken.tables), spoken)
    const own = ownAddress(passage, 'actual')
    const figure: Address | undefined = subject
      ? subject.isClear
        ? existing(subject.addresses, spoken)
        : undefined
      : own && NEUTRAL.test(withoutDepartment(phrase, spoken))
        ? existing([own], spoken)
        : undefined
    const says: Says = about ? 'about-equal' : 'equal'
    return figure ? [{ figure, says }] : []
  })
}
