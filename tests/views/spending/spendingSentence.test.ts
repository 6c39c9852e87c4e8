import { describe, expect, it } from 'vitest'
import { spendingScope } from '@/views/spending/spendingScope.ts'
import { spendingSentence } from '@/views/spending/spendingSentence.ts'
import { spendingTree } from '@/views/spending/spendingTree.ts'
import { formatPercent } from '@/money/index.ts'
import { parsedLedger, treeOf } from '../../spendingLedgers.ts'

const total = spendingTree(parsedLedger(), spendingScope('function', 'total'))!

describe('the sentence on spending', () => {
  it('says how much of the whole the largest classes are', () => {
    const said = spendingSentence(total, '')
    if (said.kind !== 'whole') throw new Error(said.kind)
    expect(said.parts.map(({ node, share }) => [node.code, formatPercent(share, 0)])).toEqual([
      ['206', '78%'],
      ['208', '17%'],
    ])
  })

  it('says of a section its share of the total, of its class, and its largest item', () => {
    const said = spendingSentence(total, '20607')
    if (said.kind !== 'code') throw new Error(said.kind)
    expect(formatPercent(said.ofTotal!)).toBe('76.82%')
    expect([said.within!.node.code, formatPercent(said.within!.share)]).toEqual(['206', '98.38%'])
    expect([said.largest!.node.code, formatPercent(said.largest!.share)]).toEqual([
      '2060701',
      '50.49%',
    ])
  })

  it('compares a class with the total only', () => {
    expect(spendingSentence(total, '206')).toMatchObject({ kind: 'code', within: undefined })
  })

  it('names no largest part where there is only one', () => {
    expect(spendingSentence(total, '210')).toMatchObject({ kind: 'code', largest: undefined })
  })

  it('names the largest part also when rows are in order of code', () => {
    const byCode = spendingTree(parsedLedger(), spendingScope('function', 'total'), 'code')!
    expect(spendingSentence(byCode, '')).toMatchObject({ parts: [{ node: { code: '206' } }, {}] })
  })

  it('leaves out a second part below one in a hundred', () => {
    const tree = treeOf([
      ['206', '99.50'],
      ['208', '0.50'],
    ])
    expect(spendingSentence(tree, '')).toMatchObject({ parts: [{ node: { code: '206' } }] })
  })

  it('gives zero and negative amounts no shares', () => {
    const tree = treeOf([
      ['206', '-3.20'],
      ['208', '0.00'],
      ['210', '5.00'],
    ])
    expect(spendingSentence(tree, '206').kind).toBe('notPositive')
    expect(spendingSentence(tree, '208').kind).toBe('notPositive')
  })

  it('says so where nothing is published, and speaks of the total for an unknown code', () => {
    expect(spendingSentence(treeOf([['206', null]]), '206').kind).toBe('unpublished')
    expect(spendingSentence(total, '999').kind).toBe('whole')
  })
})
