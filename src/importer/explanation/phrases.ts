import { type Address, addressOf } from '../../ledger/address.ts'
import { SANGONG } from '../../ledger/form/relations.ts'
import { type At, type Spoken, sinceLast } from './reading.ts'
import { EXPENSES, type Name } from './speech.ts'
import { bare, numbered } from './text.ts'

const COMPARED =
  /(?:相)?(?:较|比|与|和|同)(?:于)?(?:上年度?|去年|上一年度?|20\d\d年度?|(?:年初|全年|调整后?的?)?预算数?)(?:决算数?|支出数?|收入数?|同期|执行数|实际)?(?:相比|比较|对比)?[，,]?/g

const BUDGET =
  /(年初|全年|调整后?的?|变动后?的?|当年|本年)?(?:财政拨款)?(?:支出|收入)?预算(?:数|安排|资金|金额|总额|批复|下达)*(?:为|是|共|计|：|:)*$/

const ACTUAL = /(?:支出|收入)?(?:实际)?(?:决算|完成|执行)(?:数|金额|总额)*(?:为|是|共|计|：|:)*$/

/** Words after the name of a figure that add nothing to it. */
export const FILLERS = /(?:均|各|都|分别|共计?)?(?:为|是|有|约|达到?)*[：:]?$/

export const NEUTRAL =
  /^(?:其中|主要(?:原因)?[是为]?|原因[是为]?|[一二三四五六七八]是|因为?|由于|系|及|和|与|是|了|我|本|该|按照?|截至|截止|20\d\d年?(?:度|末|底|期末)?|年度|当年|全年|部门|单位|局|机关|整体|年末|期末|共|实际|完成|发生|安排|纳入|使用|决算|的|包括|分别|等)*$/

/** The clause that leads up to a number, without what was said of the number before. */
export function leadOf(at: At): string {
  const since = sinceLast(at)
    .replace(/收、支/g, '收支')
    .replace(/收入、支出/g, '收入支出')
  const clauses = since.split(/[。；;，,\n：:]/).map((clause, index) => {
    const words = clause.replace(/^(?:[、）)]|[和与](?!上|去年|20\d\d|年初|全年|预算|调整))+/, '')
    // The number of a list is no word of its entry.
    return index ? words : numbered(words).rest
  })
  // 支出决算：5万元 has its words before the colon.
  return /[：:]$/.test(since) ? (clauses.at(-2) ?? '') : (clauses.at(-1) ?? '')
}

interface Phrase {
  /** Bare, without words that add nothing. */
  readonly phrase: string
  readonly metric: 'budget' | 'actual' | undefined
  /** Of a budget. */
  readonly budget: 'opening' | 'full-year' | 'budget' | undefined
}

export function strip(lead: string): Phrase {
  const words = lead.replace(COMPARED, '')
  const [planned, named] = BUDGET.exec(words) ?? []
  if (planned !== undefined && !/完成/.test(words)) {
    return {
      phrase: bare(words.slice(0, words.length - planned.length)),
      metric: 'budget',
      budget:
        named === '年初' ? 'opening' : named && !/本年|当年/.test(named) ? 'full-year' : 'budget',
    }
  }
  const [spent] = ACTUAL.exec(words) ?? []
  if (spent !== undefined) {
    const rest = words.slice(0, words.length - spent.length)
    return { phrase: bare(rest), metric: 'actual', budget: undefined }
  }
  return {
    phrase: bare(words.replace(FILLERS, '')),
    metric: undefined,
    budget: undefined,
  }
}

export interface Subject {
  readonly addresses: readonly Address[]
  /** The words say no more and no less. */
  readonly isClear: boolean
  /** As in `Name`. */
  readonly isRanked?: true
}

/** The figure that words name: the longest name with which they end. */
export function subjectOf(
  phrase: string,
  names: readonly Name[],
  spoken: Spoken,
): Subject | undefined {
  const words = withoutDepartment(phrase, spoken)
  let best: Name | undefined
  for (const name of names)
    if (ends(words, name.name) && name.name.length > (best?.name.length ?? 0)) best = name
  if (!best) return undefined
  const rest = words.slice(0, words.length - endOf(words, best.name))
  return {
    addresses: best.addresses,
    isClear: NEUTRAL.test(rest) && !best.isLoose,
    ...(best.isRanked && { isRanked: true }),
  }
}

/** The name of a department before the year, such as 某市某局2024年度. */
const DEPARTMENT =
  /^.{2,30}?(?:[局委厅院会部处所站队馆校办]|中心|学校|委员会|办公室|政府|街道|法院|检察院|本级)(?=20\d\d年)/

export function withoutDepartment(phrase: string, { department }: Spoken): string {
  const name = department && bare(department)
  return (name ? phrase.replaceAll(name, '') : phrase).replace(DEPARTMENT, '')
}

/** What may follow a name and adds nothing to it. */
const TAIL = /^(?:支出|收入)?(?:决算)?(?:合计|总额|总计|共计|小计|数|金额)?$/

/** A name that is whole: what follows it makes another figure of it. */
const WHOLE = /(?:收入|支出|总计|合计|总额|收支)$/

function ends(words: string, name: string): boolean {
  return endOf(words, name) > 0
}

/** How many letters at the end of the words are a name with what may follow it. */
function endOf(words: string, name: string): number {
  const at = words.lastIndexOf(name)
  if (at < 0) return 0
  const tail = words.slice(at + name.length)
  const isTail = WHOLE.test(name) ? /^(?:决算)?(?:金额|数)?$/.test(tail) : TAIL.test(tail)
  return isTail ? words.length - at : 0
}

/** The row of the three public expenses that words name last. */
export function expenseOf(
  phrase: string,
  metric: 'budget' | 'actual',
  spoken: Spoken,
): Subject | undefined {
  const words = withoutDepartment(phrase, spoken)
  let best: { row: string; start: number; end: number } | undefined
  for (const [row, pattern] of EXPENSES)
    for (const match of words.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (!best || start > best.start || (start === best.start && end > best.end))
        if (!best || start >= best.end || start <= best.start) best = { row, start, end }
    }
  if (!best) return undefined
  const before = words
    .slice(0, best.start)
    .replace(/三公经费(?:财政拨款)?(?:支出)?(?:决算)?中?/, '')
  const rest = words.slice(best.end)
  return {
    addresses: [addressOf(SANGONG, best.row, metric)],
    isClear:
      NEUTRAL.test(before.replace(/^一般公共预算/, '').replace(/财政拨款$/, '')) &&
      /^(?:财政拨款|一般公共预算|经费|支出|决算|全年|年初|总额|合计|费用?|安排|使用|的)*$/.test(
        rest,
      ),
  }
}
