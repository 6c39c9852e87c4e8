import fc from 'fast-check'
import { pinyin } from 'pinyin-pro'
import { describe, expect, it } from 'vitest'
import { runChecks } from '@/checks/runChecks.ts'
import { unnumbered } from '@/figures/unnumbered.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { printedAt } from '@/ledger/printedAt.ts'
import type { Language } from '@/locales/languages.ts'
import { askFor } from '@/views/ask/askFor.ts'
import { type AskEntry, askIndex, examplesIn } from '@/views/ask/askIndex.ts'
import { byKind } from '@/views/ask/byKind.ts'
import { pieceText } from '@/words/pieces.ts'
import type { Sounds } from '@/words/search.ts'
import { consistentLedger } from '../../checks/consistent/consistentLedger.ts'
import * as ledgers from '../../ledgers.ts'
import { anyLines, ledgerOf, parsedLedger } from '../../spendingLedgers.ts'
import { tellingOf } from '../telling.ts'

const sounds: Sounds = {
  syllables: (name) => pinyin(name, { toneType: 'none', type: 'array' }),
  readings: (character) => pinyin(character, { toneType: 'none', type: 'array', multiple: true }),
}

async function indexOf(data = ledgers.defaultLedger(), language: Language = 'zh') {
  const telling = await tellingOf(data, language)
  return askIndex({ ...telling, findings: runChecks(telling.ledger) })
}

const index = await indexOf()
const english = await indexOf(undefined, 'en')

const find = (query: string, of = index) => askFor(of, query, sounds, 20)

/** What is told of the first thing that is found, with plain spaces. */
function told(query: string, of = index): string[] {
  const [first] = find(query, of).entries
  return said(first)
}

function said(entry: AskEntry | undefined): string[] {
  const { lines = [], unpublished = [] } = entry?.tell() ?? {}
  const sentences = lines.map(({ sentence, quote = [] }) => pieceText([...sentence, ...quote]))
  return [...sentences, ...unpublished].map((text) => text.replaceAll('\u00a0', ' '))
}

describe('an everyday word', () => {
  it('leads to the official ones', () => {
    expect(told('公车')).toEqual([
      '公务用车购置及运行费：决算 0.67 万元，全年预算 3.5 万元，完成预算的 19.14%。',
      '年末公务用车保有量：1 辆。',
      '公务用车运行维护费：决算 0.67 万元。',
      '公务用车购置：空白（文件此处未填）。',
    ])
    expect(told('吃喝')[0]).toMatch(/^公务接待费：决算 0.14 万元/)
    expect(told('结转')).toEqual(
      expect.arrayContaining(['年初结转和结余：103.49 万元。', '年末结转和结余：0.21 万元。']),
    )
  })

  it('keeps the scopes of one word apart', () => {
    const [word] = find('培训').entries
    const kinds = byKind(word?.tell().lines ?? []).map(({ kind, lines }) => [
      kind,
      lines.map(({ brief }) => brief?.replace('\u00a0', ' ')).filter(Boolean),
      lines.some(({ scope }) => scope),
    ])
    expect(kinds).toEqual([
      ['function', ['0.73 万元'], true],
      ['economic', ['0.19 万元'], true],
    ])
  })

  it('says where it is only a part of a figure', () => {
    const [word] = find('律师费').entries
    expect(word?.tell().lines.map(({ holdsMore }) => holdsMore)).toEqual([true, true])
    expect(
      find('公车')
        .entries[0]?.tell()
        .lines.some(({ holdsMore }) => holdsMore),
    ).toBe(false)
  })

  it('whose item is not published has no figure', () => {
    expect(told('中学')).toEqual(['2050203', '2050204'])
    expect(told('人数')).toEqual([])
  })

  it.each([
    ['how much for cars?', /^Official vehicles: 6,700 yuan spent/],
    ['meals', /^Official receptions: 1,400 yuan spent/],
    ['salaries', /^Wages/],
    ['who got training?', /^Training: 7,300 yuan spent/],
    ['was anything wrong?', /^1,225 checks/],
    ['Science popularization budget', /^Science popularisation: 2,529,100 yuan/],
    ["what was last year's total?", /^Total income and expenditure: more than last year by/],
  ])('answers in English: %s', (query, first) => {
    expect(told(query, english)[0]).toMatch(first)
  })
})

describe('a question', () => {
  it.each([
    ['谁接受了培训？', '培训支出：决算 0.73 万元。'],
    [
      '公车花了多少钱',
      '公务用车购置及运行费：决算 0.67 万元，全年预算 3.5 万元，完成预算的 19.14%。',
    ],
    ['科普的预算是多少', '科学技术普及：决算 252.91 万元。'],
    ['去年总额', '收、支总计：比上年增加 8.22 万元（2.56%）。'],
    ['gongche', '公务用车购置及运行费：决算 0.67 万元，全年预算 3.5 万元，完成预算的 19.14%。'],
    ['公車', '公务用车购置及运行费：决算 0.67 万元，全年预算 3.5 万元，完成预算的 19.14%。'],
    ['２０６０７０２。', '科普活动：决算 89.8 万元。'],
  ])('%s', (query, first) => {
    expect(told(query)[0]).toBe(first)
  })

  it('what a word means is answered by the glossary', () => {
    for (const query of ['结转是什么意思', 'what does 结转 mean?'])
      expect(find(query).entries[0]).toMatchObject({ kind: 'term', name: '年末结转' })
  })

  it('with several words leads to what most of them are in', () => {
    const { entries, how } = find('学会 机关党建')
    expect(how).toBe('within')
    expect(entries[0]).toMatchObject({ kind: 'scorecard' })
  })

  it('that finds nothing leads to what is near, or says so', () => {
    expect(find('市里公务用车').how).toBe('within')
    expect(find('公务运行维护费').entries[0]?.name).toBe('公务用车运行维护费')
    expect(find('公务运行维护费').how).toBe('near')
    expect(find('火箭发射')).toEqual({ entries: [], how: 'none' })
    expect(find('helicopters', english)).toEqual({ entries: [], how: 'none' })
    expect(find(' ？').entries).toEqual([])
  })
})

describe('what is found', () => {
  it('is everything: a table, an indicator, a term, a passage, a finding', () => {
    const kinds = (query: string) => find(query).entries.map(({ kind }) => kind)
    expect(kinds('支出决算表')).toContain('table')
    expect(kinds('预算执行率')).toContain('scorecard')
    expect(kinds('商品和服务支出')).toContain('term')
    expect(kinds('政府采购货物')).toContain('text')
    expect(kinds('94.99')).toContain('finding')
    expect(kinds('预算与决算')).toContain('view')
  })

  it('begins with words that have an answer', async () => {
    const names = (of: typeof index) => examplesIn(of).map(({ name }) => name)
    expect(names(index)).toContain('公车')
    const bare = ledgers.withoutTables(['sangong', 'basic'], ledgers.withoutNarrative())
    expect(names(await indexOf(bare))).not.toContain('公车')
  })
})

const telling = await tellingOf()
const askIndexOf = (ledger: Ledger) => askIndex({ ...telling, ledger, findings: [] })

/** Every line of every published table: its names, and its code. */
function linesOf({ tables }: Ledger) {
  return Object.values(tables).flatMap((table) => (table?.state === 'published' ? table.rows : []))
}

function holds(ledger: Ledger): void {
  const all = askIndexOf(ledger)
  for (const { name, code } of linesOf(ledger)) {
    const asked = unnumbered(name)
    const named = askFor(all, asked, undefined, all.length).entries
    expect(
      named.some((entry) => unnumbered(entry.name) === asked),
      name,
    ).toBe(true)
    if (!code) continue
    const coded = askFor(all, code, undefined, all.length).entries
    expect(coded[0]?.code, code).toBe(code)
  }
  for (const entry of all)
    for (const { sentence, quote = [], brief = '' } of entry.tell().lines) {
      const figures = [...sentence, ...quote].filter((piece) => typeof piece !== 'string')
      for (const { text, address } of figures) {
        const found = printedAt(ledger, address)
        if (found.state !== 'printed') throw new Error(`${address}: ${text} is not published`)
        expect(text.replaceAll(',', '').match(/^[-+]?[\d.]+/)?.[0], address).toBe(found.printed)
      }
      // What stands alone in the list is one of the figures, or says that there is none.
      if (/\d/.test(brief))
        expect(
          figures.some(({ text }) => brief.includes(text)),
          brief,
        ).toBe(true)
    }
}

describe('of any ledger', () => {
  it('every line is found by its name and its code, every figure is printed where it leads', () => {
    holds(telling.ledger)
    fc.assert(
      fc.property(consistentLedger, ({ ledger }) => {
        holds(parsedLedger(ledger))
      }),
      { numRuns: 8 },
    )
  })

  it('also where codes, names and figures are missing or odd', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        holds(ledgerOf(lines))
      }),
      { numRuns: 8 },
    )
  })
})
