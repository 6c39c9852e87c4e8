import { readFileSync } from 'node:fs'
import { CustomChart } from 'echarts/charts'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arcLabel, clip, textWidth } from '@/charts/arcLabel.ts'
import { codeColour, codeColourCss } from '@/charts/codeColour.ts'
import { contrast } from '@/charts/contrast.ts'
import { inkOn, ringColour } from '@/charts/ringColour.ts'
import {
  pictureOf,
  type SunburstArc,
  type SunburstDatum,
  sunburstPicture,
} from '@/views/spending/sunburst.ts'
import { sunburst, sunburstTip } from '@/views/spending/sunburstOption.ts'
import { type ChartTheme, themeOf } from '@/charts/theme.ts'
import { spendingScope } from '@/views/spending/spendingScope.ts'
import {
  isDrawable,
  pathTo,
  spendingTree,
  type SpendingTree,
} from '@/views/spending/spendingTree.ts'
import { anyLines, parsedLedger, sunburstLabels as labels, treeOf } from '../../spendingLedgers.ts'

const css = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8')
const [lightCss = '', darkCss = ''] = css.split("[data-theme='dark']")

function themeFrom(block: string): ChartTheme {
  const token = (name: string) => new RegExp(`--${name}: (#\\w{6});`).exec(block)?.[1] ?? ''
  return { ...themeOf(token, 13), font: 'sans-serif', serif: 'serif' }
}

const light = themeFrom(lightCss)
const dark = themeFrom(darkCss)
interface Text {
  style: { text: string; fontSize: number }
}

const size = { width: 560, height: 560 }
/** So large that no arc is too narrow to see. */
const vast = { width: 1e7, height: 1e7 }
const published = spendingTree(parsedLedger(), spendingScope('function', 'total'))!
const arcsOf = (tree: SpendingTree, focus = '', within = size) =>
  sunburstPicture(tree, focus, light, within, labels).arcs
const sweep = ({ start, end }: SunburstArc) => end - start

describe('lines to names outside', () => {
  it('run over no name inside', () => {
    const arcs = arcsOf(published, '', { width: 800, height: 500 })
    const inside = arcs.flatMap(({ label }) => (label && !label.alone ? [label] : []))
    const lines = arcs.flatMap(({ outside }) => (outside ? [outside.leader] : []))
    expect(lines.length).toBeGreaterThan(3)
    expect(inside.length).toBeGreaterThan(3)
    for (const [from, to] of lines)
      for (const { text, x, y, rotation } of inside)
        for (let at = -0.5; at <= 0.5; at += 0.05) {
          const along = at * textWidth(text, light.fontSize)
          const px = x + along * Math.cos(rotation)
          const py = y - along * Math.sin(rotation)
          const [dx, dy] = [to![0] - from![0], to![1] - from![1]]
          const part = ((px - from![0]) * dx + (py - from![1]) * dy) / (dx * dx + dy * dy)
          const t = Math.max(0, Math.min(1, part))
          const apart = Math.hypot(px - from![0] - t * dx, py - from![1] - t * dy)
          expect(apart, text).toBeGreaterThan(light.fontSize / 2)
        }
  })
})

describe('the picture around a focus', () => {
  it('shows the parts of the focus, and those beside a code without parts', () => {
    expect(pictureOf(published, '').code).toBe('')
    expect(pictureOf(published, '206').code).toBe('206')
    expect(pictureOf(published, '2060702').code).toBe('20607')
    expect(pictureOf(published, '22999').code).toBe('229')
    expect(pictureOf(published, '999').code).toBe('')
    const negative = treeOf([
      ['206', '1.00'],
      ['20607', '-1.00'],
    ])
    expect(pictureOf(negative, '206').code).toBe('206')
    expect(arcsOf(negative, '206')).toEqual([])
  })

  it('marks the focus only where it is one of the arcs', () => {
    expect(
      arcsOf(published, '2060702')
        .filter(({ selected }) => selected)
        .map(({ node }) => node.code),
    ).toEqual(['2060702'])
    expect(arcsOf(published, '206').some(({ selected }) => selected)).toBe(false)
  })

  it('is the same for the same tree, focus, theme and size', () => {
    expect(arcsOf(published, '206')).toEqual(arcsOf(published, '206'))
  })

  it('fills the circle with the shares that are published', () => {
    const science = arcsOf(published).find(({ node }) => node.code === '206')!
    expect(sweep(science) / (2 * Math.PI)).toBeCloseTo(257.08 / 329.23, 6)
  })
})

describe('arcs of any tree', () => {
  const eachArc = (
    check: (arc: SunburstArc, arcs: readonly SunburstArc[], tree: SpendingTree) => void,
  ) =>
    fc.assert(
      fc.property(anyLines, (lines) => {
        const tree = treeOf(lines)
        for (const focus of tree.nodes.keys()) {
          const arcs = arcsOf(tree, focus, vast)
          for (const arc of arcs) check(arc, arcs, tree)
        }
      }),
      { numRuns: 40 },
    )

  it('stay inside the arc of the code above and do not overlap their neighbours', () => {
    eachArc((arc, arcs) => {
      const parent = arcs.find(({ node }) => node.children.includes(arc.node))
      expect(arc.start).toBeGreaterThanOrEqual((parent?.start ?? 0) - 1e-9)
      expect(arc.end).toBeLessThanOrEqual((parent?.end ?? 2 * Math.PI) + 1e-9)
      const next = arcs.find((each) => each.inner === arc.inner && each.start > arc.start)
      if (next) expect(arc.end).toBeLessThanOrEqual(next.start + 1e-9)
    })
  })

  it('are as wide as their share of what they are measured against', () => {
    eachArc((arc, arcs, tree) => {
      const parent = arcs.find(({ node }) => node.children.includes(arc.node))
      const above = parent?.node ?? pathTo(tree, arc.node.code).at(-2)!
      const share = arc.node.amount!.yuan.div(above.whole).toNumber()
      expect(sweep(arc)).toBeCloseTo((parent ? sweep(parent) : 2 * Math.PI) * share, 9)
    })
  })

  it('are one for every amount above zero, unless a code above has none', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const tree = treeOf(lines)
        const drawn = new Set(arcsOf(tree, '', vast).map(({ node }) => node.code))
        for (const node of tree.nodes.values())
          if (node.code)
            expect(drawn.has(node.code)).toBe(pathTo(tree, node.code).slice(1).every(isDrawable))
      }),
    )
  })

  it('cover the same angles where some are too narrow to tell apart', () => {
    const covered = (arcs: readonly SunburstArc[], level: number) =>
      arcs
        .filter(({ node, many }) => node.depth + Number(many) === level)
        .reduce((all, arc) => all + sweep(arc), 0)
    fc.assert(
      fc.property(anyLines, (lines) => {
        const tree = treeOf(lines)
        const tiny = arcsOf(tree, '', { width: 20, height: 20 })
        const all = arcsOf(tree, '', vast)
        expect(tiny.length).toBeLessThanOrEqual(all.length)
        for (const level of [1, 2, 3])
          expect(covered(tiny, level)).toBeGreaterThanOrEqual(covered(all, level) - 1e-9)
      }),
    )
  })

  it('tell the focus apart however narrow it is, and send many to the code above', () => {
    const lines = Array.from({ length: 40 }, (_, i) => [`206${i + 10}`, '0.01'] as const)
    const tree = treeOf([['206', '0.40'], ['208', '999.60'], ...lines])
    const arcs = arcsOf(tree, '20620')
    expect(arcs.filter(({ selected }) => selected)).toHaveLength(1)
    expect(arcsOf(tree).filter(({ many, node }) => many && node.code === '206')).toHaveLength(1)
  })

  it('leave a gap where parts add up to less, and none where they add up to more', () => {
    const gap = arcsOf(treeOf([['206', '60.00']], '100.00'))
    expect(sweep(gap[0]!)).toBeCloseTo(2 * Math.PI * 0.6)
    const over = arcsOf(
      treeOf(
        [
          ['206', '60.00'],
          ['208', '60.00'],
        ],
        '100.00',
      ),
    )
    expect(over.at(-1)!.end).toBeCloseTo(2 * Math.PI)
  })

  it('fit the picture at any size', () => {
    for (const side of [40, 160, 320, 900])
      for (const { outer, inner } of arcsOf(published, '', { width: 900, height: side })) {
        expect(outer).toBeLessThanOrEqual(side / 2)
        expect(inner).toBeGreaterThan(0)
        expect(outer).toBeGreaterThan(inner)
      }
  })
})

describe('names', () => {
  const wide = { width: 704, height: 500 }
  const NAMED = 0.02

  /** The boxes of names beside the circle, around its middle. */
  function boxesOf(arcs: readonly SunburstArc[]) {
    return arcs.flatMap(({ outside }) => {
      if (!outside) return []
      const { lines, x, y, align } = outside
      const width = Math.max(...lines.map((line) => textWidth(line, light.fontSize)))
      const height = lines.length * light.fontSize * 1.35
      const left = align === 'left' ? x : x - width
      return { left, right: left + width, top: y - height / 2, bottom: y + height / 2 }
    })
  }

  it('stand at every arc above a fiftieth, whole, inside or beside the circle', () => {
    for (const focus of ['', '206', '208', '20805']) {
      const { arcs } = sunburstPicture(published, focus, light, wide, labels)
      for (const arc of arcs) {
        if (arc.many || sweep(arc) < NAMED * 2 * Math.PI) continue
        const name = [arc.label?.text, arc.outside?.lines.join('')].filter(Boolean).join(' ')
        expect(name, arc.node.code).toContain(arc.node.name.replace(/\s/g, ''))
      }
    }
  })

  it('stand at all of them also where there is little room, which the circle gives up', () => {
    const circleOf = (ems: number) => {
      const size = { width: ems * light.fontSize, height: 460 }
      const { arcs } = sunburstPicture(published, '', light, size, labels)
      for (const arc of arcs)
        if (!arc.many && sweep(arc) >= NAMED * 2 * Math.PI)
          expect(arc.label ?? arc.outside, `${arc.node.code} at ${ems}`).toBeDefined()
      return Math.max(...arcs.map(({ outer }) => outer)) / size.width
    }
    // A third of the width at least is the circle's: names at one side leave it more.
    for (const ems of [31, 34, 37, 39.9]) expect(2 * circleOf(ems)).toBeGreaterThan(1 / 3)
  })

  it('are all there, none cut, over generated ledgers', () => {
    fc.assert(
      fc.property(anyLines, fc.constantFrom(32, 40, 48, 60), (lines, ems) => {
        const size = { width: ems * light.fontSize, height: 480 }
        const { arcs } = sunburstPicture(treeOf(lines), '', light, size, labels)
        for (const { label, outside } of arcs)
          expect([label?.text, ...(outside?.lines ?? [])].join('')).not.toContain('…')
      }),
      { numRuns: 30 },
    )
  })

  const long = {
    ...labels,
    name: ({ code }: { code: string }) => `${code}名`.repeat(45).slice(0, 45),
  }
  const foreign = {
    ...labels,
    name: () => 'Basic pension contributions of government and public-institution staff',
    callout: ({ code }: { code: string }) => (code.length > 3 ? 'budget 58,000 → 898,000' : ''),
  }

  it('beside the circle overlap nothing and stay in the picture, whatever the tree', () => {
    const saying = fc.constantFrom(labels, long, foreign)
    fc.assert(
      fc.property(anyLines, fc.integer({ min: 364, max: 1200 }), saying, (lines, width, said) => {
        const tree = treeOf(lines)
        const size = { width, height: 500 }
        const { arcs, middle } = sunburstPicture(tree, '', light, size, said)
        const boxes = boxesOf(arcs)
        for (const [x, y] of arcs.flatMap(({ outside }) => outside?.leader ?? [])) {
          expect(middle + x).toBeGreaterThanOrEqual(0)
          expect(middle + x).toBeLessThanOrEqual(width)
          expect(Math.abs(y)).toBeLessThanOrEqual(size.height / 2)
        }
        for (const [index, box] of boxes.entries()) {
          expect(middle + box.left).toBeGreaterThanOrEqual(-1)
          expect(middle + box.right).toBeLessThanOrEqual(width + 1)
          expect(box.top).toBeGreaterThanOrEqual(-size.height / 2)
          expect(box.bottom).toBeLessThanOrEqual(size.height / 2)
          for (const other of boxes.slice(index + 1))
            expect(
              box.right <= other.left ||
                other.right <= box.left ||
                box.bottom <= other.top ||
                other.bottom <= box.top,
            ).toBe(true)
        }
      }),
    )
  })

  it('say what is to be said of a code beside it, and what is not broken down in its gap', () => {
    const said = {
      ...labels,
      callout: ({ code }: { code: string }) => (code === '2060702' ? '5.8 → 89.8' : ''),
    }
    const { arcs } = sunburstPicture(published, '', light, wide, said)
    expect(arcs.filter(({ outside }) => outside?.isCallout).map(({ node }) => node.code)).toEqual([
      '2060702',
    ])
    expect(arcs.find(({ node }) => node.code === '2060702')?.outside?.lines.at(-1)).toBe(
      '5.8 → 89.8',
    )
    const tree = treeOf(
      [
        ['206', '60.00'],
        ['20601', '20.00'],
      ],
      '60.00',
    )
    const { gaps } = sunburstPicture(tree, '', light, wide, labels)
    expect(gaps.map(({ label }) => label.text)).toEqual(['未细分'])
    expect(sunburstPicture(published, '', light, wide, labels).gaps).toEqual([])
  })
})

describe('the option', () => {
  const option = sunburst(published, '206', light, size, labels)
  const series = option.series as unknown as {
    data: { code: string }[]
    renderItem: (params: { dataIndex: number }) => { type: string; children: { type: string }[] }
  }

  it('leads up from the middle and to each code from its arc', () => {
    expect(series.data[0]!.code).toBe('')
    expect(series.data.slice(1).map(({ code }) => code)).toEqual(
      arcsOf(published, '206').map(({ node }) => node.code),
    )
  })

  it('draws the middle first, then one sector an arc, bare where there is no room for a label', () => {
    expect(series.renderItem({ dataIndex: 0 }).children[0]!.type).toBe('circle')
    const arcs = arcsOf(published, '206')
    expect(new Set(arcs.map(({ label }) => label === undefined)).size).toBe(2)
    expect(new Set(arcs.map(({ outside }) => outside === undefined)).size).toBe(2)
    arcs.forEach(({ label, outside }, i) => {
      const drawn = series.renderItem({ dataIndex: i + 1 })
      const types = drawn.children?.map(({ type }) => type) ?? [drawn.type]
      const inside = label ? ['sector', 'text'] : ['sector']
      expect(types).toEqual(outside ? [...inside, 'polyline', 'circle', 'text'] : inside)
    })
  })

  it('cuts a long name in the middle, but never the amount', () => {
    const named = { ...labels, name: () => '名'.repeat(60), amount: () => '1,234,567,890.12 万元' }
    const small = sunburst(published, '206', light, { width: 380, height: 380 }, named)
    const { children } = (small.series as unknown as typeof series).renderItem({ dataIndex: 0 })
    const texts = children.slice(1).map((child) => (child as unknown as Text).style)
    expect(texts[0]!.text).toMatch(/^名+…$/)
    expect(texts[1]!.text).toBe('1,234,567,890.12 万元')
    const { inner } = arcsOf(published, '206', { width: 380, height: 380 })[0]!
    for (const { text, fontSize } of texts)
      expect(textWidth(text, fontSize)).toBeLessThanOrEqual(2 * inner)
  })

  it('has something to say of each arc, and of the middle', () => {
    const saying = { ...labels, amount: ({ code }: { code: string }) => `of ${code || 'all'}` }
    const data = series.data as unknown as SunburstDatum[]
    const said = data.map((datum) => sunburstTip(datum, published, '206', saying).split('\n')[1])
    expect(said[0]).toBe('of 206')
    expect(said.slice(1)).toEqual(arcsOf(published, '206').map(({ node }) => `of ${node.code}`))
  })
})

describe('labels', () => {
  it('stay within their arc', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 6.28, noNaN: true }),
        fc.double({ min: 30, max: 200, noNaN: true }),
        fc.double({ min: 10, max: 120, noNaN: true }),
        (angle, inner, width) => {
          const arc = { start: 0, end: angle, inner, outer: inner + width }
          const label = arcLabel(arc, () => ['机关事业单位基本养老保险缴费支出'], 13)
          if (!label) return
          const half = textWidth(label.text, 13) / 2
          for (const along of [-half, half])
            for (const up of [-6, 6]) {
              const x = label.x + along * Math.cos(label.rotation) + up * Math.sin(label.rotation)
              const y = label.y - along * Math.sin(label.rotation) + up * Math.cos(label.rotation)
              const distance = Math.hypot(x, y)
              expect(distance).toBeLessThanOrEqual(arc.outer + 0.5)
              expect(distance).toBeGreaterThanOrEqual(inner - 6)
            }
        },
      ),
    )
  })

  it('are upright', () => {
    for (let start = 0; start < 6.2; start += 0.1) {
      const label = arcLabel(
        { start, end: start + 1, inner: 100, outer: 160 },
        () => ['培训支出'],
        13,
      )!
      expect(Math.cos(label.rotation)).toBeGreaterThan(-1e-6)
    }
  })

  it('end in an ellipsis where they are cut, and are left out where nothing fits', () => {
    expect(clip('培训支出', 30, 13)).toBe('培…')
    expect(clip('培训支出', 60, 13)).toBe('培训支出')
    expect(clip('培训支出', 5, 13)).toBe('')
    expect(
      arcLabel({ start: 0, end: 0.01, inner: 50, outer: 90 }, () => ['培训支出'], 13),
    ).toBeUndefined()
  })

  it('prefer the text with the share where it fits', () => {
    const texts = ['培训支出 12.3%', '培训支出']
    const wide = { start: 0, end: 2, inner: 100, outer: 160 }
    expect(arcLabel(wide, () => texts, 13)!.text).toBe('培训支出 12.3%')
    expect(arcLabel({ ...wide, end: 0.9, outer: 130 }, () => texts, 13)!.text).toBe('培训支出')
  })
})

describe('colours', () => {
  it.each([
    ['light', light],
    ['dark', dark],
  ])('of rings are told apart, and their names can be read in the %s theme', (_, theme) => {
    for (const [, code = ''] of css.matchAll(/--class-(\d{3})/g)) {
      const colours = [0, 1, 2].flatMap((ring) =>
        [0, 1].map((index) => ringColour(theme, { code, ring, index, inClass: true })),
      )
      expect(new Set(colours).size).toBe(colours.length)
      for (const colour of colours)
        expect(contrast(inkOn(theme, colour), colour), `${code} ${colour}`).toBeGreaterThanOrEqual(
          4.5,
        )
      for (const [one, next] of [
        [0, 2],
        [2, 4],
        [0, 1],
        [2, 3],
        [4, 5],
      ] as const)
        expect(contrast(colours[one]!, colours[next]!), `${code} ${one} ${next}`).toBeGreaterThan(
          one + 2 === next ? 1.3 : 1.1,
        )
    }
  })

  const codes = [...css.matchAll(/--class-(\d{3})/g)].map(([, code]) => code!)

  it.each([
    ['light', light],
    ['dark', dark],
  ])('keep text on every level readable in the %s theme', (_, theme) => {
    for (const code of [...new Set(codes), '999'])
      for (const depth of [1, 2, 3])
        expect(
          contrast(codeColour(theme, { code, depth }), theme.onClass),
          `${code} ${depth}`,
        ).toBeGreaterThanOrEqual(4.5)
  })

  it.each([lightCss, darkCss])('have a veil of the very colour that it is named after', (block) => {
    for (const name of ['ink', 'surface']) {
      const [, hex = ''] = new RegExp(`--${name}: #(\\w{6});`).exec(block) ?? []
      const channels = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16))
      expect(block).toContain(`--${name}-rgb: ${channels.join(' ')};`)
    }
  })

  it('are the same for a class wherever it is, and vary by level', () => {
    expect(codeColour(light, { code: '206', depth: 1 })).toBe(light.classColour('206'))
    const levels = [1, 2, 3].map((depth) => codeColour(light, { code: '20607', depth }))
    expect(new Set(levels).size).toBe(3)
    expect(codeColourCss({ code: '2060702', depth: 3 })).toBe(
      'linear-gradient(rgb(var(--ink-rgb) / 26%) 0 0), var(--class-206, var(--class-other))',
    )
  })
})

/** What a chart has drawn, in no order. */
function shapesOf(chart: ReturnType<typeof init>): string[] {
  const svg = chart.renderToSVGString().replace(/ (?:class|ecmeta_\w+|clip-path)="[^"]*"/g, '')
  return (svg.match(/<(?:path|text|polyline|circle)[^>]*>[^<]*/g) ?? []).sort()
}

describe('going from one picture to the next', () => {
  use([CustomChart, SVGRenderer])
  const seriesOf = (option: ReturnType<typeof sunburst>) =>
    (option.series as { data: { id: string; code: string }[] }).data
  const at = (tree: SpendingTree, focus: string) => sunburst(tree, focus, light, size, labels)

  it('finds each arc again by an id of its own', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const tree = treeOf(lines)
        const before = seriesOf(at(tree, ''))
        expect(new Set(before.map(({ id }) => id)).size).toBe(before.length)
      }),
    )
    const [first = ''] = published.root.children.map(({ code }) => code)
    const [before, after] = [seriesOf(at(published, '')), seriesOf(at(published, first))]
    const kept = after.filter(({ code }) => code.startsWith(first) && code !== first)
    expect(kept.length).toBeGreaterThan(1)
    for (const { id, code } of kept)
      expect(before.find((datum) => datum.id === id)?.code).toBe(code)
  })

  it('ends in the picture that is drawn anew, whatever stood there before', () => {
    const wide = { width: 740, height: 500 }
    const narrow = { width: 328, height: 560 }
    const way = ['', '206', '', '208', '20805', '206', '2060702', '']
    for (const sizes of [[wide], [wide, narrow]]) {
      const gone = init(null, null, { renderer: 'svg', ssr: true, ...wide })
      way.forEach((focus, step) => {
        const size = sizes[step % sizes.length]!
        const option = { ...sunburst(published, focus, light, size, labels), animation: false }
        const anew = init(null, null, { renderer: 'svg', ssr: true, ...wide })
        anew.setOption(option)
        gone.setOption(option)
        expect(shapesOf(gone), `${focus} at ${size.width}`).toEqual(shapesOf(anew))
        anew.dispose()
      })
      gone.dispose()
    }
  })

  it('moves what is of a number that moves smoothly', () => {
    expect(at(published, '').animation).toBe(true)
  })
})
