import { describe, expect, it } from 'vitest'
import { spendingScope } from '@/views/spending/spendingScope.ts'
import { spendingTree } from '@/views/spending/spendingTree.ts'
import { sunburstPicture } from '@/views/spending/sunburst.ts'
import { sunburst } from '@/views/spending/sunburstOption.ts'
import { theme } from '../../exports/drawing.ts'
import { parsedLedger, sunburstLabels as labels } from '../../spendingLedgers.ts'

const tree = spendingTree(parsedLedger(), spendingScope('function', 'total'))!
const phone = { width: 312, height: 560 }

interface Box {
  readonly shape: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }
}

function boxesOf(focus: string) {
  const { series } = sunburst(tree, focus, theme, phone, labels)
  const { data, renderItem } = series as unknown as {
    data: { code: string }[]
    renderItem: (params: {
      dataIndex: number
    }) => Box & { type: string; children?: (Box & { style?: { text?: string } })[] }
  }
  return data.map(({ code }, dataIndex) => {
    const drawn = renderItem({ dataIndex })
    const { shape } = drawn.children?.[0] ?? drawn
    return { code, shape, text: drawn.children?.map(({ style }) => style?.text ?? '').join('') }
  })
}

describe('on a phone the sunburst is unrolled', () => {
  it('has boxes as high as their shares, beside what they are parts of, none over another', () => {
    const [head, ...boxes] = boxesOf('')
    const { arcs } = sunburstPicture(tree, '', theme, phone, labels)
    expect(boxes).toHaveLength(arcs.length)
    const tall = phone.height - (head!.shape.height + 1.5)
    boxes.forEach(({ shape }, index) => {
      const { start, end } = arcs[index]!
      expect(shape.height / tall).toBeCloseTo((end - start) / (2 * Math.PI), 6)
      expect(shape.x + shape.width).toBeLessThanOrEqual(phone.width + 0.001)
      expect(shape.y + shape.height).toBeLessThanOrEqual(phone.height + 0.001)
      for (const { shape: other } of boxes.slice(index + 1)) {
        const across =
          Math.min(shape.x + shape.width, other.x + other.width) - Math.max(shape.x, other.x)
        const down =
          Math.min(shape.y + shape.height, other.y + other.height) - Math.max(shape.y, other.y)
        expect(Math.min(across, down)).toBeLessThan(0.001)
      }
    })
  })

  it('names what has room whole, and says the focus and its amount above', () => {
    const [head, ...boxes] = boxesOf('206')
    expect(head!.text).toBe(`↑ 科学技术支出${labels.amount(tree.nodes.get('206')!)}`)
    const named = boxes.filter(({ text }) => text)
    expect(named.length).toBeGreaterThan(3)
    for (const { code, text } of named)
      expect(text!.replace('\n', '')).toBe(tree.nodes.get(code)!.name)
  })
})
