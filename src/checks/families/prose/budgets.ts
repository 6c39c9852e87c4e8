import type { NarrativeFigure, Part } from '../../../ledger/ledger.ts'

/** The budget at the start of the year and the one after its adjustments; else the text says none. */
type Budget = 'opening' | 'full-year' | undefined

/** The budget that words such as 小于年初预算数 name; of two, words that name none do not say which. */
export function budgetNamed(part: Part, words: string): NarrativeFigure | undefined {
  const wanted = nameIn(words)
  const budgets = part.figures.filter((figure) => isBudget(figure))
  const named = budgets.filter((figure) => budgetOf(part, figure) === wanted)
  const [only, ...others] = wanted && named.length ? named : budgets
  if (!only || others.length) return undefined
  const own = budgetOf(part, only)
  return wanted && own && own !== wanted ? undefined : only
}

/** The figure that is the passage's actual. */
export function isActual(part: Part, { key, kind }: NarrativeFigure): boolean {
  return kind === 'amount' && key === 'actual' && (part.text?.includes(`{${key}}`) ?? true)
}

const KEYS: Readonly<Record<string, Budget>> = {
  opening: 'opening',
  'full-year': 'full-year',
  budget: undefined,
}

function isBudget({ key, kind }: NarrativeFigure): boolean {
  return kind === 'amount' && Object.hasOwn(KEYS, key)
}

/** As the text names it just before the figure, else as its key does. */
function budgetOf(part: Part, { key }: NarrativeFigure): Budget {
  const before = (part.text ?? '').split(`{${key}}`)[0] ?? ''
  return nameIn(before.split(/[，。；：}]/).at(-1) ?? '') ?? KEYS[key]
}

function nameIn(words: string): Budget {
  const [name] = [...words.matchAll(/(年初|全年|调整)[^预]{0,2}预算/g)].at(-1)?.slice(1) ?? []
  if (!name) return undefined
  return name === '年初' ? 'opening' : 'full-year'
}
