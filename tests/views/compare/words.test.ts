import { describe, expect, it } from 'vitest'
import { refusals } from '@/figures/across/candidates.ts'
import { ranking } from '@/figures/across/ranking.ts'
import { series } from '@/figures/across/series.ts'
import { sourceOf } from '@/figures/across/source.ts'
import { sayIn } from '@/locales/index.ts'
import { besideRows, classRows, discrepancyRate } from '@/views/compare/beside.ts'
import { chosenMeasure, MEASURES } from '@/views/compare/measures.ts'
import { seriesPart } from '@/views/compare/seriesPart.ts'
import { standingPart } from '@/views/compare/standingPart.ts'
import {
  baseName,
  measureName,
  rankingSentence,
  refusalText,
  seriesSentence,
} from '@/views/compare/words.ts'
import { inYuan } from '../../ledgers.ts'
import { ledgerWith } from '../../ledgerWith.ts'
import { departmentOf, type Neighbour, own, yearOf } from './neighbours.ts'

const [zh, en] = await Promise.all([sayIn('zh'), sayIn('en')])
const { measure } = chosenMeasure('', '')
const source = ({ entry, ledger }: Neighbour) => sourceOf(entry, ledger)
const NAME = '本年支出'

function sentenceOver(years: readonly Neighbour[], say = zh): string {
  const line = series([own, ...years].map(source), source(own), measure)
  return seriesSentence(line, NAME, '万元', say).replaceAll('\u00a0', ' ')
}
function sentenceAmong(others: readonly Neighbour[], say = zh): string {
  const all = ranking([own, ...others].map(source), source(own), measure)
  return rankingSentence(all, own.entry, NAME, '万元', say).replaceAll('\u00a0', ' ')
}

describe('the sentence over the years', () => {
  it('says from what to what, and how many years are missing', () => {
    expect(sentenceOver([yearOf(2018, '300.00'), yearOf(2020, '310.00')])).toBe(
      '本年支出：从 2018 年的 300.00 万元 增加到 2021 年的 329.22 万元，有 1 年没有可比的数',
    )
    expect(sentenceOver([yearOf(2022, '329.22')])).toBe(
      '本年支出：2021 年和 2022 年都是 329.22 万元',
    )
    expect(sentenceOver([yearOf(2022, '1.00')])).toContain('减少到 2022 年的 1.00 万元')
  })

  it('does not hold against each other what a break parts', () => {
    const before = yearOf(2020, '300.00', (copy) => (copy.department = '旧名'))
    expect(sentenceOver([before])).toContain('不能直接相比')
  })

  it('counts in the words of another language', () => {
    expect(sentenceOver([yearOf(2020, '300.00')], en)).toContain('3 million yuan in 2020')
  })
})

describe('the sentence among departments', () => {
  it('says the place, the median, and who is left out', () => {
    const consolidated = departmentOf('丙局', '9.00', (copy) => (copy.scope = 'consolidated'))
    expect(
      sentenceAmong([departmentOf('甲局', '400.00'), departmentOf('乙局', null), consolidated]),
    ).toBe(
      '河南省焦作市 2021 年度公布“本年支出”的 2 个部门中，焦作市科学技术协会为 329.22 万元，从高到低排第 2，中位数 364.61 万元；另有 2 个部门没有可比的数',
    )
  })
})

describe('what keeps ledgers apart', () => {
  it('is said with both sides', () => {
    const other = { ...own.entry, id: 'b', departmentId: 'b', department: '乙', year: 2024 }
    expect(refusalText(refusals(own.entry, other), own.entry, other, zh)).toBe(
      '年度不同：这里是 2021 年，那里是 2024 年。',
    )
  })
})

describe('what can be compared', () => {
  it('has a name in both languages, and so has what it is divided by', () => {
    for (const say of [zh, en])
      for (const [group, measures] of Object.entries(MEASURES)) {
        expect(say.has(`compare.group.${group}`)).toBe(true)
        for (const id of Object.keys(measures)) {
          const chosen = chosenMeasure(id, '')
          expect(measureName(chosen, own.ledger, say)).not.toContain('compare.')
          for (const base of chosen.bases) expect(baseName(base, say)).not.toContain('compare.')
        }
      }
  })

  it('is any figure by its address; what is not understood is the default', () => {
    const named = (address: string, say = zh) =>
      measureName(chosenMeasure(address, ''), own.ledger, say)
    expect(named('sangong/reception/actual')).toBe('公务接待费 · 决算数')
    expect(named('sangong/reception/actual', en)).toBe('Receptions · Actual')
    expect(named('expenditure/2060702/project')).toBe('科普活动 · 项目支出')
    for (const text of ['', 'constructor', '<b>', 'a/b', '__proto__'])
      expect(chosenMeasure(text, '')).toMatchObject({ id: 'expenditure', isNamed: true })
  })

  it('is divided only by what it was spent on', () => {
    const held = 'narrative/sangong-vehicle-operation/vehicles-held'
    const running = 'sangong/vehicle-operation/actual'
    expect(chosenMeasure(running, held)).toMatchObject({ base: held, measure: { per: [held] } })
    expect(chosenMeasure('expenditure', held).base).toBeUndefined()
  })
})

describe('ledgers side by side', () => {
  const yuan = { ...own, ledger: ledgerWith({}, inYuan()) }
  const both = [source(own), sourceOf({ id: 'yuan' }, yuan.ledger)]

  it('say the same where they are the same, in 元 as in 万元', () => {
    const rows = besideRows(both)
    expect(rows.length).toBeGreaterThan(12)
    for (const { cells, id } of rows) {
      expect(
        cells.map(({ why }) => why),
        id,
      ).toEqual([undefined, undefined])
      expect(cells[0]?.figure?.value.toFixed(2), id).toBe(cells[1]?.figure?.value.toFixed(2))
    }
  })

  it('have the classes of all in one order, with shares that make a whole', () => {
    const rows = classRows([own.ledger, yuan.ledger], both)
    expect(rows[0]?.code).toBe('206')
    const whole = rows.reduce((sum, { shares }) => sum + (shares[0]?.value.toNumber() ?? 0), 0)
    expect(whole).toBeCloseTo(100, 1)
  })

  it('do not say how many figures differ where none was checked', () => {
    expect(discrepancyRate([])).toBeUndefined()
  })
})

describe('what can be taken along', () => {
  const nothing = () => undefined

  it('has every year, also those without a figure, with the reason', () => {
    const line = series([own, yearOf(2018, '300.00')].map(source), source(own), measure)
    const part = seriesPart(
      { ledger: own.ledger, series: line, name: NAME, openOf: nothing, nameOf: String },
      zh,
    )
    const { columns, rows } = part.listing()
    const at = (key: string) => columns.findIndex((each) => each.key === key)
    expect(rows.map((row) => row[at('value')])).toEqual([
      { figure: '300.00' },
      { figure: null },
      { figure: null },
      { figure: '329.22' },
    ])
    expect(rows[1]?.[at('note')]).toEqual({ text: '没有这一年度的账本' })
    expect(part.tables).toEqual(['totals'])
  })

  it('has those that stand apart after the others, without a place', () => {
    const all = ranking(
      [own, departmentOf('甲局', '400.00'), departmentOf('乙局', null)].map(source),
      source(own),
      measure,
    )
    const part = standingPart(
      { ledger: own.ledger, id: own.entry.id, ranking: all, name: NAME, openOf: nothing },
      zh,
    )
    const { columns, rows } = part.listing()
    const rank = columns.findIndex(({ key }) => key === 'rank')
    expect(rows.map((row) => row[rank])).toEqual([
      { figure: '1' },
      { figure: '2' },
      { figure: null },
    ])
  })
})
