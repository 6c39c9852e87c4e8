import { ITEMS } from '../../ledger/form/relations.ts'

/** The scope of a passage: of what its amounts are. */
export function scopeOf(id: string, topic: string): string {
  return topic === 'section'
    ? 'other'
    : (/^sangong|^performance|^general-budget/.exec(id)?.[0] ?? topic)
}

/** The passage on the general budget that a paragraph is part of, by heading, words, or the one before. */
export function generalBudgetPassage(
  text: string,
  heading: string,
  last: string | undefined,
): string {
  const by = (words: string, isHeading: boolean) => {
    if (/结构/.test(words) || (!isHeading && /主要用于以下/.test(words)))
      return 'general-budget-structure'
    if (/具体/.test(words) || (!isHeading && /年初预算|预算为/.test(words)))
      return 'general-budget-items'
    if (/总体/.test(words) || (!isHeading && /占.{0,8}支出/.test(words)))
      return 'general-budget-overall'
    return undefined
  }
  const known = last?.startsWith(ITEMS.table) ? last : undefined
  return by(heading, true) ?? by(text, false) ?? known ?? 'general-budget-overall'
}

/** The same of performance. */
export function performancePassage(
  text: string,
  heading: string,
  last: string | undefined,
): string {
  if (/批复了?绩效目标/.test(text)) return 'performance-projects'
  if (
    /(?:部门|单位|财政).{0,12}(?:开展|组织).{0,12}(?:部门评价|重点.{0,4}评价)|重点绩效评价/.test(
      text,
    ) ||
    /重点/.test(heading)
  )
    return 'performance-key-evaluation'
  if (/整体.{0,12}得分/.test(text)) return 'performance-self-evaluation'
  if (/绩效管理|支出总额|支出项目|绩效目标/.test(text) || /管理/.test(heading))
    return 'performance-management'
  return last?.startsWith('performance') ? last : 'performance-management'
}
