import { describe, expect, it } from 'vitest'
import { runChecks } from '@/checks/runChecks.ts'
import { ledgerWith } from '../../ledgerWith.ts'
import { changed, defaultLedger, type LedgerData } from '../../ledgers.ts'

type Passage = LedgerData['narrative'][number]['parts'][number]

/** What is found of the words of the passage on trips abroad, changed. */
function wordsAfter(change: (passage: Passage) => void) {
  const data = changed(defaultLedger(), ({ narrative }) => {
    change(narrative.flatMap(({ parts }) => parts).find(({ id }) => id === 'sangong-abroad')!)
  })
  return runChecks(ledgerWith({}, data))
    .filter(({ check }) => check.startsWith('word:sangong-abroad'))
    .map(({ check, verdict, severity, left, right, message }) => ({
      check: check.replace('word:sangong-abroad', ''),
      verdict,
      severity,
      figures: [...left.terms, ...right.terms].map(({ address }) => address.split('/').at(-1)),
      said: message.values['said'],
    }))
}

/** Figures by key, in the text after the words. */
function say(passage: Passage, words: string, figures: Readonly<Record<string, string>>): void {
  passage.figures = Object.entries(figures).map(([key, value]) => ({
    key,
    kind: 'amount' as const,
    value,
    unit: '万元',
  }))
  passage.text = `${words}：${Object.keys(figures)
    .map((key) => `{${key}}`)
    .join('，')}。`
}

describe('words that compare budget and actual', () => {
  const all = { opening: '3.00', 'full-year': '5.00', actual: '4.00' }

  it.each([
    ['决算数大于年初预算数', 'exact', ['opening', 'actual']],
    ['决算数大于全年预算数', 'discrepancy', ['full-year', 'actual']],
    ['决算数小于调整预算数', 'exact', ['actual', 'full-year']],
    ['决算数与年初预算数持平', 'discrepancy', ['actual', 'opening']],
  ])('speak of the budget that they name: %s', (words, verdict, figures) => {
    expect(wordsAfter((passage) => say(passage, words, all))).toMatchObject([{ verdict, figures }])
  })

  it('that name neither of two budgets are not judged', () => {
    expect(wordsAfter((passage) => say(passage, '决算数大于预算数', all))).toEqual([])
  })

  it('that name none speak of the only one', () => {
    const { opening, ...rest } = all
    expect(wordsAfter((passage) => say(passage, '决算数小于预算数', rest))).toHaveLength(1)
    expect(opening).toBe('3.00')
  })

  it('that name a budget which is not there are not judged', () => {
    const of = { opening: '3.00', actual: '2.00' }
    expect(wordsAfter((passage) => say(passage, '决算数大于全年预算数', of))).toEqual([])
  })
})

describe('comparisons that a ledger states', () => {
  const at = (key: string) => `narrative/sangong-abroad/${key}`
  const figures = { opening: '3.00', 'full-year': '3.00', actual: '3.02' }

  it('count instead of the words', () => {
    const words = wordsAfter((passage) => {
      say(passage, '决算数小于年初预算数', figures)
      passage.comparisons = [
        { figure: at('opening'), says: 'equal', than: at('full-year') },
        { figure: at('actual'), says: 'equal', than: at('opening') },
        { figure: at('actual'), says: 'more', than: at('opening') },
        { figure: at('actual'), says: 'less', than: at('opening') },
      ]
    })
    expect(words.map(({ check, verdict, said }) => [check, verdict, said])).toEqual([
      ['', 'exact', '持平'],
      ['/2', 'discrepancy', '持平'],
      ['/3', 'exact', '大于'],
      ['/4', 'discrepancy', '小于'],
    ])
  })

  it('claim nothing where they speak of last year', () => {
    const words = wordsAfter((passage) => {
      say(passage, '与上年持平，决算数与年初预算数持平', figures)
      passage.comparisons = [{ figure: at('actual'), says: 'equal' }]
    })
    expect(words).toEqual([])
  })

  it('are worth a look where they say 基本持平 of figures that are apart', () => {
    const words = wordsAfter((passage) => {
      say(passage, '', figures)
      passage.comparisons = [
        { figure: at('actual'), says: 'about-equal', than: at('opening') },
        { figure: at('full-year'), says: 'about-equal', than: at('opening') },
      ]
    })
    expect(words).toMatchObject([
      { verdict: 'discrepancy', severity: 'low', said: '基本持平' },
      { verdict: 'exact', said: '基本持平' },
    ])
  })
})

describe('full-year budgets of items', () => {
  /** Entries with a full-year budget of 1, and a total of theirs. */
  function sumsAfter(total: string, without = 0) {
    const data = changed(defaultLedger(), ({ narrative }) => {
      const parts = narrative.flatMap((section) => section.parts)
      const put = (passage: Passage, value: string) =>
        passage.figures.push({ key: 'full-year', kind: 'amount', value, unit: '万元' })
      put(
        parts.find(({ id }) => id === 'general-budget-items')!,
        total,
      )
      parts
        .filter(({ code }) => code)
        .slice(without)
        .forEach((entry) => put(entry, '1.00'))
    })
    return runChecks(ledgerWith({}, data))
      .filter(({ check }) => check === 'items:narrative/general-budget-items/full-year')
      .map(({ verdict }) => verdict)
  }

  it('add up to the total stated above them, where every entry has one', () => {
    expect(sumsAfter('12.00')).toEqual(['exact'])
    expect(sumsAfter('13.00')).toEqual(['discrepancy'])
    expect(sumsAfter('12.00', 1)).toEqual([])
  })
})
