import { type Address, addressOf } from '../../../ledger/address.ts'
import { OF_ANY_YEAR } from '../../../ledger/form/passages.ts'
import type { Ledger, Part, Table } from '../../../ledger/ledger.ts'
import { tableIds, tableOf } from '../../../ledger/lookup.ts'
import type { Check } from '../../check.ts'
import { statement } from './statement.ts'

/** Family 6: the year in headings, in what a passage says of itself, and in comparisons. */
export function writtenYears(ledger: Ledger): Check[] {
  const { year } = ledger
  const titles: [string, string | undefined][] = [
    ['source', ledger.source.title],
    ...tableIds(ledger).map((id): [string, string | undefined] => [id, tableOf(ledger, id)?.title]),
    ['scorecard', ledger.scorecard?.title],
    ...(ledger.chapters ?? []).map(({ title }, index): [string, string] => [
      `chapter-${index + 1}`,
      title,
    ]),
    ...ledger.narrative.flatMap(({ id, title, parts }) => [
      [`section-${id}`, title] as [string, string],
      ...parts.map((part): [string, string | undefined] => [`heading-${part.id}`, part.heading]),
    ]),
  ]
  return [
    ...titles.flatMap(([place, title = '']) => checks(inTitle(title, year), place, [])),
    ...tableIds(ledger).flatMap((id) => {
      const said = saidOf(tableOf(ledger, id))
      return checks([...inText(said, year), ...balanceDates(said, year)], `note-${id}`, [])
    }),
    ...ledger.organisation.flatMap((text, index) =>
      checks(balanceDates(text, year), `organisation-${index + 1}`, []),
    ),
    ...ledger.narrative.flatMap(({ id, parts }) =>
      parts.flatMap((part) => {
        const text = statedText(part)
        // Evaluations may be of other years' projects.
        const own = id === OF_ANY_YEAR ? [] : inText(text, year)
        return checks([...own, ...balanceDates(text, year)], part.id, addressesOf(part))
      }),
    ),
  ]
}

/** What stands under a table. */
function saidOf(table: Table | undefined): string {
  return [table?.note, table?.state === 'empty' ? table.statement : undefined]
    .filter((text) => text !== undefined)
    .join('\n')
}

/** Up to the reasons, which may speak of any year. */
function statedText({ text = '' }: Part): string {
  return text.split('原因')[0] ?? ''
}

function addressesOf({ id, figures }: Part): Address[] {
  return figures.slice(0, 1).map(({ key }) => addressOf('narrative', id, key))
}

interface Mention {
  readonly said: number
  readonly expected: number
}

function checks(mentions: readonly Mention[], place: string, addresses: Address[]): Check[] {
  return mentions.map(({ said, expected }, index) => {
    const id = index ? `${place}/${index + 1}` : place
    const values = { year: String(said), expected: String(expected) }
    return statement('year', id, said === expected, addresses, values)
  })
}

/** Of a year that a title or a sentence gives with what stands around it. */
interface Written {
  readonly said: number
  readonly before: string
  readonly after: string
}

const NEAR = 60
/** ２０２３, 二〇二三; a date may have points or strokes: 2023.12.31. */
const YEAR = /(?:2[0０]|２[0０]|二[〇○零])[\d０-９〇○零一二三四五六七八九]{2}/
const WRITTEN = new RegExp(`(${YEAR.source})\\s*(?:年|(?=[.．/-]\\s*12\\s*[.．/-]\\s*31))`, 'g')
const DIGITS: Readonly<Record<string, string>> = {
  〇: '0',
  '○': '0',
  零: '0',
  ...Object.fromEntries([...'一二三四五六七八九'].map((digit, index) => [digit, `${index + 1}`])),
}

function written(text: string): Written[] {
  return [...text.matchAll(WRITTEN)].map(({ 0: found, 1: year = '', index }) => ({
    said: Number([...year.normalize('NFKC')].map((digit) => DIGITS[digit] ?? digit).join('')),
    // As far as a clause goes; a text without end must not keep the page busy.
    before: index > NEAR ? `…${text.slice(index - NEAR, index)}` : text.slice(0, index),
    after: text.slice(index + found.length).slice(0, NEAR),
  }))
}

/** What a document of one year takes from another: its budget, what it left, what it still owed. */
const OF_ANOTHER = /^度?[^，,。；：]{0,8}(?:预算(?!财政拨款)|结转|结余)/
/** One of several years: 2022—2024年度. */
const RANGE_BEFORE = /20\d\d\s*年?度?\s*[-—–~～至到、和及与]\s*$/
const RANGE_AFTER = /^度?\s*(?:[-—–~～至到、和及]\s*20\d\d|以来|起|前|后)/

/** What accounts speak of, which are those of one year; an award or a plan may be of any. */
const ACCOUNTS =
  /^度?\s*[，,]?\s*(?:[我本](?:部门|单位|局|委|办|会|院|厅|中心|学校))?(?:没有|无)?(?:部门|单位|财政|一般公共|政府性|政府采购|国有资本|收入|支出|收支|收、支|总收入|总支出|项目支出|基本支出|人员经费|公用经费|决算|“三公”|三公|预算绩效|整体支出|机关运行|会议费|培训费|公务|因公)/

const OF_A_TITLE = /^度(?:\s*$|[^，,。；：]{0,20}(?:决算|绩效|公开|报告|说明|表))/

function inTitle(title: string, year: number): Mention[] {
  return written(title)
    .filter(
      ({ before, after }) =>
        !RANGE_BEFORE.test(before) &&
        !RANGE_AFTER.test(after) &&
        (OF_A_TITLE.test(after) || ACCOUNTS.test(after)) &&
        !/^度?[^，,。；：]{0,4}(?:预算(?!绩效)|结转|结余)/.test(after),
    )
    .map(({ said }) => ({ said, expected: year }))
}

const COMPARES = /[与比较和同]$/
/** 上年（2020年度）. */
const LAST = /(?:上年度?|去年|上一年度?)[（(]$/
/** Where a clause begins, with who speaks of itself: 我部门2021年度. */
const BEGINS =
  /(?:^|[，,。；;：:\n]|\d[.．、]|[）)])\s*(?:[我本](?:部门|单位|[^，,。；：\s]{1,4})|[^，,。；：\s]*(?:部门|单位|局|委|办|会|院|厅|中心|学校))?$/

/**
 * A year at the head of a clause is this one, or after a word of comparison the one before; one
 * further on, as in 发放2020年度考核奖, says of what a thing is.
 */
function inText(text: string, year: number): Mention[] {
  return text.split(/[。；\n]/).flatMap((sentence) => {
    const found = written(sentence)
    // A sentence that names this year too sets the years side by side.
    const isOfThisYear = found.some(({ said }) => said === year)
    return found.flatMap(({ said, before, after }): Mention[] => {
      if (OF_ANOTHER.test(after) || RANGE_AFTER.test(after) || RANGE_BEFORE.test(before)) return []
      if (COMPARES.test(before))
        return isOfLastYear(said, after, year) ? [{ said, expected: year - 1 }] : []
      if (LAST.test(before)) return [{ said, expected: year - 1 }]
      if (!BEGINS.test(before)) return []
      if (said !== year && isOfThisYear) return []
      return ACCOUNTS.test(after) ? [{ said, expected: year }] : []
    })
  })
}

/** 与2022年度相比 means last year; 较2019年 may mean just that one, if it is long ago. */
function isOfLastYear(said: number, after: string, year: number): boolean {
  return after.startsWith('度') || Math.abs(said - (year - 1)) < 3
}

const END_OF_YEAR = String.raw`(?:12\s*月|十二\s*月|[.．/-]\s*12\s*[.．/-])\s*(?:31|三十一)`
const AS_OF = /(?:截[至止][到至于]?|(?:^|[，,。；：])至)\s*$/
const AT_THE_END = new RegExp(`^\\s*(?:${END_OF_YEAR}|(?:12|十二)\\s*月[底末]|年?[末底]|期末)`)
const BEGINS_AT_THE_END = new RegExp(`^(?:期末|[末底]|年末|年底|\\s*${END_OF_YEAR})`)

/** The date of a balance is the end of this year: 截至2021年12月31日, 2021年期末. */
function balanceDates(text: string, year: number): Mention[] {
  return text.split(/[。；\n]/).flatMap((sentence) => {
    const found = written(sentence)
      .filter(({ before, after }) => {
        if (COMPARES.test(before) || /^[^，,。；]{0,12}(?:结转|结余)/.test(after)) return false
        return AS_OF.test(before)
          ? AT_THE_END.test(after)
          : BEGINS.test(before) && BEGINS_AT_THE_END.test(after)
      })
      .map(({ said }) => ({ said, expected: year }))
    // Where this year's balance stands beside an earlier one, both are meant.
    const own = found.filter(({ said }) => said === year)
    return own.length ? own : found
  })
}
