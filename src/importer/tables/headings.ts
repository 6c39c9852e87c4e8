import { isUnit, type Unit } from '../../money/index.ts'
import { nameKey, tidy } from '../letters.ts'

/** The unit that a heading names: 金额单位：万元, also broken over lines. */
export function unitIn(texts: readonly string[]): Unit | undefined {
  const key = texts.map(nameKey).join('')
  const [, unit] =
    /单位(?:人民币)?((?:亿|万)?元)/u.exec(key) ?? /\((?:单位)?((?:亿|万)?元)\)/u.exec(key) ?? []
  if (isUnit(unit)) return unit
  const alone = texts.map(nameKey).find((text) => isUnit(text))
  return isUnit(alone) ? alone : undefined
}

const OWNER =
  /(?:公开|编制|填报|编报|预算|决算)?\s*(?:部\s*门|单\s*位)\s*(?:[(（/]\s*(?:部门|单位)\s*[)）]?|\/?单位|\/?部门)?\s*(?:名称)?\s*[：:]\s*(.+)$/u

/** Whose accounts they are: 部门：某市某局. */
export function departmentIn(texts: readonly string[]): string | undefined {
  for (const [index, text] of texts.entries()) {
    const found =
      OWNER.exec(text.trim())?.[1] ??
      (/(部门|单位)\s*[：:]\s*$/u.test(text) ? texts[index + 1] : undefined)
    const name = found
      ?.split(
        /\s{2,}|\t|[\s\u3000]*20\d\d\s*年|[\s\u3000]*(?:金额|货币|计量)?\s*单\s*位\s*[：:]/u,
      )[0]
      ?.trim()
    if (name && !/^(人民币)?\s*(亿|万)?元/u.test(name) && !/^[_\sX×*]+$/u.test(name))
      return tidy(name)
  }
  return undefined
}

/** The year that a heading names: 2023年度. */
export function yearIn(texts: readonly string[]): number | undefined {
  for (const text of texts) {
    const [, year] = /(20\d\d)年/u.exec(nameKey(text)) ?? []
    if (year) return Number(year)
    const [, chinese = ''] = /(二[〇○零][一二三四五六七八九〇○零]{2})年/u.exec(nameKey(text)) ?? []
    if (chinese)
      return Number(
        [...chinese]
          .map((digit) => '〇一二三四五六七八九'.indexOf(digit.replace(/[○零]/u, '〇')))
          .join(''),
      )
  }
  return undefined
}

/** The region that a department's name begins with: 上海市普陀区财政局 → 上海市普陀区. */
export function regionOf(department: string): string {
  const [region = ''] =
    /^(?:[\p{sc=Han}]{2,8}?(?:省|自治区))?(?:[\p{sc=Han}]{1,8}?(?:市|自治州|州|盟|地区))?(?:[\p{sc=Han}]{1,8}?(?:自治县|县|区|旗|市))?/u.exec(
      department,
    ) ?? []
  return region
}
