import { describe, expect, it } from 'vitest'
import { pieces, pieceText } from '@/words/pieces.ts'
import { say } from '../exports/words.ts'

const figure = { text: '5.8 万元', address: 'expenditure/2060702/total' } as const

describe('a sentence with figures', () => {
  it('is cut where they stand, in the order of the message', () => {
    const said = pieces('ask.figure.named', { figure, name: '年初预算' }, say)
    expect(said).toEqual(['年初预算 ', figure])
    expect(pieceText(said)).toBe('年初预算 5.8 万元')
  })

  it('takes no name for a figure, whatever signs it has', () => {
    const name = '\ufdd00\ufdd0{figure}'
    const said = pieces('ask.figure.named', { figure, name }, say)
    expect(said.filter((piece) => typeof piece !== 'string')).toEqual([figure])
    expect(pieceText(said)).toBe('0{figure} 5.8 万元')
  })
})
