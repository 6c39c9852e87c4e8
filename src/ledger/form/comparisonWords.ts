import type { Part } from '../ledger.ts'

/** What a passage says of two figures: 大于, 小于, 持平, 基本持平. */
export type Says = NonNullable<Part['comparisons']>[number]['says']

const BUDGET = '(?:年初|全年|调整后?的?|本年|当年)?预算数?'

/** How actual and budget are compared in words; `different` says no more than that. */
export const COMPARISON_WORDS: Readonly<Record<Says | 'different', string>> = {
  more: `(?:(?:大于|高于|超过|超出|多于)${BUDGET}|[较比]${BUDGET}(?:有所|略有)?(?:增加|增长|上升))`,
  less: `(?:(?:小于|低于|少于)${BUDGET}|[较比]${BUDGET}(?:有所|略有)?(?:减少|下降|降低))`,
  equal: `(?:等于${BUDGET}|[与和同]${BUDGET}(?:持平|一致|相同|相等))`,
  'about-equal': `[与和同]${BUDGET}(?:基本|大致|大体)(?:持平|一致|相同|相等|相当)`,
  different: `[与和同]${BUDGET}存在差异`,
}
