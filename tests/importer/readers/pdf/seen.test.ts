import { describe, expect, it } from 'vitest'
import { pdfReader } from '@/importer/readers/pdf/pdfReader.ts'
import { packageResources } from '@/importer/readers/pdf/packageResources.ts'
import { readPdf } from '@/importer/readers/pdf/readPdf.ts'
import type { SourceBlock, SourcePage } from '@/importer/source.ts'
import { printPdf, type Line, type PrintedPage, type Text } from './printPdf.ts'

async function read(pages: readonly PrintedPage[]): Promise<readonly SourcePage[]> {
  const outcome = await readPdf({ name: 'printed.pdf', bytes: printPdf(pages) })
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.kind}`)
  return outcome.value.pages
}

const box = (x0: number, y0: number, x1: number, y1: number): readonly Line[] => [
  { x0, y0, x1, y1: y0 },
  { x0, y0: y1, x1, y1 },
  { x0, y0, x1: x0, y1 },
  { x0: x1, y0, x1, y1 },
]

/* Two cells side by side, the left one named, the right one with what is given. */
const page = (texts: readonly Text[], more: Partial<PrintedPage> = {}): PrintedPage => ({
  lines: [...box(100, 100, 200, 130), ...box(200, 100, 300, 130)],
  texts: [{ text: '合计', x: 110, y: 118 }, ...texts],
  ...more,
})

const cellsOf = (blocks: readonly SourceBlock[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'grid' ? block.cells.map((cell) => cell.text) : []))

async function rightCell(texts: readonly Text[], more: Partial<PrintedPage> = {}): Promise<string> {
  const [first] = await read([page(texts, more)])
  const cells = cellsOf(first?.blocks ?? [])
  expect(cells).toHaveLength(2)
  expect(cells[0]).toBe('合计')
  return cells[1] ?? ''
}

const figure: Text = { text: '12.34', x: 250, y: 118 }

describe('what is seen of a page', () => {
  it('is read', async () => {
    expect(await rightCell([figure])).toBe('12.34')
  })

  it.each([
    ['in render mode 3', { before: '3 Tr' }],
    ['faint', { before: '/Faint gs' }],
    ['on a hidden layer', { before: '/OC /Hidden BDC', after: 'EMC' }],
    ['white on white', { before: '1 1 1 rg' }],
    ['outside what is painted', { before: '0 0 50 50 re W n' }],
    ['covered by a white area', { after: '1 1 1 rg 240 470 40 14 re f' }],
  ])('not what is %s', async (_, how) => {
    expect(await rightCell([{ ...figure, ...how }])).toBe('')
  })

  it('white figures on a dark area, too', async () => {
    expect(
      await rightCell([{ ...figure, before: '1 1 1 rg' }], {
        under: '0 0 .5 rg 200 465 100 30 re f',
      }),
    ).toBe('12.34')
  })

  it('once, where it is drawn twice', async () => {
    expect(await rightCell([figure, { ...figure, x: 250.3, y: 118.2 }])).toBe('12.34')
    expect(await rightCell([{ ...figure, text: '11.11' }])).toBe('11.11')
  })

  it('as one figure, where it is drawn in parts', async () => {
    const parts = [
      { text: '1,', x: 240, y: 118 },
      { text: '234.5', x: 249, y: 118 },
      { text: '6', x: 271.5, y: 118 },
    ]
    expect(await rightCell(parts)).toBe('1,234.56')
    expect(await rightCell([...parts].reverse())).toBe('1,234.56')
  })

  it('without a slanting or a large text over it', async () => {
    const large: Text = { text: '样本', x: 190, y: 140, size: 60 }
    expect(await rightCell([figure, large])).toBe('12.34')
    const slanting: Text = { text: '99.99', x: 245, y: 120, before: '.9 .4 -.4 .9 210 -80 cm' }
    expect(await rightCell([figure, slanting])).toBe('12.34')
  })

  it('to the cell that holds most of it', async () => {
    const [first] = await read([page([{ text: '（含以前年度的结转）', x: 130, y: 118 }])])
    const cells = cellsOf(first?.blocks ?? [])
    expect(cells.join('')).toContain('（含以前年度的结转）')
  })

  it.each([0, 90, 180, 270])('on a page turned by %d degrees', async (rotate) => {
    const [first] = await read([page([figure], { rotate })])
    expect(cellsOf(first?.blocks ?? [])).toEqual(['合计', '12.34'])
  })

  it('upright heads, one character a line or a quarter turned', async () => {
    const upright = [...'公务费'].map((text, at): Text => ({
      text,
      x: 250,
      y: 109 + at * 9,
      size: 8,
    }))
    expect((await rightCell(upright)).replace(/\s/g, '')).toBe('公务费')
    const turned: Text = { text: '公务费', x: 246, y: 102, turn: 1 }
    expect(await rightCell([turned])).toBe('公务费')
    expect(await rightCell([{ ...turned, y: 128, turn: 3 }])).toBe('公务费')
  })
})

describe('what runs over pages', () => {
  const runs = (pages: readonly SourcePage[]): readonly (readonly [string, string | undefined])[] =>
    pages.flatMap((each) =>
      each.blocks.flatMap((block) =>
        block.kind === 'line' ? [[block.text, block.running] as const] : [],
      ),
    )

  it('bare page numbers, told by counting on', async () => {
    const pages = await read(
      [7, 8, 9].map((number) => page([figure, { text: String(number), x: 418, y: 570 }])),
    )
    expect(runs(pages)).toEqual([
      ['7', 'number'],
      ['8', 'number'],
      ['9', 'number'],
    ])
  })

  it('but no figure that stands there by chance', async () => {
    const pages = await read(
      [7, 3].map((number) => page([figure, { text: String(number), x: 418, y: 570 }])),
    )
    expect(runs(pages)).toEqual([
      ['7', undefined],
      ['3', undefined],
    ])
  })

  it.each(['- 12 -', '—12—', '第 12 页', '第12页 共20页', 'Page 12 of 20'])(
    '%s is a page number, also within a cell',
    async (text) => {
      const [first] = await read([page([{ text, x: 220, y: 118 }])])
      expect(cellsOf(first?.blocks ?? [])).toEqual(['合计', ''])
      expect(runs([first!])).toEqual([[text, 'number']])
    },
  )
})

describe('bounds', () => {
  it('pages beyond a limit are named', async () => {
    const readTwo = pdfReader(packageResources, { pages: 2 })
    const bytes = printPdf([1, 2, 3, 4].map(() => page([figure])))
    const outcome = await readTwo({ name: 'long.pdf', bytes })
    expect(outcome.ok && outcome.value.pages).toHaveLength(2)
    expect(outcome.ok && outcome.value.unread).toEqual([{ kind: 'beyond-limit', what: '3–4' }])
  })

  it('a page of letters drawn as outlines is a picture', async () => {
    const curves = Array.from({ length: 500 }, (_, at) => `${at} 9 m 1 2 3 4 5 6 c f`).join('\n')
    const bytes = printPdf([{ texts: [], under: curves }])
    expect(await readPdf({ name: 'a.pdf', bytes })).toEqual({
      ok: false,
      refusal: { kind: 'scan' },
    })
  })

  it('an empty page is empty', async () => {
    const bytes = printPdf([{ texts: [] }])
    expect(await readPdf({ name: 'a.pdf', bytes })).toEqual({
      ok: false,
      refusal: { kind: 'empty' },
    })
  })

  it('as many lines as a map has are no table', async () => {
    const lines = Array.from({ length: 6_000 }, (_, at): Line => {
      const x0 = 10 + (at % 100) * 8
      const y0 = 10 + Math.floor(at / 100) * 9
      return at % 2 ? { x0, y0, x1: x0, y1: y0 + 5 } : { x0, y0, x1: x0 + 5, y1: y0 }
    })
    const outcome = await readPdf({
      name: 'map.pdf',
      bytes: printPdf([{ texts: [{ text: '地图', x: 40, y: 580 }], lines }]),
    })
    expect(outcome.ok && outcome.value.unread).toEqual([{ kind: 'beyond-limit', what: '1' }])
  })
})
