import { nameKey, tidy } from '../letters.ts'
import { idOfTitle, withoutMarks } from './known.ts'

/** A title of a table, as a line or cell has it. */
export interface Title {
  /** Of the form; `undefined`: no form knows it. */
  readonly id: string | undefined
  readonly title: string
  readonly number: string | undefined
  readonly year: number | undefined
  /** What stands before the title: whose table it is. */
  readonly of: string | undefined
  /** It says itself that it goes on with a table. */
  readonly goesOn: boolean
}

const NUMBER =
  /[（(]?\s*(?:财?公开|附|决算)\s*(?:附)?\s*[表件]?\s*[\d一二三四五六七八九十０-９]{1,2}(?:\s*[-－—]\s*\d{1,2})?\s*表?\s*[)）]?/u
const TABLE_NUMBER = /^\s*(?:公开|财决)\s*[\d０-９]{1,2}(?:[-－]\d{1,2})?\s*表\s*$/u
const LEADERS =
  /[.．…·。\s_-]{3,}\s*[-－]?\s*[\d０-９]{1,3}\s*[-－]?\s*$|(?<=\D)[\d０-９]{1,3}\s*$|PAGEREF/u
const YEAR = /(20\d\d)年?度?/u
const ON = /[（(]\s*续\s*表?\s*[)）]|^续表?[：:]?|续表$|[（(]\s*续\s*[一二三\d]\s*[)）]/u

/** The number of a table alone: 公开01表. */
export function tableNumber(text: string): string | undefined {
  return TABLE_NUMBER.test(text) ? nameKey(text) : undefined
}

/**
 * Reads a whole line or cell as a title; `undefined` where it is none, or an entry of a list of
 * contents.
 */
export function titleOf(text: string): Title | undefined {
  // Most lines are none, and all that follows costs more.
  if (!text.includes('表')) return undefined
  const given = tidy(text)
  if (given.length > 90 || given.length < 3 || LEADERS.test(given)) return undefined
  const number = NUMBER.exec(given)
  const isNumber = number && /表|公开|附/.test(number[0])
  let bare = isNumber ? given.replace(number[0], '') : given
  const goesOn = ON.test(bare)
  bare = withoutMarks(
    bare.replace(ON, '').replace(/^表\s*[\d一二三四五六七八九十]{1,2}(-\d+)?\s*[：:.、]?/u, ''),
  )
  const narrowed = nameKey(bare)
  if (!narrowed) return undefined
  const [, before = '', year, after = ''] = /^(.*?)(20\d\d)年?度?(.*)$/u.exec(narrowed) ?? []
  const whole = year ? after : narrowed
  const rest = idOfTitle(whole) !== undefined ? whole : whole.replace(/^部门/, '')
  const [, plain = rest, scope] = /^(.*?)\((本级|汇总|本部|机关)\)$/u.exec(rest) ?? []
  const [id, owner] = idAndOwner(plain)
  const said = {
    number: isNumber ? nameKey(number[0].replace(/[（()）]/g, '')) : undefined,
    year: year ? Number(year) : undefined,
    of: before || owner || scope ? `${before}${owner}${scope ? `（${scope}）` : ''}` : undefined,
    goesOn,
  }
  if (id !== undefined) return { id, title: tidy(afterYear(bare)), ...said }
  return isLikeTitle(plain) ? { id: undefined, title: tidy(afterYear(bare)), ...said } : undefined
}

/** A department's name may stand before the title; never words of another title. */
function idAndOwner(key: string): [id: string | undefined, owner: string] {
  const id = idOfTitle(key)
  if (id !== undefined) return [id, '']
  const ends = [...key.matchAll(/(?<=[局厅委会院办所站处校联队府镇乡心道])/gu)]
  for (const { index } of ends) {
    const found = idOfTitle(key.slice(index))
    if (found !== undefined) return [found, key.slice(0, index)]
  }
  return [undefined, '']
}

function afterYear(text: string): string {
  const rest = text.replace(new RegExp(`^.*?${YEAR.source}`, 'u'), '').trim()
  return rest || text
}

/** Whether an unknown text could be the title of a table. */
function isLikeTitle(key: string): boolean {
  if (/绩效|自评|评价|评分/u.test(key)) return false
  return (
    /^[\p{sc=Han}()\d-]{4,40}(表|情况表|明细表)(\([^()]*\))?$/u.test(key) &&
    !/^本表|见.*表$/u.test(key)
  )
}
