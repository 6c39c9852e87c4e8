import type { Part } from '../ledger.ts'

/** What a passage says of two figures: 大于, 小于, 持平, 基本持平. */
export type Says = NonNullable<Part['comparisons']>[number]['says']

const BUDGET = '(?:(?:年初|全年|调整后?的?|本年|当年)?(?:部门|单位|收入|支出)?预算(?:安排)?数?)'
const BY_FAR = '(?:略|稍|远|明显|大幅)?'
const SOMEWHAT = '(?:有所|略有|稍有|略)?'
const LIKE = '(?:持平|一致|相同|相等|相当|(?:无|没有|不存在)(?:差异|差别|变化))'

const MORE = '(?:大于|高于|超过|超出|多于)'
const LESS = '(?:小于|低于|少于)'

/** How actual and budget are compared in words; `different` says no more than that. */
export const COMPARISON_WORDS: Readonly<Record<Says | 'different', string>> = {
  more: `(?:${BY_FAR}${MORE}${BUDGET}|[较比]${BUDGET}${SOMEWHAT}(?:增加|增长|上升))`,
  less: `(?:${BY_FAR}${LESS}${BUDGET}|[较比]${BUDGET}${SOMEWHAT}(?:减少|下降|降低))`,
  equal: `(?:等于${BUDGET}|[与和同]${BUDGET}(?:相比)?${LIKE})`,
  'about-equal': `[与和同]${BUDGET}(?:相比)?(?:基本|大致|大体)${LIKE}`,
  different: `[与和同]${BUDGET}存在差异`,
}

const ACTUAL = '(?:支出|收入)?决算数?'

/** The same said of the budget: 年初预算数大于决算数. */
export const REVERSED_WORDS: Readonly<Record<Says, string>> = {
  more: `${BUDGET}${BY_FAR}${LESS}${ACTUAL}`,
  less: `${BUDGET}${BY_FAR}${MORE}${ACTUAL}`,
  equal: `${BUDGET}(?:等于${ACTUAL}|[与和同]${ACTUAL}(?:相比)?${LIKE})`,
  'about-equal': `${BUDGET}[与和同]${ACTUAL}(?:相比)?(?:基本|大致|大体)${LIKE}`,
}
