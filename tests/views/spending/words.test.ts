import { describe, expect, it } from 'vitest'
import type { Address } from '@/ledger/address.ts'
import { sayIn } from '@/locales/index.ts'
import { spending } from '@/views/spending/index.ts'
import { remainderText, sunburstLabels, sunburstText } from '@/views/spending/words.ts'
import type { Query } from '@/views/view.ts'
import * as ledgers from '../../ledgers.ts'
import { parsedLedger, treeOf } from '../../spendingLedgers.ts'

const LANGUAGES = { zh: await sayIn('zh'), en: await sayIn('en') }

function said(query: Query, data = ledgers.defaultLedger(), language: 'zh' | 'en' = 'zh') {
  const telling = {
    ledger: parsedLedger(data),
    say: LANGUAGES[language],
    findings: undefined,
    query,
  }
  return spending.sentence?.(telling)?.replaceAll('\u00a0', ' ')
}

describe('the sentence of the view', () => {
  it('says of every hundred yuan where they went', () => {
    expect(said({})).toBe(
      '全部支出 329.22 万元：每花 100 元，约 78 元用于科学技术，约 17 元用于社会保障和就业。',
    )
    expect(said({}, undefined, 'en')).toBe(
      'All spending: 3.29 million yuan. Of every 100 yuan, about 78 went to science and technology and about 17 to social security and employment.',
    )
  })

  it('says of a code what its share is of the total, of the code above, and its largest part', () => {
    expect(said({ focus: '206' })).toBe(
      '科学技术支出 257.08 万元，占全部支出的 78.09%；其中科学技术普及最多，占 98.38%。',
    )
    expect(said({ focus: '2060702', measure: 'appropriation' })).toBe(
      '科普活动 89.8 万元，占一般公共预算财政拨款支出的 27.75%，占科学技术普及的 35.51%。',
    )
    expect(said({ focus: '206' }, undefined, 'en')).toBe(
      'Science and technology: 2.57 million yuan, 78.09% of all spending; the largest part is science popularisation with 98.38%.',
    )
  })

  it('speaks of the economic classification', () => {
    expect(said({ by: 'economic' }, undefined, 'en')).toContain(
      'about 67 went to wages and welfare and about 23 to subsidies to individuals and households.',
    )
  })

  it('gives no share of what is zero, and says where nothing is published', () => {
    expect(said({ by: 'economic', focus: '30217' })).toBe('公务接待费为 0.00 万元，没有占比可言。')
    expect(said({ measure: 'basic', focus: '229' })).toBe('其他支出：这个口径下文件没有公布金额。')
    expect(said({ measure: 'basic', focus: '229' }, undefined, 'en')).toBe(
      'Other: no amount is published in this scope.',
    )
  })

  it('speaks of what the address does not have as of the whole', () => {
    for (const query of [{ focus: '999' }, { by: 'colour' }, { measure: '' }])
      expect(said(query)).toBe(said({}))
  })

  it('falls back to the next scope of a ledger that lacks the first', () => {
    for (const data of [
      ledgers.withMissing(['expenditure']),
      ledgers.withoutTables(['expenditure']),
      ledgers.withEmpty('expenditure'),
    ])
      expect(said({}, data)).toBe(
        '一般公共预算财政拨款支出 323.56 万元：每花 100 元，约 79 元用于科学技术，约 17 元用于社会保障和就业。',
      )
  })

  it('says nothing where no table has any figure', () => {
    const data = ledgers.withoutTables(['expenditure', 'general-budget', 'basic'])
    expect(said({}, data)).toBeUndefined()
    expect(said({ by: 'economic' }, data)).toBeUndefined()
  })

  it('says the same of ledgers of other shapes', () => {
    expect(said({}, ledgers.withoutNarrative())).toBe(said({}))
    expect(said({}, ledgers.with24Classes())).toBe(said({}))
    expect(said({}, ledgers.withSplit('expenditure'))).toMatch(/^全部支出 329\.22 万元：/)
    expect(said({}, ledgers.inYuan())).toMatch(/^全部支出 3,292,200\.00 元：每花 100 元，约 78 元/)
    expect(said({}, ledgers.inYuan(), 'en')).toBe(said({}, undefined, 'en'))
  })
})

describe('what the sunburst writes', () => {
  const tree = treeOf(
    [
      ['206', '60.00'],
      ['20601', '15.00'],
      ['208', '40.00'],
    ],
    '100.00',
  )
  const say = LANGUAGES.zh
  const [whole, node, item] = ['', '206', '20601'].map((code) => tree.nodes.get(code)!)

  it('names codes, amounts and shares with their base', () => {
    const labels = sunburstLabels(parsedLedger(), tree, new Set(), say)
    expect(labels.name(whole!)).toBe('全部支出')
    expect(labels.amount(node!)).toBe('60.00\u00a0万元')
    expect(labels.share(node!, whole!)).toBe('60%')
    expect(labels.shareOf(node!, whole!)).toBe('占全部支出的 60%')
    expect(labels.shareOf(item!, node!)).toBe('占第206项的 25%')
    expect(labels.shareOf(node!, node!)).toBe('')
  })

  it('marks the figures that a check puts in question, and no others', () => {
    const disputed = new Set<Address>(['expenditure/206/total'])
    const { sign } = sunburstLabels(parsedLedger(), tree, disputed, say)
    expect([whole!, node!, item!].map(sign)).toEqual(['', '※', ''])
  })

  it('says for those who do not see it what is in the picture', () => {
    expect(sunburstText(whole!, tree, say)).toMatch(/^旭日图：全部支出 100\.00\u00a0万元，由 3 个/)
    expect(sunburstText(node!, tree, LANGUAGES.en)).toMatch(
      /^Sunburst: 第206项, 600.thousand.yuan, made of 1 codes/,
    )
  })
})

describe('the words on what the codes below leave open', () => {
  const of = (total: string, ...parts: string[]) => {
    const lines = parts.map((printed, index) => [`20${index + 1}`, printed] as const)
    return remainderText(treeOf(lines, total).root, LANGUAGES.zh)
  }

  it('say how much, in which direction, and whether rounding explains it', () => {
    expect(of('10.00', '6.00', '3.00')).toBe('下级科目合计比本级公布数少 1.00 万元，图中留空。')
    expect(of('10.00', '6.00', '5.00')).toBe(
      '下级科目合计比本级公布数多 1.00 万元，图中按合计折算。',
    )
    expect(of('10.00', '6.00', '3.99')).toContain('少 0.01 万元，属四舍五入尾差')
    expect(of('10.00', '6.00', '4.01')).toContain('多 0.01 万元，属四舍五入尾差')
  })

  it('are none where it adds up', () => {
    expect(of('10.00', '6.00', '4.00')).toBeUndefined()
  })
})
