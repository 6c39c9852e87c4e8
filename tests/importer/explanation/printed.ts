import type { SpokenBlock } from '@/importer/explanation/readExplanation.ts'
import type { LedgerData } from '../../ledgers.ts'

type SectionData = LedgerData['narrative'][number]
type PartData = SectionData['parts'][number]
export type FigureData = PartData['figures'][number]

const TITLES: Readonly<Record<string, string>> = {
  totals: '收入支出决算总体情况说明',
  income: '收入决算情况说明',
  expenditure: '支出决算情况说明',
  appropriation: '财政拨款收入支出决算总体情况说明',
  'general-budget': '一般公共预算财政拨款支出决算情况说明',
  basic: '一般公共预算财政拨款基本支出决算情况说明',
  sangong: '一般公共预算财政拨款“三公”经费支出决算情况说明',
  'government-fund': '政府性基金预算财政拨款支出决算情况说明',
  'state-capital': '国有资本经营预算财政拨款支出决算情况说明',
  'office-operation': '机关运行经费支出情况说明',
  procurement: '政府采购支出情况说明',
  'state-assets': '国有资产占用情况说明',
  performance: '预算绩效情况说明',
}
const NUMBERS = '一二三四五六七八九十'

/** A passage as it is printed: each amount with its unit. */
export function spokenText({ text, figures }: Pick<PartData, 'text' | 'figures'>): string {
  return text.replace(/\{([\w.-]+)\}(?=(.{0,4}))/gs, (_, key: string, after: string) => {
    const { value = '', unit = '', kind } = figures.find((each) => each.key === key) ?? {}
    return kind !== 'amount' || after.startsWith(unit) ? value : value + unit
  })
}

/** The explanation of a ledger as paragraphs. */
export function paragraphsOf(narrative: readonly SectionData[]): string[] {
  return narrative.flatMap(({ id, parts }, index) => [
    `${NUMBERS[index] ?? ''}、${TITLES[id] ?? id}`,
    ...parts.flatMap((part) => [
      ...(part.heading ? [part.heading] : []),
      ...spokenText(part).split('\n'),
    ]),
  ])
}

/** Paragraphs as blocks of a document that knows them, or broken into lines of a width. */
export function blocksOf(paragraphs: readonly string[], width = Infinity): SpokenBlock[] {
  const lines = paragraphs.flatMap((paragraph) => broken(paragraph, width))
  return lines.map((text, index) => ({
    file: 0,
    block: { kind: 'line', text, place: { line: index + 1 } },
  }))
}

/** Breaks a text as word processors do: no figure is broken, no line begins with punctuation. */
function broken(text: string, width: number): string[] {
  if (width === Infinity) return [text]
  const lines: string[] = []
  let line = ''
  let room = width - 2
  for (const [word] of text.matchAll(/[\x21-\x7e]+[，。；：、）”%]*|.[，。；：、）”%]*/gu)) {
    const own = [...word].reduce((sum, letter) => sum + (letter < '\u2000' ? 0.5 : 1), 0)
    if (own > room && line) {
      lines.push(line)
      line = ''
      room = width
    }
    line += word
    room -= own
  }
  return line ? [...lines, line] : lines
}
