import { docxOf } from '../../importer/printers/printDocx.ts'
import { ledgerWith } from '../../ledgerWith.ts'
import { bodyOfDraft } from './printedDraft.ts'

/** Figures of tables as somebody may have mistyped them. */
const FIGURES = {
  'totals/income.year-total/amount': '225.49',
  'basic/30103/amount': '46.68',
  'sangong/total/budget': '41',
  'expenditure/2101103/total': '4.42',
}

/** Wording as somebody may have left it. */
const WORDS: readonly (readonly [string, string])[] = [
  ['占97.48%', '占94.78%'],
  ['2021年度支出合计329.22万元', '2021年度支出合计392.22万元'],
  ['2021年度“三公”经费财政拨款支出预算为', '2020年度“三公”经费财政拨款支出预算为'],
  ['主要用于路桥费', 'XX局主要用于路桥费'],
  ['燃油费及车辆日常维护', '燃油费及车辆日常日常维护'],
  ['等接待。2021年共接待国内', '等接待。。2021年共接待国内'],
]

/** What finds each of the ten, and where that says it is: in words, and in the file. */
export const PLANTED: readonly (readonly [key: string, place: RegExp, spot: string])[] = [
  [
    'prose:narrative/expenditure/total',
    /^支出决算情况说明 · 支出合计$/,
    '“2021年度支出合计392.22…”一段',
  ],
  ['sangong:sangong/total/budget', / · 合计 · 预算数$/, '第 7 张表第 3 行第 1 列'],
  [
    'percent:narrative/income/appropriation-share',
    /财政拨款收入…占$/,
    '“2021年度收入合计225.94…”一段',
  ],
  ['parent:basic/301/amount', / · 工资福利支出 · 决算数$/, '第 6 张表第 2 行第 3 列'],
  [
    'side-sum:totals/income.year-total/amount',
    / · 本年收入合计 · 金额$/,
    '第 1 张表第 11 行第 3 列',
  ],
  [
    'row-total:expenditure/2101103/total',
    / · 公务员医疗补助 · 本年支出合计$/,
    '第 3 张表第 27 行第 3 列',
  ],
  [
    'placeholder:sangong-vehicle-operation:XX',
    /公务用车运行支出$/,
    '“公务用车运行支出0.67万元。X…”一段',
  ],
  [
    'doubled:sangong-vehicle-operation:日常日常',
    /公务用车运行支出$/,
    '“公务用车运行支出0.67万元。X…”一段',
  ],
  [
    'punctuation:sangong-reception-domestic:。。',
    /其他国内公务接待支出$/,
    '“其他国内公务接待支出0.14万元…”一段',
  ],
  ['year:sangong-overall', /“三公”经费/, '“2020年度“三公”经费财政拨款…”一段'],
]

/** The default ledger's document with ten errors in it. */
export function plantedDraft(): Uint8Array {
  const body = WORDS.reduce(
    (so, [from, to]) => {
      if (so.split(from).length !== 2) throw new Error(`not once: ${from}`)
      return so.replace(from, to)
    },
    bodyOfDraft(ledgerWith(FIGURES)),
  )
  return docxOf(body)
}
