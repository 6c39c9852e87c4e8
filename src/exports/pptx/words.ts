import type { Language } from '../../locales/languages.ts'
import type { Equation } from '../../checks/equation.ts'
import type { Finding } from '../../checks/finding.ts'
import type { SpendingNode, SpendingTree } from '../../views/spending/spendingTree.ts'
import type { Amount } from '../../money/index.ts'
import type { RuleText } from '../findingListing.ts'
import type { Say } from '../../words/say.ts'

/** How a deck speaks: in the reader's language, and as the views do. */
export interface DeckWords {
  readonly language: Language
  readonly say: Say
  readonly ruleText: RuleText
  /** How far two sides are apart, and what rounding allows. */
  readonly outcome: (finding: Finding, equation: Equation) => string | undefined
  /** An amount as one says it aloud. */
  readonly compact: (of: Amount) => { readonly text: string; readonly unit: string }
  readonly nodeName: (node: SpendingNode, tree: SpendingTree) => string
}
