import { nameKey, tidy } from '../letters.ts'
import { isNamed, type Known, nameKeys } from './known.ts'

/** What the cells of a column are: part of a row's label, or figures. */
export type Role = 'code' | 'name' | 'line' | 'note' | 'figure'

const CODE = /编码|代码|^类款项$|^[类款项]$|^(支出)?(功能|经济)分类(科目)?$/u
const NAME =
  /^(项目|科目|科目名称|名称|项目名称|支出项目|收入项目|预算科目|单位名称|支出功能分类科目名称)(\(.*\))?$|科目名称$|^支出项目|^项目\(/u
const LINE = /^(行次|栏次|序号|项次|行号)$/u
const NOTE = /^(备注|说明|注)$/u

/** The role of a column by the texts above it, from above. */
export function roleOf(path: readonly string[]): Role | undefined {
  const leaf = path.at(-1)
  if (leaf === undefined) return undefined
  if (LINE.test(leaf)) return 'line'
  if (NOTE.test(leaf)) return 'note'
  if (/科目名称|名称$/u.test(leaf)) return 'name'
  if (CODE.test(leaf)) return 'code'
  if (NAME.test(leaf)) return 'name'
  return 'figure'
}

/** Words that a head may have beside the names of columns. */
export function isHeadWord(key: string): boolean {
  return (
    CODE.test(key) ||
    NAME.test(key) ||
    LINE.test(key) ||
    NOTE.test(key) ||
    /^(收入|支出|金额|本年支出|本年收入|决算数|预算数|合计|小计|其中)$/u.test(key)
  )
}

/** What says that a column is of another year, or compares: none of this year's figures. */
const OTHER =
  /上年(?!结转)|去年|增减|增长|比上|同比|校验|差额|差异|完成率|执行率|占比|比重|比例|[%±]|^(年初|调整|全年|当年|本年|期初)?预算(数|额)?$/u
const BUDGET = /^(年初|调整|全年|当年|本年|期初)?预算(数|额)?$/u

/**
 * The texts above a column as they are compared: without this year, units and formulas. `undefined`
 * where they speak of another year or of a comparison.
 */
export function comparable(
  path: readonly string[],
  year: number | undefined,
  budgets: boolean,
): string[] | undefined {
  const keys = path.map((text) =>
    nameKey(text)
      .replace(/\((单位)?(亿|万)?元\)/u, '')
      .replace(/\(?\d{1,2}(=[\d+\-()]+)?\)?$/u, ''),
  )
  const own = keys.map((key) =>
    year !== undefined
      ? key.replace(new RegExp(`^(${year}年?度?|本年度?(?=预算|决算))`, 'u'), '')
      : key,
  )
  if (own.some((key) => /20\d\d/u.test(key))) return undefined
  if (own.some((key) => OTHER.test(key) && !(budgets && BUDGET.test(key)))) return undefined
  return own.filter(Boolean)
}

const GENERIC = /^(合计|小计|合计数|总计|计)$/u

/** The column or row of the form that the texts above a column name. */
export function lineNamed(
  path: readonly string[],
  tiers: readonly (readonly Known[])[],
): Known | undefined {
  const leaf = path.at(-1)
  if (leaf === undefined) return undefined
  for (const known of tiers) {
    const byKey = new Map(known.map((each) => [each.key, each]))
    const isWithin = (key: string | undefined, whole: string): boolean =>
      key !== undefined && (key === whole || isWithin(byKey.get(key)?.within, whole))
    const groups = path.slice(0, -1).flatMap((text) => {
      const group = known.filter(
        (each) => isNamed(each, nameKeys(text)) && known.some(({ within }) => within === each.key),
      )
      return group.length ? [group] : []
    })
    const fits = ({ key }: Known) =>
      groups.every((group) => group.some((whole) => isWithin(key, whole.key)))
    if (GENERIC.test(leaf)) {
      const [group] = groups.at(-1) ?? []
      if (group) return group
      const above = known.find((each) => isNamed(each, nameKeys(path.at(-2) ?? '')))
      if (above) return above
    }
    const keys = nameKeys(leaf)
    const exact = known.filter((each) => each.names.has(keys[0] ?? '') && fits(each))
    const [first] = exact.length ? exact : known.filter((each) => isNamed(each, keys) && fits(each))
    if (first) return first
  }
  return undefined
}

/** The heading above a column that is worth keeping: not the word for all of the labels. */
export function groupAbove(path: readonly string[]): string | undefined {
  const above = path.slice(0, -1).findLast((text) => text !== path.at(-1))
  return above === undefined || NAME.test(nameKey(above)) ? undefined : tidy(above)
}
