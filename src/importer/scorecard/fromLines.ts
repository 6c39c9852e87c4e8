import { EXECUTION_ROWS } from '../../ledger/form/scorecard.ts'
import { INDICATOR_GROUPS } from '../../ledger/form/scorecardNames.ts'
import type { Execution, Scorecard } from '../../ledger/ledger.ts'
import type { Unit } from '../../money/index.ts'
import { joined, type Line } from '../explanation/paragraphs.ts'
import { widthOf } from '../explanation/text.ts'
import { Draft } from './draft.ts'

/* A scorecard whose columns were lost: cells come one after another, each broken into short lines. */

const BLOCKS: readonly (readonly [
  key: 'execution' | 'goals' | 'tasks' | 'indicators',
  words: RegExp,
])[] = [
  ['execution', /^预算执行情况/],
  ['goals', /^年度(?:履职)?(?:总体)?目标/],
  ['tasks', /^年度主要任务/],
  ['indicators', /^(?:绩效指标)?一级指标/],
]
const COMPLETION = /^(?:已|未|基本|部分|全部)?完成$|^未完成$/

/** Reads the lines below the title of a scorecard, as far as they are of it. */
export function cardFromLines(title: string, lines: readonly Line[], unit: Unit): Draft {
  const draft = new Draft(title)
  const blocks = blocksOf(lines)
  draft.leave(blocks.before.filter(({ text }, index, all) => !isLabel(text, all[index - 1]?.text)))
  if (blocks.execution) draft.execution = executionOf(blocks.execution, unit, draft)
  if (blocks.goals) draft.goals = goalsOf(blocks.goals)
  if (blocks.tasks) draft.tasks = tasksOf(blocks.tasks, draft)
  if (blocks.indicators) indicatorsOf(blocks.indicators, draft)
  if (blocks.total) draft.total = totalOf(blocks.total, draft)
  return draft
}

/** The year, and whose scorecard it is, which the document says elsewhere. */
function isLabel(text: string, before: string | undefined): boolean {
  return (
    /^[（(]20\d\d年度?[）)]$|^(?:部门（单位）|部门|单位)?(?:名称)?$/.test(text) ||
    /名称$/.test(before ?? '')
  )
}

/** How many of the lines after its title are the scorecard's: to its total and the figures of it. */
export function lengthOfCard(lines: readonly Line[]): number {
  const total = lines.findIndex(({ text }) => /^总(?:分|计得分)/.test(text))
  if (total < 0) return 0
  let end = total + 1
  while (end < lines.length && end < total + 4 && /^[\d.]+$/.test(lines[end]?.text ?? '')) end += 1
  return end
}

interface Blocks {
  readonly before: readonly Line[]
  readonly execution?: readonly Line[]
  readonly goals?: readonly Line[]
  readonly tasks?: readonly Line[]
  readonly indicators?: readonly Line[]
  readonly total?: readonly Line[]
}

/** The blocks by the words with which each begins, broken over lines as they are. */
function blocksOf(lines: readonly Line[]): Blocks {
  const starts: { key: keyof Blocks; at: number }[] = [{ key: 'before', at: 0 }]
  for (const [at, line] of lines.entries()) {
    if (/^总(?:分|计得分)/.test(line.text)) {
      starts.push({ key: 'total', at })
      break
    }
    const words = lines
      .slice(at, at + 4)
      .map(({ text }) => text)
      .join('')
    const found = BLOCKS.find(([, pattern]) => pattern.test(words))
    if (found && !starts.some(({ key }) => key === found[0])) starts.push({ key: found[0], at })
  }
  return Object.fromEntries(
    starts.map(({ key, at }, index) => [key, lines.slice(at, starts[index + 1]?.at)]),
  ) as unknown as Blocks
}

/* Budget execution. */

function executionOf(lines: readonly Line[], unit: Unit, draft: Draft): Execution | undefined {
  const tokens = tokensOf(lines)
  const rows: Execution['rows'][number][] = []
  let weight: string | null = null
  let score: string | null = null
  let words = ''
  for (let index = 0; index < tokens.length;) {
    const token = tokens[index]
    if (!token) break
    if (!token.isNumber) {
      words += token.text
      index += 1
      continue
    }
    const form = EXECUTION_ROWS.find(({ names }) => names.some((name) => words.endsWith(name)))
    const name = form?.names.find((each) => words.endsWith(each))
    words = ''
    const numbers: Token[] = []
    while (tokens[index]?.isNumber) {
      numbers.push(tokens[index] as Token)
      index += 1
    }
    if (!form || !name) {
      draft.leave(numbers.map(({ line }) => line))
      continue
    }
    const rate = numbers.findIndex(({ text }) => /[%％]$/.test(text))
    const [opening, fullYear, executed, points] = numbers.slice(0, rate < 0 ? undefined : rate)
    const after = rate < 0 ? undefined : numbers[rate + 1]
    if (points) weight = points.text
    if (after) score = after.text
    rows.push({
      key: form.key,
      name,
      cells: {
        opening: opening?.text ?? null,
        'full-year': fullYear?.text ?? null,
        executed: executed?.text ?? null,
        rate: numbers[rate]?.text.replace(/[%％]$/, '') ?? null,
      },
    })
    const row = `execution.${form.key}`
    for (const [column, number] of [
      ['opening', opening],
      ['full-year', fullYear],
      ['executed', executed],
      ['rate', numbers[rate]],
    ] as const)
      if (number) draft.put(row, column, number.line)
    if (points) draft.put('execution', 'weight', points.line)
    if (after) draft.put('execution', 'score', after.line)
    // Fewer figures than columns do not say which is missing.
    const isWhole =
      executed !== undefined &&
      rate >= 0 &&
      numbers.length === 4 + (points ? 1 : 0) + (after ? 1 : 0)
    if (!isWhole)
      for (const [column, number] of [
        ['opening', opening],
        ['full-year', fullYear],
        ['executed', executed],
      ] as const)
        if (number) draft.doubt(row, column, number.text, number.line)
  }
  return rows.length ? { unit, weight, score, rows } : undefined
}

interface Token {
  readonly text: string
  readonly isNumber: boolean
  readonly line: Line
}

/** Words and figures; a figure that is broken over lines is one again. */
function tokensOf(lines: readonly Line[]): Token[] {
  const tokens: Token[] = []
  for (const line of lines)
    for (const [text] of line.raw.matchAll(
      /-?\d[\d,]*(?:\.\d*)?[%％]?|\.\d+[%％]?|[^\d\s.-]+|[.-]/g,
    )) {
      const isNumber = /\d/.test(text)
      const last = tokens.at(-1)
      const isBroken =
        isNumber &&
        last?.isNumber &&
        last.line !== line &&
        (last.text.endsWith('.') || (text.startsWith('.') && !last.text.includes('.')))
      if (isBroken && last) tokens[tokens.length - 1] = { ...last, text: last.text + text }
      else tokens.push({ text: text.replace(/,/g, ''), isNumber, line })
    }
  return tokens
}

function totalOf(lines: readonly Line[], draft: Draft): Scorecard['total'] {
  const numbers = tokensOf(lines).filter(({ isNumber }) => isNumber)
  const [first, second] = numbers
  const [weight, score] = second ? [first, second] : [undefined, first]
  if (weight) draft.put('total', 'weight', weight.line)
  if (score) draft.put('total', 'score', score.line)
  return { weight: weight?.text ?? null, score: score?.text ?? null }
}

/* Goals and tasks. */

/** The paragraphs of a cell in a column of such cells. */
function content(lines: readonly Line[], column: readonly Line[]): string {
  return joined(lines, column)
    .paragraphs.map(({ text }) => text)
    .join('\n')
}

function goalsOf(lines: readonly Line[]): Scorecard['goals'] {
  const starts = lines.flatMap(({ text }, index) => (/^目标\d+[:：]?/.test(text) ? index : []))
  const column = lines.slice(starts[0])
  return starts.map((start, index) => {
    const [name = ''] = /^目标\d+/.exec(lines[start]?.text ?? '') ?? []
    const rest = lines.slice(start + 1, starts[index + 1])
    const completion = rest.find(({ text }) => COMPLETION.test(text))
    return {
      name,
      content: content(
        rest.filter((line) => line !== completion),
        column,
      ),
      ...(completion && { completion: completion.text }),
    }
  })
}

/** How wide the column of names is at most, where the next one is much wider. */
const NARROW = 5

function tasksOf(lines: readonly Line[], draft: Draft): Scorecard['tasks'] {
  const head = lines.findIndex(({ text }) => /完成情况$/.test(text))
  const tasks: { name: string; content: string; completion: string }[] = []
  const column = lines.slice(head + 1)
  let row: Line[] = []
  for (const line of column) {
    const [, before, completion] =
      /^(.*?)(?:\s|^)((?:已|未|基本|部分|全部)?完成)$/.exec(line.raw.trim()) ?? []
    if (completion === undefined || before === undefined) {
      row.push(line)
      continue
    }
    if (before) row.push({ ...line, text: before, raw: before, width: widthOf(before) })
    const wide = row.findIndex(({ width }) => width > NARROW)
    const cut = wide < 0 ? row.length : wide
    tasks.push({
      name: row
        .slice(0, cut)
        .map(({ text }) => text)
        .join(''),
      content: content(row.slice(cut), column),
      completion,
    })
    row = []
  }
  draft.leave(row)
  return tasks
}

/* Indicators. */

const TARGET = /^[><=≥≤＞＜＝]{0,2}\d+(?:\.\d+)?[%％]?$/
const RESULT = /^(\S+) (\d+(?:\.\d+)?) (\d+(?:\.\d+)?)$/
const FIRST_LEVEL = /^(.{2,12}指标)[（(](\d+(?:\.\d+)?)分[）)]/
const HEAD_END = /(?:改进措施|原因分析|得分|备注)$/
const SENTENCE_END = /[。！）)]$|%$/

interface Column {
  /** How wide names are. */
  readonly width: number
  /** How far apart lines stand. */
  readonly spacing: number
}

interface Open {
  name: string
  isNameFull: boolean
  target: Line | undefined
  explanation: string
  result: RegExpExecArray | undefined
  resultLine: Line | undefined
  reason: string
}

function indicatorsOf(lines: readonly Line[], draft: Draft): void {
  const body = lines.slice(headLength(lines))
  const column = { width: nameColumn(body), spacing: spacingOf(body) }
  /** Lines between what one indicator reached and what the next one is to reach. */
  let between: Line[] = []
  let open: Open | undefined
  for (const line of body) {
    const text = line.raw.trim().replace(/\s+/g, ' ')
    if (RESULT.test(text) && open && !open.result) {
      open.result = RESULT.exec(text) ?? undefined
      open.resultLine = line
    } else if (TARGET.test(text) && (!open || open.result)) {
      const names = settle(open, between, column)
      if (open) add(open, draft)
      between = []
      open = begin(names, line, column.width, draft)
    } else if (open && !open.result) open.explanation += line.text
    else between.push(line)
  }
  settle(open, between, column)
  if (open) add(open, draft)
}

/** The lines of the head, which ends before the first group or target. */
function headLength(lines: readonly Line[]): number {
  let words = ''
  let length = 0
  for (const [index, { text, raw }] of lines.entries()) {
    words += text
    if (TARGET.test(raw.trim()) || /[（(]\d/.test(text)) break
    if (HEAD_END.test(words)) length = index + 1
  }
  return length
}

/** Gives an indicator what is still its own of the lines after it; what is left are names. */
function settle(open: Open | undefined, lines: readonly Line[], column: Column): Line[] {
  if (!open) return [...lines]
  let rest = [...lines]
  // A column as wide as a character: the reason, upright.
  const upright = rest.findIndex(({ width }) => width > 1)
  const tall = upright < 0 ? rest.length : upright
  let before = open.resultLine
  if (tall > 1) {
    before = rest[tall - 1]
    open.reason = rest
      .slice(0, tall)
      .map(({ text }) => text)
      .join('')
    rest = rest.slice(tall)
  }
  const isBroken = /^\s/.test(rest[0]?.raw ?? '') || isNewPage(before, rest[0], column.spacing)
  if (!isBroken || !rest.length) return rest
  // The page ended within the row: first the rest of its name, then of what explains it.
  let index = 0
  let name = ''
  if (!SENTENCE_END.test(open.explanation)) {
    // A name whose last line has room left has come to its end.
    for (; open.isNameFull && index < rest.length; index += 1) {
      const line = rest[index] as Line
      const [own, other] = line.raw.trim().split(/\s+/)
      if (other !== undefined && own !== undefined) {
        name += own
        open.explanation += other
        index += 1
        break
      }
      if (line.width > column.width) break
      name += line.text
    }
    const last = lastOfExplanation(rest, index, column.width)
    if (last < index && name) {
      // Nothing wider follows: it was no name, but the end of the explanation.
      open.explanation += name
      name = ''
    }
    for (; index <= last; index += 1) open.explanation += rest[index]?.text ?? ''
  }
  open.name += name
  return rest.slice(index)
}

/** Pages are told by their numbers, or by lines that stand closer than those of one page. */
function isNewPage(one: Line | undefined, other: Line | undefined, spacing: number): boolean {
  const [from, to] = [one?.at.place, other?.at.place]
  if (!from || !to) return false
  if ('page' in from && 'page' in to) return from.page !== to.page
  return 'line' in from && 'line' in to && to.line - from.line < spacing
}

/** How far apart lines stand as a rule. */
function spacingOf(lines: readonly Line[]): number {
  const counts = new Map<number, number>()
  for (const [index, { at }] of lines.entries()) {
    const before = lines[index - 1]?.at.place
    if (!before || !('line' in before) || !('line' in at.place)) continue
    const apart = at.place.line - before.line
    counts.set(apart, (counts.get(apart) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one)
  return most?.[0] ?? 1
}

/** How wide the column of names is: that of most lines before a target. */
function nameColumn(lines: readonly Line[]): number {
  const counts = new Map<number, number>()
  for (const [index, { raw }] of lines.entries())
    if (TARGET.test(raw.trim()))
      for (const { width } of lines.slice(Math.max(0, index - 3), index))
        counts.set(width, (counts.get(width) ?? 0) + 1)
  const [most] = [...counts].sort(([, one], [, other]) => other - one)
  return most?.[0] ?? 0
}

/** The last line of an explanation: with a full stop, before names. */
function lastOfExplanation(lines: readonly Line[], from: number, name: number): number {
  let last = from - 1
  for (let index = from; index < lines.length; index += 1) {
    const { text, width } = lines[index] as Line
    if (
      /指标[（(]?\d*/.test(text) &&
      FIRST_LEVEL.test(
        lines
          .slice(index - 1, index + 3)
          .map((line) => line.text)
          .join(''),
      )
    )
      break
    if (width > name || (last === index - 1 && /。$/.test(text))) last = index
    if (width <= name && last === index - 2 && /。$/.test(text)) last = index
  }
  return last
}

function begin(lines: readonly Line[], target: Line, column: number, draft: Draft): Open {
  let words = lines.map(({ text }) => text).join('')
  const first = FIRST_LEVEL.exec(words)
  if (first) {
    draft.openFirst(first[1] ?? '', first[2] ?? null, lines[0])
    words = words.slice(first[0].length)
  }
  const known = INDICATOR_GROUPS.filter((name) => words.startsWith(name) && words !== name).sort(
    (one, other) => other.length - one.length,
  )[0]
  if (known && (first || isNewGroup(known, draft))) {
    draft.openSecond(known)
    words = words.slice(known.length)
  } else if (first) draft.openSecond('')
  return {
    name: words,
    isNameFull: (lines.at(-1)?.width ?? 0) >= column,
    target,
    explanation: '',
    result: undefined,
    resultLine: undefined,
    reason: '',
  }
}

/** A group does not follow itself. */
function isNewGroup(name: string, draft: Draft): boolean {
  return draft.groups.at(-1)?.groups.at(-1)?.name !== name
}

function add(open: Open, draft: Draft): void {
  const [, actual = null, weight = null, score = null] = open.result ?? []
  const indicator = draft.addIndicator({
    name: open.name,
    target: open.target?.text ?? null,
    explanation: open.explanation || null,
    actual: actual?.replace(/^(\d+(?:\.\d+)?)%$/, '$1%') ?? null,
    weight,
    score,
    reason: open.reason || null,
  })
  const line = open.resultLine
  if (!indicator || !line) return
  for (const column of ['actual', 'weight', 'score'] as const) draft.put(indicator.id, column, line)
}
