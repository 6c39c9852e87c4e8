import {
  APPROPRIATION,
  GOVERNMENT_FUND,
  ITEMS,
  SANGONG,
  STATE_CAPITAL,
  TOTALS,
} from '../../ledger/form/relations.ts'
import { numbersIn } from './numbers.ts'
import { bare, numbered } from './text.ts'

/** Sections by their titles, bare; the first that fits counts. */
const SECTIONS: readonly (readonly [RegExp, string])[] = [
  [/其他重要事项|其他情况说明|其他事项/, 'other'],
  [/三公/, SANGONG],
  [/政府采购/, 'procurement'],
  [/机关运行/, 'office-operation'],
  [/国有资产|资产占[用有]/, 'state-assets'],
  [/绩效/, 'performance'],
  [/政府性基金/, GOVERNMENT_FUND],
  [/国有资本/, STATE_CAPITAL],
  [/基本支出/, 'basic'],
  [/公共预算(?:财政拨款)?(?:收入)?支出|公共预算.*支出/, ITEMS.table],
  [/财政拨款(?:收入支出|收支)|财政拨款.*总体/, APPROPRIATION],
  [/财政拨款支出/, ITEMS.table],
  [/收入支出|收支|预算执行总体|决算总体/, TOTALS],
  [/收入决算|本年收入|^(?:20\d\d年度?)?收入|收入情况/, 'income'],
  [/^(?!.*一般性).*(?:支出决算|本年支出|支出情况)|^(?:20\d\d年度?)?支出/, 'expenditure'],
]

/** The section that a title opens. */
export function sectionIdOf(title: string): string | undefined {
  const words = bare(title)
  return SECTIONS.find(([pattern]) => pattern.test(words))?.[1]
}

/** A heading, and what stands in its paragraph after it. */
interface Title {
  readonly title: string
  readonly rest: string
}

const TITLE_END =
  /(?:情况|说明|结果|结构|构成|公开|总体|经费|费用?|管理|支出|收入|事项|占用|采购)[。：:]?$/

/** A paragraph that is a heading, or begins with one: （一）总体情况。2021年度…. */
export function headOf(text: string): Title | undefined {
  const { number, rest } = numbered(text)
  if (!hasFigure(rest) && rest.length <= 48 && !/[，；]/.test(rest) && !/。./.test(rest))
    return { title: rest.replace(/[。：:]$/, ''), rest: '' }
  const [, title, after] =
    /^([^。：:，；]{2,32}(?:情况|说明|结果)(?:说明)?)[。：:](.+)$/.exec(rest) ?? []
  if (number && title && after && !hasFigure(title)) return { title, rest: after }
  return undefined
}

/** Without a number, only what ends as headings do is one. */
export function isTitle(text: string): boolean {
  return text.length <= 40 && TITLE_END.test(text) && !/。/.test(text)
}

function hasFigure(text: string): boolean {
  return numbersIn(text).some(({ measure }) => measure !== 'none')
}

/** Of what a sentence without a heading speaks. */
const TOPICS: readonly (readonly [RegExp, string])[] = [
  [/^(?:一般)?公共预算财政拨款.{0,4}年初.{0,12}结[转余]/, ITEMS.table],
  [/^政府性基金(?:预算)?(?:财政拨款)?.{0,4}年初.{0,12}结[转余]/, GOVERNMENT_FUND],
  [/^国有资本经营(?:预算)?(?:财政拨款)?.{0,4}年初.{0,12}结[转余]/, STATE_CAPITAL],
  [/^年初结转.*本年收入.*本年支出/, TOTALS],
  [/^基本支出.*项目支出.*(?:上缴上级|经营支出|补助)/, 'expenditure'],
]

/** The section of a sentence that has no heading. */
export function topicOf(text: string): string | undefined {
  const words = numbered(text).rest.replace(/^20\d\d年度?/, '')
  return TOPICS.find(([pattern]) => pattern.test(words))?.[1]
}

/** The words before the first figure, as the title of a section that has none. */
export function leadingTitle(text: string): Title {
  const { rest } = numbered(text)
  const [title = ''] = /^(?:20\d\d年度?)?[^，。；：:\d]*/.exec(rest) ?? []
  return { title, rest }
}
