import { describe, expect, it } from 'vitest'
import type { TableBlock } from '@/exports/pptx/blocks.ts'
import { sayIn } from '@/locales/index.ts'
import { spending } from '@/views/spending/index.ts'
import type { ViewSlide } from '@/views/view.ts'
import { theme } from '../../exports/drawing.ts'
import * as ledgers from '../../ledgers.ts'
import { parsedLedger } from '../../spendingLedgers.ts'

const LANGUAGES = { zh: await sayIn('zh'), en: await sayIn('en') }

const telling = (data = ledgers.defaultLedger(), language: 'zh' | 'en' = 'zh') => ({
  ledger: parsedLedger(data),
  say: LANGUAGES[language],
  findings: undefined,
  query: {},
})

function slide(id: string): ViewSlide {
  const found = spending.slides.find((each) => each.id === id)
  if (!found) throw new Error(`No slide ${id}`)
  return found
}

function tableOf(id: string, data?: ledgers.LedgerData): TableBlock {
  const block = slide(id)
    .blocks(telling(data), theme)
    .find(({ kind }) => kind === 'table')
  if (block?.kind !== 'table') throw new Error(`No table on ${id}`)
  return block
}

const shown = (data: ledgers.LedgerData) =>
  spending.slides.filter(({ isShown }) => isShown(parsedLedger(data))).map(({ id }) => id)
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ')

describe('the slides on spending', () => {
  it('are shown for what the ledger publishes', () => {
    expect(shown(ledgers.defaultLedger())).toEqual(['spending', 'class', 'kinds'])
    expect(shown(ledgers.withMissing(['expenditure']))).toEqual([])
    expect(shown(ledgers.withEmpty('expenditure'))).toEqual([])
  })

  it('show the largest class only where something of it can be drawn', () => {
    const data = ledgers.changed(ledgers.defaultLedger(), ({ tables }) => {
      const table = tables['expenditure']!
      table.rows = table.rows!.filter(({ code }) => (code?.length ?? 0) <= 3)
    })
    expect(shown(data)).toEqual(['spending', 'kinds'])
  })

  it('say in Chinese what each is about', () => {
    const texts = spending.slides.map(({ title, sentence }) => [
      title(telling()),
      plain(sentence(telling())),
    ])
    expect(texts).toEqual([
      [
        '钱花到哪里去了',
        '钱分在 5 类、14 个最细的科目里；科学技术和社会保障和就业两类合占 95.2%。',
      ],
      [
        '往里看：科学技术普及',
        '科学技术普及 252.91 万元，占全部支出的 76.82%，占科学技术支出的 98.38%；其中机构运行最多，占 50.49%。',
      ],
      [
        '基本支出和项目支出',
        '全年支出里，基本支出 194.18 万元，占 59%；项目支出 135.04 万元，占 41%。',
      ],
    ])
  })

  it('say it in English', () => {
    const english = telling(undefined, 'en')
    expect(slide('class').title(english)).toBe('A closer look: Science popularisation')
    expect(plain(slide('kinds').sentence(english))).toBe(
      'Of the year’s expenditure: Basic expenditure 1.94 million yuan (59%); Project expenditure 1.35 million yuan (41%).',
    )
  })

  it('give a presenter every part with its printed digits', () => {
    expect(slide('spending').notes(telling()).map(plain)[0]).toBe(
      '科学技术支出：257.08 万元，占 78.1%',
    )
    expect(slide('class').notes(telling()).map(plain).slice(0, 6)).toEqual([
      '机构运行：127.7 万元，占 50.5%',
      '科普活动：89.8 万元，占 35.5%',
      '其他科学技术普及支出：28.96 万元，占 11.5%',
      '学术交流活动：6.45 万元，占 2.6%',
      '机构运行：预算 121.49 万元，决算 127.7 万元。原因：发放文明城市奖',
      '科普活动：预算 5.8 万元，决算 89.8 万元。原因：用省科协存量资金支付相关业务',
    ])
    expect(slide('kinds').notes(telling(undefined, 'en')).map(plain).slice(0, 2)).toEqual([
      'Basic expenditure: 1,941,800 yuan, 59%',
      'Project expenditure: 1,350,400 yuan, 41%',
    ])
  })

  it('say no more than eight lines of thousands of codes', () => {
    const many = telling(ledgers.withManyCodes(3600))
    // And the question that may be asked.
    expect(slide('spending').notes(many)).toHaveLength(9)
  })

  it('tell the kinds also where their whole is not printed', () => {
    const data = ledgers.changed(ledgers.defaultLedger(), ({ tables }) => {
      delete tables['totals']
      for (const row of tables['expenditure']!.rows!)
        if (row.key === 'total') row.cells['total'] = null
    })
    expect(plain(slide('kinds').sentence(telling(data)))).toBe(
      '基本支出 194.18 万元；项目支出 135.04 万元。',
    )
  })

  it('have nothing to say, and no blocks, where nothing is published', () => {
    const nothing = telling(ledgers.withoutTables(Object.keys(ledgers.defaultLedger().tables)))
    for (const id of ['spending', 'class']) {
      const { sentence, notes, blocks } = slide(id)
      expect(sentence(nothing)).toBeUndefined()
      expect(notes(nothing)).toEqual([])
      expect(blocks(nothing, theme)).toEqual([])
    }
  })
})

describe('their blocks for a file', () => {
  it('list the classes under the total, with shares of it', () => {
    const colour = theme.classColour('206')
    expect(tableOf('spending').rows.slice(0, 2)).toEqual([
      ['全部支出', '329.22', '100.00%'],
      [{ text: '科学技术支出', colour }, '257.08', '78.09%'],
    ])
  })

  it('list the largest class down to its items, the largest first', () => {
    const [whole, first, ...rest] = tableOf('class').rows
    expect(whole).toEqual(['科学技术普及', '252.91', '100.00%'])
    expect(first).toMatchObject([{ text: '机构运行' }, '127.7', '50.49%'])
    expect(rest.map(([name]) => typeof name === 'object' && name.text)).toContain('科普活动')
  })

  it('draw basic and project expenditure, and the basic part by economic class', () => {
    const blocks = slide('kinds').blocks(telling(), theme)
    const charts = blocks.flatMap((block) => (block.kind === 'chart' ? block : []))
    expect(charts.map(({ categories, series: [bars] }) => [categories, bars?.values])).toEqual([
      [
        ['基本支出 59%', '项目支出 41%'],
        ['194.18', '135.04'],
      ],
      [
        ['工资福利支出 67.3%', '对个人和家庭的补助 23.2%', '商品和服务支出 9.5%'],
        ['130.74', '45.03', '18.41'],
      ],
    ])
  })

  it('keep negative amounts in the table, and name them beside it', () => {
    const data = ledgers.changed(ledgers.defaultLedger(), ({ tables }) => {
      const smallest = tables['expenditure']!.rows!.find(({ code }) => code === '2060704')
      smallest!.cells['total'] = '-6.45'
    })
    const amounts = tableOf('class', data).rows.map(([, amount]) => amount)
    expect(amounts.some((amount) => String(amount).startsWith('-'))).toBe(true)
    const notes = slide('class')
      .blocks(telling(data), theme)
      .flatMap((block) => (block.kind === 'note' ? block.text : []))
    expect(notes.join()).toContain('学术交流活动 -6.45')
  })
})
