import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankedBars } from '@/views/spending/rankedBars.ts'
import { anyLines, treeOf } from '../../spendingLedgers.ts'

describe('ranked bars', () => {
  it('show or list every code below exactly once', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        for (const node of treeOf(lines).nodes.values()) {
          const { bars, notPositive, unpublished } = rankedBars(node)
          const listed = [...bars.map((bar) => bar.node), ...notPositive, ...unpublished]
          expect(new Set(listed)).toEqual(new Set(node.children))
          expect(listed).toHaveLength(node.children.length)
        }
      }),
    )
  })

  it('are as long as their amounts are large, the largest in full', () => {
    const { bars } = rankedBars(
      treeOf([
        ['206', '50.00'],
        ['208', '200.00'],
      ]).root,
    )
    expect(bars.map(({ node, length }) => [node.code, length])).toEqual([
      ['208', 100],
      ['206', 25],
    ])
  })

  it('keep zero and negative amounts apart, with their sign', () => {
    const { bars, notPositive, unpublished } = rankedBars(
      treeOf([
        ['206', '-5.00'],
        ['208', '0.00'],
        ['210', null],
      ]).root,
    )
    expect(bars).toEqual([])
    expect(notPositive.map(({ amount }) => amount!.yuan.toString())).toEqual(['0', '-50000'])
    expect(unpublished.map(({ code }) => code)).toEqual(['210'])
  })
})
