import { describe, expect, it } from 'vitest'
import type { StatedAmount } from '@/figures/completion.ts'
import { amount } from '@/money/index.ts'
import { answerSentence, figureClause, moneyFigure, namedFigure, noFigure } from '@/words/answer.ts'
import { pieceText } from '@/words/pieces.ts'
import { say } from '../exports/words.ts'

const stated: StatedAmount = {
  amount: amount('89.80', '万元'),
  address: 'expenditure/2060702/total',
}
const figure = moneyFigure(stated, say)

describe('an answer', () => {
  it('is a sentence in which each figure leads to its place', () => {
    const opening = { text: '5.8 万元', address: 'narrative/a/b' } as const
    const said = answerSentence(
      '科普活动',
      [
        figureClause('opening', opening, say),
        figureClause('actual', figure, say),
        namedFigure('基本支出', opening, say),
      ],
      say,
    )
    expect(pieceText(said)).toBe(
      `科普活动：年初预算 5.8 万元，决算 ${figure.text}，基本支出 5.8 万元。`,
    )
    expect(said.filter((piece) => typeof piece !== 'string')).toEqual([opening, figure, opening])
  })

  it('says an amount to the digit', () => {
    expect(figure.address).toBe(stated.address)
    expect(figure.text.replace(/\s/g, ' ')).toBe('89.80 万元')
    const fine = { ...stated, amount: amount('1234.567890', '万元') }
    expect(moneyFigure(fine, say).text.replace(/\s/g, ' ')).toBe('1,234.567890 万元')
  })

  it.each([
    [{ state: 'blank' }, '空白（文件此处未填）'],
    [{ state: 'empty', statement: '本表为空' }, '文件说明本表无数据'],
    [{ state: 'missing', what: 'table' }, '文件中没有这张表'],
    [{ state: 'missing', what: 'row' }, '未公布'],
    [{ state: 'missing', what: 'column' }, '未公布'],
    [{ state: 'figure', amount: stated.amount, inferred: false }, ''],
  ] as const)('says why there is no figure: %j', (cell, said) => {
    expect(noFigure(cell, say)).toBe(said)
  })
})
