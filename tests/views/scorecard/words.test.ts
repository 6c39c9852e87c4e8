import { describe, expect, it } from 'vitest'
import { parseLedger } from '@/ledger/parse.ts'
import { sayIn } from '@/locales/index.ts'
import { scorecardFigures } from '@/views/scorecard/scorecard.ts'
import { briefText, lossText, scorecardSentence, totalsNote } from '@/views/scorecard/words.ts'
import {
  changed,
  defaultLedger,
  type LedgerData,
  withoutNarrative,
  withoutScorecard,
} from '../../ledgers.ts'

type Card = NonNullable<LedgerData['scorecard']>

const zh = await sayIn('zh')
const en = await sayIn('en')

function ledger(data: LedgerData = defaultLedger()) {
  const parsed = parseLedger(data)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}

const withCard = (change: (card: Card) => void, from = defaultLedger()) =>
  ledger(changed(from, (copy) => change(copy.scorecard!)))
const indicatorsOf = (card: Card) =>
  card.groups.flatMap(({ groups }) => groups).flatMap(({ indicators }) => indicators)

describe('the sentence of a scorecard', () => {
  it('says the total and where points were lost, ties together', () => {
    expect(scorecardSentence(ledger(), zh)).toBe(
      '自评 97.7 分：35 个三级指标中 2 个失分，失分最多的是预算执行率、政府釆购执行率（各 1 分）；预算执行情况另失 0.1 分。',
    )
    expect(scorecardSentence(ledger(), en)).toContain('2 of 35 indicators lost points')
  })

  it('is none where there is no scorecard', () => {
    expect(scorecardSentence(ledger(withoutScorecard()), zh)).toBeUndefined()
  })

  it('names the one that lost most, and of many the first three', () => {
    const losing = (count: number) =>
      withCard((card) => {
        for (const each of indicatorsOf(card)) each.score = each.weight
        for (const each of indicatorsOf(card).slice(0, count))
          Object.assign(each, { weight: '2', score: '1' })
      })
    expect(scorecardSentence(losing(1), zh)).toContain('1 个失分，失分最多的是年度履职目标相关性（')
    expect(scorecardSentence(losing(5), zh)).toMatch(
      /失分最多的是[^、]+、[^、]+、[^、]+等 5 个（各/,
    )
    expect(scorecardSentence(losing(0), zh)).toContain('35 个三级指标没有失分')
  })

  it('says what is not published instead of taking it for zero', () => {
    const blank = withCard((card) => (indicatorsOf(card)[0]!.score = null))
    expect(scorecardSentence(blank, zh)).toContain('1 个指标没有公布权重或得分，无法判断。')
    const nothing = withCard((card) => {
      delete card.execution
      card.total.score = null
      for (const each of indicatorsOf(card)) each.weight = each.score = null
    })
    expect(scorecardSentence(nothing, zh)).toBe(
      '自评表没有公布得分：35 个三级指标都没有公布得分；35 个指标没有公布权重或得分，无法判断。',
    )
    const empty = withCard((card) => (card.groups = []))
    expect(scorecardSentence(empty, zh)).toContain('自评表没有列出三级指标')
  })

  it('lets the sum stand in for a total that is not printed, and says so', () => {
    const sum = withCard((card) => (card.total.score = null))
    expect(scorecardSentence(sum, zh)).toMatch(/^各项得分合计 97\.9 分（自评表未印总分）：/)
  })
})

describe('the note on totals', () => {
  const note = (of: ReturnType<typeof ledger>, say = zh) =>
    totalsNote(scorecardFigures(of)!.totals, say)

  it('says how far they are apart, or that they agree', () => {
    expect(note(ledger())).toBe('公布的几个数字最多相差 0.2 分，均照文件列出。')
    expect(note(ledger(withoutNarrative()), en)).toContain('0.2')
    expect(note(withCard((card) => (card.total.score = '97.9')))).toBe('几处数字一致。')
  })

  it('compares no sum of which scores are missing, nor a total with nothing', () => {
    expect(note(withCard((card) => (indicatorsOf(card)[0]!.score = null)))).toContain(
      '已公布的部分',
    )
    const alone = withCard((card) => {
      delete card.execution
      card.groups = []
    }, withoutNarrative())
    expect(note(alone)).toBeUndefined()
  })
})

describe('the words of an indicator', () => {
  const rowOf = (id: string, of = ledger()) =>
    scorecardFigures(of)!.rows.find((row) => row.id === id)!

  it('give a lost point its reason, or say that there is none', () => {
    expect(lossText(rowOf('1.2.3'), zh)).toBe('失 1 分，文件未说明原因')
    expect(lossText(rowOf('1.2.7'), zh)).toBe('失 1 分：当年未进行政府采购')
    expect(lossText(rowOf('1.1.1'), zh)).toBeUndefined()
  })

  it('say where a score is above its weight', () => {
    const over = withCard((card) => (indicatorsOf(card)[0]!.score = '9'))
    expect(lossText(rowOf('1.1.1', over), zh)).toBe('得分高于权重')
  })

  it('stand on one line where columns have no room', () => {
    expect(briefText(rowOf('1.2.7'), zh)).toBe('目标 =100% · 实际 0 · 得分率 0%')
    const bare = withCard((card) =>
      Object.assign(indicatorsOf(card)[0]!, { target: null, actual: null, score: null }),
    )
    expect(briefText(rowOf('1.1.1', bare), zh)).toBe('')
  })
})
