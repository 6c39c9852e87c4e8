import { type Address, addressOf, parseAddress } from '../../ledger/address.ts'
import { CLASS_KEYS } from '../../ledger/form/classes.ts'
import { isPartOf } from '../../ledger/form/partOf.ts'
import { PASSAGES } from '../../ledger/form/passages.ts'
import type { Ledger, NarrativeFigure } from '../../ledger/ledger.ts'
import type { Doubt } from '../draft.ts'
import { cellIn, isSame, isShare } from './cells.ts'
import { numbersIn, type SpokenNumber } from './numbers.ts'
import { EXPENSES, type Name, namesIn, WHOLES } from './speech.ts'
import { bare, numbered } from './text.ts'

/** A figure as read, with what is to be said of it. */
export interface SpokenFigure {
  readonly figure: NarrativeFigure
  /** Where its number stands in the paragraph. */
  readonly start: number
  readonly end: number
  readonly doubt?: Pick<Doubt, 'reason' | 'alternatives'>
}

/** A passage that is being read; its figures may come from several paragraphs. */
export interface Passage {
  readonly id: string
  readonly scope: string
  /** Of an entry on an item. */
  readonly code?: string
  readonly figures: Said[]
  /** All that it says, as far as read. */
  raw: string
}

/** A figure that was read, with the place in the tables that it speaks of, printed there or not. */
interface Said {
  readonly figure: NarrativeFigure
  readonly subject: Address | undefined
  readonly metric: Metric
  readonly isReason: boolean
  /** Where its number ends in what the passage says. */
  readonly at: number
}

type Metric = 'budget' | 'actual' | 'change' | 'percent' | 'other'

export interface Spoken {
  readonly tables: Ledger['tables']
  readonly year: number | undefined
  readonly department: string | undefined
  readonly executionOf: (key: 'opening' | 'full-year') => string | null | undefined
  /** Passages read before, in the order of the document. */
  readonly passages: readonly Passage[]
}

const INCREASE = '增加|增长|上升|提高|增支|增收|增大|扩大|增'
const DECREASE = '减少|下降|降低|减支|减收|压减|压缩|节约|节支|节省|缩减|减'
const CHANGED = new RegExp(
  `(?:(${INCREASE})|(${DECREASE}))(?:支出|收入|经费|资金|金额|额)?(?:了|额)?(?:为|约|近|共计?|计|达)?[：:]?$`,
)
const EITHER =
  /(?:增加|减少|增长|下降|上升|降低)[（(/](?:增加|减少|增长|下降|上升|降低)[）)]?(?:了|额)?(?:为|约)?$/
const RATE_CHANGED = new RegExp(
  `(?:(${INCREASE}|增幅|增长率)|(${DECREASE}|降幅|减幅|下降率))(?:率|幅度?|比例)?(?:了|为|约|近|达|到)?[：:]?$`,
)
/** With what something is compared; of several the last one counts. */
const BASES =
  /(?:(?:较|比|与|和|同|于)(?:年初|全年|调整后?的?|本年|当年)?预算数?(?!财政)|(上年|去年|上一年|20\d\d年))/g
const COMPARED =
  /(?:相)?(?:较|比|与|和|同)(?:于)?(?:上年度?|去年|上一年度?|20\d\d年度?|(?:年初|全年|调整后?的?)?预算数?)(?:决算数?|支出数?|收入数?|同期|执行数|实际)?(?:相比|比较|对比)?[，,]?/g
const BUDGET =
  /(年初|全年|调整后?的?|变动后?的?|当年|本年)?(?:财政拨款)?(?:支出|收入)?预算(?:数|安排|资金|金额|总额|批复|下达)*(?:为|是|共|计|：|:)*$/
const ACTUAL = /(?:支出|收入)?(?:实际)?(?:决算|完成|执行)(?:数|金额|总额)*(?:为|是|共|计|：|:)*$/
/** Words after the name of a figure that add nothing to it. */
const FILLERS = /(?:均|各|都|分别|共计?)?(?:为|是|有|约|达到?)*[：:]?$/
const NEUTRAL =
  /^(?:其中|主要(?:原因)?[是为]?|原因[是为]?|[一二三四五六七八]是|因为?|由于|系|及|和|与|是|了|我|本|该|按照?|截至|截止|20\d\d年?(?:度|末|底|期末)?|年度|当年|全年|部门|单位|局|机关|整体|年末|期末|共|实际|完成|发生|安排|纳入|使用|决算|的|包括|分别|等)*$/

/** Reads the figures of a paragraph into a passage. */
export function figuresIn(text: string, passage: Passage, spoken: Spoken): SpokenFigure[] {
  const numbers = numbersIn(text)
  const names = namesIn(passage.scope, spoken.tables)
  const base = passage.raw.length
  passage.raw += `${text}\n`
  return numbers.flatMap((number, index) => {
    const found = oneFigure({ text, number, index, numbers, passage, names, spoken, base })
    if (!found) return []
    const { said, doubt } = found
    passage.figures.push(said)
    return {
      figure: said.figure,
      start: number.start,
      end: number.end,
      ...(doubt && { doubt }),
    }
  })
}

interface At {
  readonly text: string
  readonly number: SpokenNumber
  readonly index: number
  readonly numbers: readonly SpokenNumber[]
  readonly passage: Passage
  readonly names: readonly Name[]
  readonly spoken: Spoken
  /** Where the paragraph begins in what the passage says. */
  readonly base: number
}

interface Reading {
  readonly said: Said
  readonly doubt?: Pick<Doubt, 'reason' | 'alternatives'>
}

const UNKNOWN = { reason: 'relation-unknown', alternatives: [] } as const

function oneFigure(at: At): Reading | undefined {
  switch (at.number.measure) {
    case 'money':
      return /(?:人均|平均每[人批次个辆]?|每(?:人|批)?次?)[^，。；]{0,6}$/.test(sinceLast(at))
        ? averageAt(at)
        : amountAt(at)
    case 'percent':
      return percentAt(at)
    case 'average':
      return averageAt(at)
    case 'points':
      return plainAt(at, 'percent', 'points')
    case 'score':
      return scoreAt(at)
    case 'count':
      return countAt(at)
    case 'none':
      return unitless(at)
  }
}

/* Where in the text. */

/** The text since the number before. */
function sinceLast({ text, number, index, numbers }: At): string {
  return text.slice(numbers[index - 1]?.after ?? 0, number.start)
}

/** The text since the sentence began, with the sentence of the paragraph before where it goes on. */
function sentenceOf({ text, number }: At): string {
  return (
    text
      .slice(0, number.start)
      .split(/[。；;]/)
      .at(-1) ?? ''
  )
}

/** The clause that leads up to a number, without what was said of the number before. */
function leadOf(at: At): string {
  const since = sinceLast(at)
    .replace(/收、支/g, '收支')
    .replace(/收入、支出/g, '收入支出')
  const clauses = since.split(/[。；;，,\n：:]/).map((clause, index) => {
    const words = clause.replace(/^[、）)和与]+/, '')
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

function strip(lead: string): Phrase {
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

/* What it is. */

interface Subject {
  readonly addresses: readonly Address[]
  /** The words say no more and no less. */
  readonly isClear: boolean
}

/** The figure that words name: the longest name with which they end. */
function subjectOf(phrase: string, names: readonly Name[], spoken: Spoken): Subject | undefined {
  const words = withoutDepartment(phrase, spoken)
  let best: Name | undefined
  for (const name of names)
    if (ends(words, name.name) && name.name.length > (best?.name.length ?? 0)) best = name
  if (!best) return undefined
  const rest = words.slice(0, words.length - endOf(words, best.name))
  return { addresses: best.addresses, isClear: NEUTRAL.test(rest) }
}

function withoutDepartment(phrase: string, { department }: Spoken): string {
  const name = department && bare(department)
  return name ? phrase.replaceAll(name, '') : phrase
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
function expenseOf(
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
    addresses: [addressOf('sangong', best.row, metric)],
    isClear:
      NEUTRAL.test(before.replace(/^一般公共预算/, '').replace(/财政拨款$/, '')) &&
      /^(?:财政拨款|一般公共预算|经费|支出|决算|全年|年初|总额|合计|费用?|安排|使用|的)*$/.test(
        rest,
      ),
  }
}

/** What a passage is about: its own figure of the tables. */
function ownAddress({ id, code }: Passage, metric: 'budget' | 'actual'): Address | undefined {
  if (code) return metric === 'actual' ? addressOf('general-budget', code, 'total') : undefined
  const form = PASSAGES.find((each) => each.id === id)
  const keys = metric === 'budget' ? ['budget'] : ['actual', 'total']
  return form?.figures.find(({ key, repeats }) => repeats && keys.includes(key))?.repeats
}

function formOf(passage: Passage) {
  return PASSAGES.find(({ id }) => id === passage.id)?.figures ?? []
}

/** Figures that no table has, by the words that lead up to them. */
const KEYED: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  procurement: [
    [/小微企业合同/, 'small-micro'],
    [/(?:授予|给)?中小企业(?:的)?合同/, 'sme'],
    [/^(?:.{0,2}政府采购)?货物(?:类)?(?:支出|采购)?(?:金额|支出|总额|合同)*$/, 'goods'],
    [/^(?:.{0,2}政府采购)?工程(?:类)?(?:支出|采购)?(?:金额|支出|总额|合同)*$/, 'works'],
    [/^(?:.{0,2}政府采购)?服务(?:类)?(?:支出|采购)?(?:金额|支出|总额|合同)*$/, 'services'],
    [
      /政府采购(?:支出|合同|实际)*(?:总额|金额|支出|总金额|合计|总规模)*(?:以合同签订为准)?$/,
      'total',
    ],
  ],
  'performance-management': [[/自评[^；。]*(?:资金|金额)$/, 'self-evaluated-amount']],
}

/** Counts, by the unit and the words around them. */
const COUNTED: Readonly<
  Record<string, readonly (readonly [unit: RegExp, words: RegExp, key: string])[]>
> = {
  'sangong-abroad': [
    [/^(?:个|批|团|个团组|批次|组)$/, /团|批/, 'groups'],
    [/^(?:人次|人)$/, /./, 'persons'],
  ],
  'sangong-vehicle-purchase': [[/^辆$/, /./, 'vehicles']],
  'sangong-vehicle-operation': [[/^辆$/, /保有/, 'vehicles-held']],
  'sangong-vehicles': [],
  'state-assets': [
    [/^辆$/, /其他用车/, 'other-vehicles'],
    [/^辆$/, /^(?!.*用车).*车辆/, 'vehicles'],
    [/^台|^套/, /通用设备/, 'general-equipment'],
    [/^台|^套/, /专用设备/, 'special-equipment'],
  ],
  'performance-management': [
    [/^个$|^项$/, /自评(?:的)?(?:20\d\d年度?)?(?:项目)?(?:支出)?共?$/, 'self-evaluated'],
    [/^个$|^项$/, /支出项目/, 'projects'],
  ],
  'performance-projects': [[/^个$|^项$/, /./, 'projects']],
  'performance-key-evaluation': [
    [/^(?:个|项)?$/, /财政评价|财政部门/, 'finance-evaluations'],
    [/^(?:个|项)?$/, /./, 'department-evaluations'],
  ],
}
for (const part of ['sangong-reception', 'sangong-reception-foreign', 'sangong-reception-domestic'])
  Object.assign(COUNTED, {
    [part]: [
      [/^(?:个|批|批次|团|组|次)$/, /团|批|次/, 'groups'],
      [/^(?:人次|人)$/, /./, 'persons'],
    ],
  })

function countAt(at: At): Reading {
  const { passage, number } = at
  const since = sinceLast(at)
  const sentence = sentenceOf(at)
  const after = at.text.slice(number.after).split(/[，。；;,]/)[0] ?? ''
  const [, , key] =
    (COUNTED[passage.id] ?? []).find(
      ([unit, words]) =>
        unit.test(number.unit ?? '') &&
        words.test(
          passage.id === 'performance-key-evaluation' || passage.id === 'sangong-vehicle-operation'
            ? sentence
            : `${since}${number.unit === '批' || number.unit === '批次' ? number.unit : ''}${passage.id.startsWith('sangong') ? after : ''}`,
        ),
    ) ?? []
  return said(at, {
    key: unique(passage, key ?? 'count'),
    kind: 'count',
    subject: undefined,
    metric: 'other',
  })
}

function scoreAt(at: At): Reading {
  const sentence = sentenceOf(at)
  const isAverage = /平均/.test(sentence)
  const [own] = formOf(at.passage).filter(({ kind }) => kind === 'score')
  const cell = isAverage ? undefined : own?.repeats
  return said(at, {
    key: unique(at.passage, isAverage ? 'average-score' : (own?.key ?? 'score')),
    kind: 'score',
    subject: undefined,
    metric: 'other',
    ...(cell && { cell }),
  })
}

function averageAt(at: At): Reading {
  const part = at.passage.id
  const has = (key: string) => at.passage.figures.some(({ figure }) => figure.key === key)
  const key = unique(at.passage, 'average')
  const by = /批/.test(at.number.unit ?? '') ? 'groups' : 'persons'
  const isForm = formOf(at.passage).some((form) => form.key === 'average')
  return said(at, {
    key,
    kind: 'quotient',
    subject: undefined,
    metric: 'other',
    ...(isForm &&
      has('actual') &&
      has(by) && {
        of: [addressOf('narrative', part, 'actual'), addressOf('narrative', part, by)],
      }),
  })
}

function plainAt(at: At, kind: NarrativeFigure['kind'], key: string): Reading {
  return said(at, { key: unique(at.passage, key), kind, subject: undefined, metric: 'other' })
}

/** A number without a unit is no figure, unless it stands where an amount is to be. */
function unitless(at: At): Reading | undefined {
  // Some leave out the sign of a percentage.
  if (/(?:占(?!用|有)[^占，。；\d]{0,24}|增长|下降)$/.test(sinceLast(at))) return percentAt(at)
  const lead = strip(leadOf(at))
  const isAmount = lead.metric !== undefined || at.number.value.includes('.')
  const isDate =
    /[-－/.]$/.test(at.text.slice(0, at.number.start)) ||
    /^[-－/.]\d/.test(at.text.slice(at.number.end))
  if (!isAmount || isDate) return undefined
  return {
    ...plainAt(at, 'amount', 'amount'),
    doubt: { reason: 'unit-unknown', alternatives: [] },
  }
}

/* Amounts. */

function amountAt(at: At): Reading {
  const lead = leadOf(at)
  if (at.number.isAmbiguous)
    return { ...plainAt(at, 'amount', 'amount'), doubt: { reason: 'open', alternatives: [] } }
  const listed = inList(at)
  if (listed) return named(at, listed, undefined)
  const isEither = EITHER.test(lead)
  const change = isEither ? [] : CHANGED.exec(lead)
  if (change) return changeAt(at, lead, change)
  const { phrase, metric, budget } = strip(lead)
  if (isElided(at, phrase, metric)) return changeAt(at, lead, undefined)
  if (isOfAnotherYear(lead, at.spoken.year))
    return said(at, {
      key: unique(at.passage, 'last-year'),
      kind: 'amount',
      subject: undefined,
      metric: 'other',
    })
  const keyed = (KEYED[at.passage.id] ?? []).find(([words]) =>
    words.test(at.passage.id === 'procurement' ? phrase : bare(sentenceOf(at))),
  )
  if (metric === 'budget' && !keyed) return plannedAt(at, phrase, budget ?? 'budget')
  const subject =
    at.passage.scope === 'sangong'
      ? expenseOf(phrase, 'actual', at.spoken)
      : subjectOf(phrase, at.names, at.spoken)
  if (keyed && !(subject?.isClear && at.passage.scope === 'performance'))
    return said(at, {
      key: unique(at.passage, keyed[1]),
      kind: 'amount',
      subject: undefined,
      metric: 'actual',
    })
  if (subject && !isOwnWords(at, phrase)) return named(at, subject, metric)
  const isOwn = NEUTRAL.test(withoutDepartment(phrase, at.spoken)) && metric === 'actual'
  const own = ownAddress(at.passage, 'actual')
  const isAgain =
    formOf(at.passage).some(({ key }) => key === 'actual') &&
    /^(?:共计?|合计)?(?:支出|费用|金额)?$/.test(phrase)
  if (isOwn || isAgain || isOwnWords(at, phrase))
    return own
      ? named(at, { addresses: [own], isClear: true }, metric)
      : said(at, {
          key: unique(
            at.passage,
            formOf(at.passage).some(({ key }) => key === 'actual') ? 'actual' : 'total',
          ),
          kind: 'amount',
          subject: undefined,
          metric: 'actual',
        })
  return {
    ...said(at, {
      key: unique(at.passage, 'amount'),
      kind: 'amount',
      subject: undefined,
      metric: 'other',
    }),
    ...(isRelational(at.passage) && { doubt: UNKNOWN }),
  }
}

/** Passages whose amounts are those of the tables. */
function isRelational({ scope, code }: Passage): boolean {
  return code !== undefined || !/^(?:procurement|state-assets|performance|other)/.test(scope)
}

/** What guests cost has no place in the tables. */
function isOwnWords({ passage, spoken }: At, phrase: string): boolean {
  const words = withoutDepartment(phrase, spoken)
  return (
    (passage.id === 'sangong-reception-foreign' && /外宾接待|外事接待/.test(words)) ||
    (passage.id === 'sangong-reception-domestic' && /国内(?:公务)?接待/.test(words))
  )
}

/** 各是A,B: the names that stand before, one for each number. */
function inList(at: At): Subject | undefined {
  const { numbers, index } = at
  let first = index
  while (first > 0 && numbers[first - 1]?.isListed) first -= 1
  let last = index
  while (numbers[last]?.isListed) last += 1
  const length = last - first + 1
  if (length < 2) return undefined
  const start = numbers[first]
  if (!start) return undefined
  const lead = leadOf({ ...at, number: start, index: first })
  const words = bare(lead.replace(/(?:各|分别|依次)(?:是|为)*[：:]?$/, '').replace(FILLERS, ''))
  const listed = severalNames(words, at)
  const subject = listed.length === length ? listed[index - first] : undefined
  return subject ?? { addresses: [], isClear: false }
}

/** The names of a list; 收入支出总计 is two in one. */
function severalNames(words: string, { names, spoken, passage }: At): Subject[] {
  const both = /(?:收入支出|收支)(?:决算)?(总计|合计|总额)$/.exec(words)
  if (both) {
    const [prefix, kind] = [words.slice(0, both.index), both[1] ?? '']
    const found = [`收入${kind}`, `支出${kind}`].map((word) =>
      subjectOf(
        /财政拨款$/.test(prefix) && passage.scope === 'appropriation' ? word : prefix + word,
        names,
        spoken,
      ),
    )
    return found.flatMap((each) => (each ? [each] : []))
  }
  const found: { at: number; end: number; subject: Subject }[] = []
  for (const { name, addresses } of names) {
    const index = words.indexOf(name)
    if (index >= 0)
      found.push({ at: index, end: index + name.length, subject: { addresses, isClear: true } })
  }
  // Of names that overlap, the longer one is meant.
  return found
    .filter((one) =>
      found.every(
        (other) =>
          other === one ||
          other.end <= one.at ||
          other.at >= one.end ||
          other.end - other.at < one.end - one.at,
      ),
    )
    .sort((one, other) => one.at - other.at)
    .map(({ subject }) => subject)
}

function isOfAnotherYear(lead: string, year: number | undefined): boolean {
  if (/^(?:其中|，)?(?:上年|去年)(?!度?(?:财政拨款)?结转)/.test(lead)) return true
  const named = /(20\d\d)年(?!.*20\d\d年)/.exec(lead)?.[1]
  return named !== undefined && year !== undefined && Number(named) !== year
}

function plannedAt(at: At, phrase: string, budget: 'opening' | 'full-year' | 'budget'): Reading {
  const { passage, spoken, number } = at
  if (passage.scope === 'sangong') {
    const words = withoutDepartment(phrase, spoken)
    const own = ownAddress(passage, 'budget')
    const subject =
      expenseOf(phrase, 'budget', spoken) ??
      (own && NEUTRAL.test(words) ? { addresses: [own], isClear: true } : undefined)
    // The table has the budget of the whole year; that at the start of it is another, if it differs.
    const [address] = subject?.addresses ?? []
    const cell = address && cellIn(spoken.tables, address)
    const isOther =
      budget === 'opening' &&
      cell !== undefined &&
      !(cell.state === 'figure' && isSame(number, cell))
    if (subject && !isOther) return named(at, subject, 'budget')
    return said(at, {
      key: unique(passage, subject ? 'opening' : 'budget'),
      kind: 'amount',
      subject: undefined,
      metric: 'budget',
    })
  }
  const form = formOf(passage).find(({ key }) => key === budget)
  const printed = budget === 'budget' ? undefined : spoken.executionOf(budget)
  const isRepeated =
    form?.repeats !== undefined &&
    passage.id === 'general-budget-items' &&
    printed != null &&
    isSame(number, { value: printed, unit: '万元' })
  return said(at, {
    key: unique(passage, passage.code || form ? budget : 'budget'),
    kind: 'amount',
    subject: undefined,
    metric: 'budget',
    ...(isRepeated && form?.repeats && { cell: form.repeats }),
  })
}

/** An amount of which words name the figure of the tables that it repeats. */
function named(at: At, subject: Subject, metric: 'budget' | 'actual' | undefined): Reading {
  const { passage, spoken, number } = at
  const confirmed = confirm(at, subject)
  const address = confirmed.address
  // What the tables do not have is called as it would be there.
  const [likely] = subject.isClear ? subject.addresses : []
  const called = address ?? likely
  const key = unique(passage, called ? keyFor(passage, called) : 'amount')
  const reading = said(at, {
    key,
    kind: 'amount',
    subject: address,
    metric: metric ?? 'actual',
    ...(address && repeated(address, number, spoken)),
  })
  return confirmed.isSure
    ? reading
    : { ...reading, doubt: { reason: 'relation-unknown', alternatives: confirmed.alternatives } }
}

interface Confirmed {
  readonly address: Address | undefined
  readonly isSure: boolean
  readonly alternatives: readonly string[]
}

/** Which of the places is meant; words that are not clear count only where the figures agree. */
function confirm({ spoken, number, passage }: At, { addresses, isClear }: Subject): Confirmed {
  const known = addresses.filter((address) => cellIn(spoken.tables, address) !== undefined)
  const equal = known.filter((address) => {
    const cell = cellIn(spoken.tables, address)
    return cell?.state === 'figure' ? isSame(number, cell) : !/[1-9]/.test(number.value)
  })
  const [first, ...others] = known
  if (!first) return { address: undefined, isSure: isClear, alternatives: [] }
  const alternatives = known.flatMap((address) => {
    const cell = cellIn(spoken.tables, address)
    return cell?.state === 'figure' ? cell.value : []
  })
  // Only administrative offices count there, which may be fewer than all.
  if (passage.scope === 'office-operation' && !equal.length)
    return { address: undefined, isSure: true, alternatives }
  if (isClear && !others.length) return { address: first, isSure: true, alternatives }
  const only = equal.length === 1 ? equal[0] : isClear ? topmost(equal) : undefined
  if (only) return { address: only, isSure: true, alternatives }
  return { address: undefined, isSure: false, alternatives }
}

/** Of a class and what is in it by the same name, the class; `undefined` where they are not one another's. */
function topmost(addresses: readonly Address[]): Address | undefined {
  const codes = addresses.map((address) => parseAddress(address)?.row ?? '')
  const shortest = codes.reduce(
    (one, other) => (other.length < one.length ? other : one),
    codes[0] ?? '',
  )
  return shortest && codes.every((code) => code.startsWith(shortest))
    ? addresses[codes.indexOf(shortest)]
    : undefined
}

/** Its cell, or the figure before it that repeats the same blank cell. */
function repeated(
  address: Address,
  { value }: SpokenNumber,
  { tables, passages }: Spoken,
): { cell?: string } {
  const cell = cellIn(tables, address)
  const isNothing = !/[1-9]/.test(value)
  if (cell && (cell.state !== 'blank' || !isNothing)) return { cell: address }
  const earlier = passages.flatMap(({ id, figures }) =>
    figures.flatMap(({ subject, figure }) =>
      subject === address && figure.kind === 'amount' && !figure.cell?.startsWith('narrative/')
        ? addressOf('narrative', id, figure.key)
        : [],
    ),
  )
  return earlier[0] ? { cell: earlier[0] } : {}
}

/* Changes. */

const REASON = /原因|其中|主要是|由于|系因?|受.*影响/

/** In a list of reasons, one without a verb: 基本支出增加6.35万元，项目支出5.45万元. */
function isElided(at: At, phrase: string, metric: unknown): boolean {
  const last = at.passage.figures.at(-1)
  if (metric || !last?.isReason || last.metric !== 'change') return false
  const since = sinceLast(at)
  return !/[。；;]/.test(since) && subjectOf(phrase, at.names, at.spoken)?.isClear === true
}

function changeAt(
  at: At,
  lead: string,
  change: RegExpExecArray | readonly string[] | undefined,
): Reading {
  const { passage, spoken, number, base } = at
  const verbAt = change && 'index' in change ? change.index : lead.length
  const { phrase } = strip(lead.slice(0, verbAt))
  const direction = change?.[1] ? 'increase' : change?.[2] ? 'decrease' : undefined
  const top = passage.figures.find(({ metric, isReason }) => metric === 'change' && !isReason)
  const isReason =
    top !== undefined &&
    REASON.test(passage.raw.slice(top.at, base + number.start)) &&
    !isRestart(at)
  const than = [...sentenceOf(at).matchAll(BASES)].at(-1)
  const isAgainstBudget = than !== undefined && than[1] === undefined && !isReason
  const subject =
    passage.scope === 'sangong'
      ? expenseOf(phrase, 'actual', spoken)
      : subjectOf(phrase, at.names, spoken)
  const form = formOf(passage)
  const own = ownAddress(passage, 'actual')
  const amounts = passage.figures.filter(
    ({ figure, metric }) => figure.kind === 'amount' && metric === 'actual',
  )
  const words = withoutDepartment(phrase, spoken)
  const isBare =
    NEUTRAL.test(words) || /^(?:支出|收入|决算|支出决算|收入决算|总额|总计)*(?:数)?$/.test(words)
  // Without a subject of its own, what was said last has changed.
  const inherited = isBare && !isReason ? (amounts.at(-1) ?? undefined) : undefined
  const changed: Address | undefined =
    (subject?.isClear ? existing(subject.addresses, spoken) : undefined) ??
    (inherited
      ? (inherited.figure.cell as Address | undefined)?.startsWith('narrative/') ||
        !inherited.subject ||
        (passage.scope === 'office-operation' && !inherited.figure.cell)
        ? addressOf('narrative', passage.id, inherited.figure.key)
        : inherited.subject
      : isBare && !isReason
        ? existing(own ? [own] : [], spoken)
        : undefined)
  const of = isAgainstBudget ? undefined : changed
  const known = of && form.find(({ kind, of: each }) => kind === 'change' && each?.[0] === of)
  const key = unique(
    passage,
    known?.key ??
      (of && of !== own && !of.startsWith('narrative/')
        ? `${keyFor(passage, of)}-change`
        : isReason
          ? 'reason'
          : isAgainstBudget
            ? 'budget-change'
            : 'change'),
  )
  const isTold = of !== undefined || isReason || isAgainstBudget
  const explains = isReason && !isWithin(of, passage) ? top?.figure.key : undefined
  const reading = said(at, {
    key,
    kind: 'change',
    subject: of,
    metric: 'change',
    isReason,
    ...(direction && { direction }),
    ...(of && { of: [of] }),
    ...(explains && { explains }),
  })
  const isVague = change !== undefined && !direction
  return isTold && !isVague ? reading : { ...reading, doubt: UNKNOWN }
}

function existing(addresses: readonly Address[], { tables }: Spoken): Address | undefined {
  return addresses.find((address) => cellIn(tables, address) !== undefined)
}

/** A sentence that compares with the year before is about the whole again. */
function isRestart(at: At): boolean {
  const sentence = sentenceOf(at)
  return /(?:较|比|与|和|同)(?:上年|去年|上一年|20\d\d年)/.test(sentence) && !REASON.test(sentence)
}

/** What is part of another reason is no reason of its own: 财政拨款 is in 本年收入. */
function isWithin(of: Address | undefined, passage: Passage): boolean {
  return (
    of !== undefined &&
    passage.figures.some(
      ({ isReason, figure }) =>
        isReason && figure.explains && figure.of?.[0] && isPartOf(of, figure.of[0] as Address),
    )
  )
}

/* Percentages. */

function percentAt(at: At): Reading {
  const since = sinceLast(at)
  const { passage } = at
  const [, whole] = /占(?!用|有)([^占]*)$/.exec(since) ?? []
  if (whole !== undefined) return shareAt(at, whole)
  const changed = RATE_CHANGED.exec(since)
  if (changed) return changeRateAt(at, changed)
  if (/完成|执行率|预算(?:数)?的?$|支出进度/.test(since)) return rateAt(at, since)
  return {
    ...said(at, {
      key: unique(passage, 'percent'),
      kind: 'percent',
      subject: undefined,
      metric: 'percent',
    }),
    doubt: UNKNOWN,
  }
}

function changeRateAt(at: At, changed: RegExpExecArray): Reading {
  const { passage } = at
  const last = passage.figures.findLast(
    ({ figure }) => figure.kind === 'change' || figure.kind === 'amount',
  )
  const isOfChange = last?.figure.kind === 'change' && at.numbers[at.index - 1]?.measure === 'money'
  const direction = changed[1] ? 'increase' : 'decrease'
  const isEither = EITHER.test(sinceLast(at))
  const key = last && isOfChange ? `${last.figure.key}-rate` : 'change-rate'
  const reading = said(at, {
    key: unique(passage, key),
    kind: 'percent-change',
    subject: undefined,
    metric: 'percent',
    ...(!isEither && { direction }),
    ...(last && isOfChange && { of: [addressOf('narrative', passage.id, last.figure.key)] }),
  })
  return isEither ? { ...reading, doubt: UNKNOWN } : reading
}

/** Where a figure that was said stands: in its table, or here. */
function placeOf(passage: Passage, { figure, subject }: Said): Address {
  return subject ?? addressOf('narrative', passage.id, figure.key)
}

function shareAt(at: At, words: string): Reading {
  const { passage, spoken } = at
  const phrase = bare(words.replace(/(?:的|比重|比例|总量|为|约|近|达|到|比)+$/, ''))
  const part = passage.figures.findLast(({ figure }) => figure.kind === 'amount')
  const partAt = part && placeOf(passage, part)
  const words_ = withoutDepartment(phrase, spoken)
  const [found] = WHOLE_NAMES.filter(({ name }) => words_.endsWith(name)).sort(
    (one, other) => other.name.length - one.name.length,
  )
  const rest = found ? words_.slice(0, -found.name.length) : phrase
  const whole: Address | undefined = phrase
    ? found && NEUTRAL.test(rest)
      ? wholeIn(found.addresses[0] as Address, at)
      : undefined
    : unnamedWhole(at, partAt)
  const isBlank = !part || !partAt || !whole
  const key = part ? (isTotalOf(passage, part) ? 'share' : `${part.figure.key}-share`) : 'share'
  const of = isBlank ? undefined : [partAt, whole]
  const known =
    of &&
    formOf(passage).find(
      ({ kind, of: each }) =>
        kind === 'percent' && each !== undefined && each[0] === of[0] && each[1] === of[1],
    )
  const reading = said(at, {
    key: unique(passage, known?.key ?? key),
    kind: 'percent',
    subject: undefined,
    metric: 'percent',
    ...(of && { of, ...repeatedPercent(of, spoken) }),
  })
  return of ? reading : { ...reading, doubt: UNKNOWN }
}

/** Of what a share is that names no whole: what the passage gives as its whole, by the form. */
function unnamedWhole(at: At, part: Address | undefined): Address | undefined {
  const { passage, spoken, number } = at
  if (!part) return undefined
  const [first] = passage.figures.filter(
    ({ figure, metric }) => figure.kind === 'amount' && metric !== 'budget',
  )
  const said = first && placeOf(passage, first)
  const byForm = formOf(passage).flatMap(({ key, kind, of }) =>
    kind === 'percent' && !/(?:^|-)rate$/.test(key) && of?.[0] === part ? (of[1] ?? []) : [],
  )
  const [whole, ...others] = byForm.length ? byForm : said && said !== part ? [said] : []
  if (!whole || others.length) return undefined
  // Where the passage began with the whole, the words are clear, whatever the figures are.
  const isSaid = said === whole && (byForm.length > 0 || whole === ownAddress(passage, 'actual'))
  return isSaid || agrees(number, part, whole, spoken) ? whole : undefined
}

function agrees(number: SpokenNumber, part: Address, whole: Address, { tables }: Spoken): boolean {
  const [one, all] = [cellIn(tables, part), cellIn(tables, whole)]
  if (!one || all?.state !== 'figure') return false
  return one.state === 'figure' ? isShare(number, one, all) : !/[1-9]/.test(number.value)
}

const WHOLE_NAMES: readonly Name[] = WHOLES.flatMap(([address, ...names]) =>
  names.map((name) => ({ name: bare(name), addresses: [address] })),
)

function isTotalOf(passage: Passage, part: Said): boolean {
  return part === passage.figures[0]
}

/** 占支出合计 in a passage on income or on one budget is of what that passage is about. */
function wholeIn(address: Address, { spoken, passage }: At): Address | undefined {
  if (address.startsWith('narrative/')) {
    const [, part, key] = address.split('/')
    const said = passage.id === part && passage.figures.some(({ figure }) => figure.key === key)
    return said ? address : undefined
  }
  return cellIn(spoken.tables, address) ? address : undefined
}

function rateAt(at: At, since: string): Reading {
  const { passage, spoken } = at
  const actual = passage.figures.findLast(
    ({ figure, metric }) => figure.kind === 'amount' && metric === 'actual',
  )
  const budgets = passage.figures.filter(({ metric }) => metric === 'budget')
  const wanted = /年初/.test(since) ? 'opening' : /全年|调整/.test(since) ? 'full-year' : undefined
  const budget =
    budgets.findLast(({ figure }) => figure.key.startsWith(wanted ?? '')) ?? budgets.at(-1)
  let of: Address[] | undefined
  if (passage.scope === 'sangong' && actual?.subject) {
    const { row = '' } = parseAddress(actual.subject) ?? {}
    const planned = addressOf('sangong', row, 'budget')
    const isOfTable = !budget || budget.subject === planned || isDetail(passage, row)
    if (isOfTable && cellIn(spoken.tables, planned) && cellIn(spoken.tables, actual.subject))
      of = [actual.subject, planned]
    else if (budget && !isDetail(passage, row))
      of = [placeOf(passage, actual), placeOf(passage, budget)]
  } else if (actual && budget)
    of = [
      addressOf('narrative', passage.id, actual.figure.key),
      addressOf('narrative', passage.id, budget.figure.key),
    ]
  const ownKey =
    actual && ['actual', 'total'].includes(actual.figure.key)
      ? 'rate'
      : actual
        ? `${actual.figure.key}-rate`
        : 'rate'
  const reading = said(at, {
    key: unique(passage, ownKey),
    kind: 'percent',
    subject: undefined,
    metric: 'percent',
    ...(of && { of, ...repeatedPercent(of, spoken) }),
  })
  // Of a budget that is not published nothing more can be said.
  return of || (actual && !budget) ? reading : { ...reading, doubt: UNKNOWN }
}

/** A row that is not what the passage is about, so that its budget is not the passage's. */
function isDetail(passage: Passage, row: string): boolean {
  const { row: own } = parseAddress(ownAddress(passage, 'actual') ?? '') ?? {}
  return own !== undefined && own !== row
}

/** A percentage that was given before. */
function repeatedPercent(of: readonly string[], { passages }: Spoken): { cell?: string } {
  for (const { id, figures } of passages)
    for (const { figure } of figures)
      if (
        figure.kind === 'percent' &&
        figure.of?.[0] === of[0] &&
        figure.of?.[1] === of[1] &&
        !figure.of?.[0]?.startsWith('narrative/')
      )
        return { cell: addressOf('narrative', id, figure.key) }
  return {}
}

/* Keys. */

/** The key that the form has for what a figure repeats, else one after its place. */
function keyFor(passage: Passage, address: Address): string {
  if (passage.code && address === ownAddress(passage, 'actual')) return 'actual'
  const form = formOf(passage).find(({ kind, repeats }) => kind === 'amount' && repeats === address)
  if (form) return form.key
  const { table = '', row = '', column = '' } = parseAddress(address) ?? {}
  if (table === 'sangong') return column === 'budget' ? `${row}-budget` : row
  if (row === 'total') return column
  const line = row.replace(/^income\.|^expenditure\.(?=\d|closing|surplus)/, '').replace('.', '-')
  return CLASS_KEYS[line] ?? line
}

function unique({ figures }: Passage, key: string): string {
  const taken = new Set(figures.map(({ figure }) => figure.key))
  if (!taken.has(key)) return key
  let n = 2
  while (taken.has(`${key}-${n}`)) n += 1
  return `${key}-${n}`
}

interface Saying {
  readonly key: string
  readonly kind: NarrativeFigure['kind']
  readonly subject: Address | undefined
  readonly metric: Metric
  readonly isReason?: boolean
  readonly direction?: 'increase' | 'decrease'
  readonly cell?: string
  readonly of?: readonly string[]
  readonly explains?: string
}

function said({ number, base }: At, saying: Saying): Reading {
  const { key, kind, subject, metric, isReason = false, direction, cell, of, explains } = saying
  return {
    said: {
      figure: {
        key,
        kind,
        value: number.value,
        ...(number.unit !== undefined && { unit: number.unit === '％' ? '%' : number.unit }),
        ...(direction && { direction }),
        ...(cell && { cell }),
        ...(of && { of }),
        ...(explains && { explains }),
      },
      subject,
      metric,
      isReason,
      at: base + number.end,
    },
  }
}
