import type { Ledger } from '../../../ledger/ledger.ts'
import type { Check } from '../../check.ts'
import { leftovers } from './leftovers.ts'
import { letterApart } from './letters.ts'
import { sameName, statement } from './statement.ts'
import { texts } from './texts.ts'

/**
 * Where a document speaks of itself it has one name: its department's, or a short form of that.
 * A name that is one letter off is written in two ways; a whole other one came with a text that was
 * taken over. Departments that are only spoken of may have any name.
 */
export function ownName(ledger: Ledger): Check[] {
  const { department } = ledger
  if (leftovers(department).length) return []
  const own = [department, ...(ledger.formerNames?.department ?? [])]
  const regions = [ledger.region, ...(ledger.formerNames?.region ?? [])]
  const isOwn = (name: string) =>
    own.some(
      (each) => name.includes(each) || regions.some((region) => isWithin(name, region + each)),
    )
  const all = texts(ledger).flatMap((each) => each.texts)
  const said = new Set([...selfNames(ledger, all), ...nearNames(department, all)])
  const odd = [...said].filter((name) => !isOwn(name))
  const found = odd.flatMap((other) => {
    const one = own
      .map((each) => each.slice(-other.length))
      .find((each) => letterApart(each, other))
    if (one) return sameName('own-name', other, false, [], { one, other })
    return FORMAL.test(other) && !isPartOfOwn(ledger, other)
      ? statement('other-name', other, false, [], { one: department, other })
      : []
  })
  if (found.length || !said.size) return found
  return [statement('own-name', 'department', true, [], { one: department, other: department })]
}

/** A unit of the department, or another plate on its door, is said among what it consists of. */
function isPartOfOwn({ duties, organisation }: Ledger, name: string): boolean {
  const texts = [...duties, ...organisation]
  const mentions = texts.reduce((count, text) => count + text.split(name).length - 1, 0)
  return (
    mentions >
    texts.flatMap((text) => namesIn(text, IN_TEXT)).filter((each) => each === name).length
  )
}

const NAME = '([一-鿿]{2,24}?(?:局|委|办|厅|院|会|处|署|社|校|部|中心|馆|所|站|队|大学|公室))'
const YEAR = '(?:\\s*20\\d\\d\\s*年度?)'
const OF_ACCOUNTS =
  '(?:收入|支出|收、支|财政拨款收|财政拨款支|一般公共预算财政拨款|“三公”|政府采购|机关运行|预算绩效管理|无|没有|(?:部门|单位)决算(?:收|支|情况))'
const ALONE =
  '(?:部门决算(?:包括|由|编制)|共有车辆|内设机构|无政府性基金|无国有资本|没有政府性基金|没有国有资本)'
const HEAD = '(?:^|[。；\\n]|注[：:]|看，|日，|[一二三四五六七八九十\\d][.．、]|[）)])\\s*'
const IN_TEXT = new RegExp(`${HEAD}${NAME}(?:${YEAR}${OF_ACCOUNTS}|${ALONE})`, 'g')
const IN_TITLE = new RegExp(
  `^(?:第[一二三四五六七八九十]部分)?\\s*${NAME}(?:(?:部门|单位)?概况|${YEAR}?(?:部门|单位)?决算)`,
  'g',
)
/** Other words for who is speaking, and words before a name that is only spoken of. */
const PRONOUN =
  /^(?:我|本|该|各|全|所属|下属|上级|其|根据|依据|按照?|经|由|据|会同|与|和|对|向|在|从|为|因)|关于|批复|通知/

function selfNames({ source, chapters = [] }: Ledger, all: readonly string[]): string[] {
  const titles = [source.title, ...chapters.map(({ title }) => title)]
  return [
    ...titles.flatMap((title) => namesIn(title, IN_TITLE)),
    ...all.flatMap((text) => namesIn(text, IN_TEXT)),
  ]
}

function namesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)]
    .map(([, name = '']) => name)
    .filter((name) => !PRONOUN.test(name) && !leftovers(name).length)
}

/** A whole name with its place; short forms such as 市纪委 may be anyone's. */
const FORMAL =
  /^.{1,}?[省市县区州旗].*(?:局|厅|委员会|办公室|协会|联合会|法院|检察院|中心|学校|大学|学院|医院|总工会|研究院)$/

/** So long a name is nobody else’s with one letter changed. */
const LONG = 8
const LONGEST = 60

/** What is written anywhere like the department's name, but for one letter. */
function nearNames(name: string, all: readonly string[]): string[] {
  return name.length < LONG || name.length > LONGEST
    ? []
    : all.flatMap((text) => nearIn(text, name))
}

function nearIn(text: string, name: string): string[] {
  const found: string[] = []
  const [first = '', last] = [name[0], name.at(-1)]
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    const here = text.slice(at, at + name.length)
    if (here.at(-1) === last && letterApart(name, here)) found.push(here)
  }
  return found
}

/** Whether a name has its letters, in their order, from another. */
function isWithin(short: string, whole: string): boolean {
  let at = 0
  for (const letter of whole) if (letter === short[at]) at++
  return at === short.length
}
