import { strFromU8 } from 'fflate'
import fc from 'fast-check'
import decodeQR from 'qr/decode.js'
import { describe, expect, it } from 'vitest'
import { textWidth } from '@/charts/arcLabel.ts'
import { mix } from '@/charts/codeColour.ts'
import { roleColour } from '@/charts/roles.ts'
import { wrapText } from '@/charts/wrapText.ts'
import { runChecks } from '@/checks/runChecks.ts'
import { isAlarm } from '@/checks/finding.ts'
import { gravestFirst } from '@/checks/groups.ts'
import { departures } from '@/figures/departures.ts'
import { LEAST_SIZE, type Ratio } from '@/exports/pptx/page.ts'
import { pptxOf } from '@/exports/pptx/pptx.ts'
import type { SlideText } from '@/exports/slide.ts'
import { sayIn } from '@/locales/index.ts'
import { slidesOf } from '@/views/parts.ts'
import { toldSlide } from '@/views/present/toldSlide.ts'
import { groupDigits } from '@/money/index.ts'
import { foundText } from '@/words/found.ts'
import { paperTheme } from '../../cli/paperTheme.ts'
import { consistentLedger } from '../checks/consistent/consistentLedger.ts'
import * as ledgers from '../ledgers.ts'
import { readBack } from './readBack.ts'
import { all, readPptx, type ReadSlide, relations, textsOf } from './readPptx.ts'
import { type Dark, qrPixels } from './qrPixels.ts'
import { parsed, say } from './words.ts'

const EMU = 914_400
const PAPER = '#fbfaf7'
const CONTROLS = '\u0000\u0008\u000b\u001f\ufffe\ud800'
const HOSTILE = `=1+1&<x>"'${CONTROLS}]]>&amp;`
const ADDRESS = 'https://example.org/some/where/#/some-office-2021/present'

interface Options {
  readonly language?: 'zh' | 'en'
  readonly ratio?: Ratio
  readonly ids?: readonly string[]
  readonly address?: string
  readonly texts?: (texts: SlideText[]) => SlideText[]
}

/** A presentation, written and read again. */
async function deckOf(data: ledgers.LedgerData = ledgers.defaultLedger(), options: Options = {}) {
  const { language = 'zh', ratio = '16:9', address, texts: change = (same) => same } = options
  const ledger = parsed(data)
  const findings = runChecks(ledger)
  const telling = { ledger, findings, say: await sayIn(language), query: {} }
  const theme = paperTheme(language)
  const known = slidesOf(ledger).map((each) => toldSlide(each, telling))
  const ids = options.ids ?? known.map(({ id }) => id)
  const told = ids.map((id) => known.find((each) => each.id === id)!)
  const texts = change(told.map(({ text }) => text))
  const slides = told.map(({ id, slide }, index) => ({
    text: texts[index]!,
    blocks: slide.blocks(telling, theme),
    code:
      address && ['title', 'sources'].includes(id)
        ? { address: `${address}/${id}`, caption: telling.say('poster.scan') }
        : undefined,
  }))
  const look = { theme, paper: PAPER, ratio, language, title: ledger.department }
  const read = readPptx(await pptxOf(slides, look))
  const slide = (id: string): ReadSlide => {
    const found = read.slides[ids.indexOf(id)]
    if (!found) throw new Error(`No slide ${id}`)
    return found
  }
  return { ledger, findings, ids, texts, slide, theme, ...read }
}

/** Every text is hostile, and names are longer than any slide. */
function awkward(): ledgers.LedgerData {
  return ledgers.changed(ledgers.withHtml(), (copy) => {
    copy.department += HOSTILE
    copy.source.title += HOSTILE.repeat(40)
    for (const table of Object.values(copy.tables))
      for (const row of table?.rows ?? []) row.name = `${HOSTILE}${row.name.repeat(30)}`
  })
}

/** A deficit beyond what was carried over, so that bars lie below zero and across it. */
function inDebt(): ledgers.LedgerData {
  return ledgers.changed(ledgers.defaultLedger(), ({ tables }) => {
    const amounts: Record<string, string> = {
      'income.opening': '-50.00',
      'income.grand-total': '175.94',
      'expenditure.closing': '-153.28',
    }
    for (const row of tables.totals!.rows!)
      if (row.key in amounts) row.cells['amount'] = amounts[row.key]!
  })
}

/** Amounts of more digits than a number keeps. */
function inLongFigures(): ledgers.LedgerData {
  return ledgers.changed(ledgers.inYuan(), (copy) => {
    const longer = (printed: string) => printed.replace(/^(-?)(\d*[1-9].*\.)00$/, '$112345678$207')
    const bodies: (
      { rows?: { cells: Record<string, string | null> }[] | undefined } | undefined
    )[] = [...Object.values(copy.tables), copy.scorecard?.execution]
    for (const { cells } of bodies.flatMap((body) => body?.rows ?? []))
      for (const [column, cell] of Object.entries(cells))
        if (cell && column !== 'rate') Object.assign(cells, { [column]: longer(cell) })
    for (const figure of copy.narrative.flatMap(({ parts }) =>
      parts.flatMap((part) => part.figures),
    ))
      if (figure.unit === '元') figure.value = longer(figure.value)
  })
}

const SHAPES: [string, () => ledgers.LedgerData, Options][] = [
  ['as published', ledgers.defaultLedger, {}],
  ['as published, in English at 4:3', ledgers.defaultLedger, { language: 'en', ratio: '4:3' }],
  ['with negative amounts and zeros', ledgers.withNegativeAndZero, {}],
  ['with a negative carry-over', inDebt, { language: 'en' }],
  ['with hostile and long texts', awkward, {}],
  ['in 元', ledgers.inYuan, { language: 'en' }],
  ['in long figures', inLongFigures, {}],
  ['in long figures, in English at 4:3', inLongFigures, { language: 'en', ratio: '4:3' }],
  ['with 26 classes and 200 codes', () => ledgers.withManyCodes(200), { ratio: '4:3' }],
  [
    'without explanation and scorecard',
    () => ledgers.withoutScorecard(ledgers.withoutNarrative()),
    {},
  ],
  ['without most tables', () => ledgers.withoutTables(['totals', 'expenditure', 'income']), {}],
  ['with codes at 4:3', ledgers.defaultLedger, { ratio: '4:3', address: ADDRESS }],
]

describe.each(SHAPES)('the presentation of a ledger %s', (_, make, options) => {
  const made = deckOf(make(), options)

  it('is a package in which every part is announced, related and well-formed', async () => {
    const { files, parts } = await made
    const types = parts.get('[Content_Types].xml')!
    const overrides = all(types, 'Override').map((each) => each.getAttribute('PartName')!.slice(1))
    const defaults = all(types, 'Default').map((each) => each.getAttribute('Extension'))
    const paths = Object.keys(files)
    expect(overrides.filter((path) => !paths.includes(path))).toEqual([])
    expect(new Set(overrides).size).toBe(overrides.length)
    const covered = (path: string) =>
      /\.(rels|xlsx)$/.test(path) ? defaults.includes(path.split('.').at(-1)!) : true
    const typed = (path: string) =>
      path === '[Content_Types].xml' || /\.(rels|xlsx)$/.test(path) || overrides.includes(path)
    expect(paths.filter((path) => !covered(path) || !typed(path))).toEqual([])
    const related = ['', ...paths].flatMap((path) =>
      relations(parts, path).map(({ target }) => target),
    )
    expect(related.filter((target) => !paths.includes(target))).toEqual([])
    const found = paths.filter((path) => !/\.rels$|^\[Content_Types\]/.test(path))
    expect(found.filter((path) => !related.includes(path))).toEqual([])
    for (const [path, xml] of parts) {
      const names = [...strFromU8(files[path]!).matchAll(/\br:(?:id|embed)="([^"]*)"/g)]
      const rels = parts.get(path.replace(/([^/]*)$/, '_rels/$1.rels'))
      const known = (rels ? all(rels, 'Relationship') : []).map((each) => each.getAttribute('Id'))
      for (const [, name] of names) expect(known, path).toContain(name)
      if (path.startsWith('ppt/')) expect(xml.getAttribute('xmlns:a') ?? path).not.toBe('')
    }
  })

  it('says nothing that is not a text or a number', async () => {
    const { files, slides } = await made
    for (const [path, file] of Object.entries(files))
      if (path.endsWith('.xml'))
        expect(strFromU8(file)).not.toMatch(/NaN|undefined|Infinity|\[object|null</)
    // What has no message is shown by its key.
    for (const text of slides.flatMap(({ texts, notes }) => [...texts, ...notes]))
      expect(text).not.toMatch(/\b(deck|slides|budget|sangong|scorecard|checks|exports)\.[a-z]/)
    for (const { charts } of slides)
      for (const { series } of charts)
        for (const value of series.flatMap(({ values }) => values))
          if (value !== null) expect(value).toMatch(/^-?\d+(\.\d+)?$/)
  })

  it('has a slide for each text, with its sentence as the title, its source and notes', async () => {
    const { slides, texts } = await made
    expect(slides).toHaveLength(texts.length)
    slides.forEach((slide, index) => {
      const { id, title, sentence, source, notes } = texts[index]!
      // Controls and marks of direction are no text.
      const start = (text: string) => text.slice(0, 8)
      expect(start(slide.title)).toBe(start(id === 'title' ? title : (sentence ?? title)))
      expect(slide.texts.some((text) => text.startsWith(start(title)))).toBe(true)
      expect(slide.texts.some((text) => text.startsWith(start(source)))).toBe(true)
      expect(slide.notes.join('').length).toBeGreaterThanOrEqual(notes.length)
      // What is read first is what stands first.
      expect(slide.texts[0]).toBe(slide.title)
    })
  })

  it('writes nothing that the last row cannot read, in no colour that is not of the screen', async () => {
    expectReadable(await made)
  })

  it('has no text that is higher or wider than its box', async () => {
    expectFitting(await made)
  })

  it('describes every chart and table in a sentence, and numbers every object', async () => {
    const { slides } = await made
    for (const { xml, descriptions, charts, tables } of slides) {
      const groups = all(xml, 'p:grpSp').length
      expect(descriptions).toHaveLength(charts.length + tables.length + groups)
      for (const description of descriptions) expect(description).toMatch(/.{12,}[。.]$/)
      const ids = all(xml, 'p:cNvPr').map((object) => object.getAttribute('id'))
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  it('keeps everything on the slide', async () => {
    const { slides, parts } = await made
    const size = all(parts.get('ppt/presentation.xml')!, 'p:sldSz')[0]!
    const number = (of: typeof size, name: string) => Number(of.getAttribute(name))
    for (const { xml } of slides)
      for (const frame of ['p:sp', 'p:graphicFrame', 'p:grpSp', 'p:cxnSp'].flatMap((name) =>
        all(xml, name),
      )) {
        const [off] = all(frame, 'a:off')
        const [ext] = all(frame, 'a:ext').filter((each) => each.hasAttribute('cx'))
        if (!off || !ext) continue
        const rows = all(frame, 'a:tr').reduce((sum, row) => sum + number(row, 'h'), 0)
        expect(number(off, 'x') + number(ext, 'cx')).toBeLessThanOrEqual(number(size, 'cx'))
        const high = rows || number(ext, 'cy')
        expect(number(off, 'y') + high).toBeLessThanOrEqual(number(size, 'cy'))
      }
  })

  it('breaks no figure of a table, and none that a chart names', async () => {
    const { slides, parts } = await made
    const points = (emu: string | null) => (Number(emu) / EMU) * 72
    for (const table of slides.flatMap(({ xml }) => all(xml, 'a:tbl'))) {
      const widths = all(table, 'a:gridCol').map((column) => points(column.getAttribute('w')))
      for (const row of all(table, 'a:tr'))
        all(row, 'a:tc').forEach((cell, index) => {
          const [paragraph] = all(cell, 'a:pPr')
          if (paragraph?.getAttribute('algn') !== 'r') return
          const size = Number(all(cell, 'a:rPr')[0]?.getAttribute('sz')) / 100
          for (const word of textsOf(cell).join('').split(/\s/))
            if (/^[-\d.,%]+\*?$/.test(word))
              expect([word, textWidth(word, size) <= widths[index]!]).toEqual([word, true])
        })
    }
    for (const [path, xml] of parts) {
      if (!/^ppt\/charts\/[^/]+\.xml$/.test(path)) continue
      for (const series of all(xml, 'c:ser')) {
        const [labels] = all(series, 'c:dLbls')
        const named = new Map(
          all(labels!, 'c:dLbl').map((label) => [
            all(label, 'c:idx')[0]?.getAttribute('val'),
            textsOf(label).join(''),
          ]),
        )
        const shows = all(labels!, 'c:showVal').at(-1)?.getAttribute('val') === '1'
        for (const point of shows ? all(all(series, 'c:val')[0]!, 'c:pt') : []) {
          const value = textsOf(point, 'c:v').join('')
          if (value.replace(/\D/g, '').replace(/^0+|0+$/g, '').length > 15)
            expect(named.get(point.getAttribute('idx'))).toBe(groupDigits(value))
        }
      }
    }
  })

  it('has a sheet with the same figures in every chart', async () => {
    const { slides } = await made
    for (const { categories, series, sheet } of slides.flatMap(({ charts }) => charts)) {
      const [{ data } = { data: [] }] = await readBack(sheet)
      expect(data).toHaveLength(categories.length + 1)
      series.forEach(({ values }, column) =>
        values.forEach((value, row) => {
          const found = data[row + 1]?.[column + 1] ?? null
          expect(found === null ? null : Number(found)).toBe(value === null ? null : Number(value))
        }),
      )
    }
  })
})

const published = ledgers.defaultLedger()
const rowsOf = (id: string) => published.tables[id]!.rows!
const amountIn = (id: string, key: string, column: string) =>
  rowsOf(id).find((row) => row.key === key)!.cells[column]!

describe('the presentation of the published ledger', () => {
  const made = deckOf()

  it('draws the spending in rings of equal sums, as it is printed, and lists the classes', async () => {
    const { slide, theme } = await made
    const rows = rowsOf('expenditure')
    const { charts, tables, texts } = slide('spending')
    const [rings] = charts
    expect(rings?.series.map(({ name }) => name)).toEqual(['类', '款', '项'])
    const printed = rings!.categories.flatMap((name, index) =>
      name === '未细分' ? [] : rings!.series.map(({ values }) => values[index]!).filter(Boolean),
    )
    expect(printed.toSorted()).toEqual(
      rows
        .filter(({ code, cells }) => code && Number(cells['total']) > 0)
        .map(({ cells }) => cells['total'])
        .toSorted(),
    )
    const sums = rings!.series.map(({ values }) =>
      values.reduce((sum, value) => sum + Math.round(Number(value) * 100), 0),
    )
    expect(new Set(sums).size).toBe(1)
    const classes = rows
      .filter(({ code }) => code?.length === 3)
      .sort((a, b) => Number(b.cells['total']) - Number(a.cells['total']))
    expect(tables[0]?.slice(2).map(([name, amount]) => [name, amount])).toEqual(
      classes.map(({ name, cells }) => [`■\u00a0${name}`, groupDigits(cells['total']!)]),
    )
    const colours = classes.map(({ code }) => hex(theme.classColour(code!)))
    const drawn = all(all(rings!.xml, 'c:ser')[0]!, 'c:dPt').flatMap(coloursOf)
    for (const colour of colours) {
      expect(drawn).toContain(colour)
      expect(all(slide('spending').xml, 'a:tbl').flatMap(coloursOf)).toContain(colour)
    }
    expect(texts.join()).not.toContain('另有')
  })

  it('leads over the year by bars in the colours of their roles, joined by lines', async () => {
    const { slide, theme } = await made
    const { xml, texts, descriptions } = slide('bridge')
    const at = (key: string) => amountIn('totals', key, 'amount')
    const figures = [
      at('income.opening'),
      at('income.year-total'),
      at('income.grand-total'),
      at('expenditure.year-total'),
      at('expenditure.closing'),
    ]
    expect(texts.filter((text) => figures.includes(text))).toEqual(figures)
    const bars = all(xml, 'p:sp').filter((shape) => nameOf(shape).startsWith('Bar'))
    const roles = ['carried', 'income', 'all', 'expenditure', 'carried'] as const
    expect(bars.map((bar) => coloursOf(bar)[0])).toEqual(
      roles.map((role) => hex(roleColour(role, theme))),
    )
    const box = (shape: Element) => {
      const [off] = all(shape, 'a:off')
      const [ext] = all(shape, 'a:ext').filter((each) => each.hasAttribute('cx'))
      const value = (of: Element | undefined, name: string) => Number(of?.getAttribute(name))
      const [x, y] = [value(off, 'x'), value(off, 'y')]
      return { x, y, right: x + value(ext, 'cx'), bottom: y + value(ext, 'cy') }
    }
    const lines = all(xml, 'p:cxnSp')
    expect(lines).toHaveLength(4)
    lines.forEach((line, index) => {
      const [from, to, own] = [box(bars[index]!), box(bars[index + 1]!), box(line)]
      expect(Math.abs(own.y - from.bottom)).toBeLessThan(2)
      expect(Math.abs(own.bottom - to.y)).toBeLessThan(2)
      const near = (edge: number) => Math.abs(own.x - edge) < EMU * 0.04
      expect([from.x, from.right].some(near) && [to.x, to.right].some(near)).toBe(true)
    })
    expect(descriptions[0]).toContain(figures.join().slice(0, 6))
  })

  it('draws budgets hollow and actuals solid, the largest departures first', async () => {
    const { charts, tables, texts, descriptions } = (await made).slide('budget')
    const [budget, actual] = charts[0]!.series
    expect([budget?.hollow, actual?.hollow]).toEqual([true, false])
    const first = rowsOf('general-budget').find(({ name }) => name === '科普活动')!
    expect(charts[0]?.categories[0]).toBe('科普活动')
    expect([budget?.values[0], actual?.values[0]]).toEqual(['5.8', first.cells['total']])
    expect(tables[0]?.[1]).toEqual(['科普活动', '1,548.28%', expect.stringContaining('省科协')])
    // Every item that departs is listed or counted.
    const left = /另有 (\d+) 行/.exec(texts.join())?.[1] ?? '0'
    expect((tables[0]?.length ?? 0) - 1 + Number(left)).toBe(departures(parsed()).length)
    expect(descriptions.join()).toContain('空心')
  })

  it('draws kinds as parts of one colour, and the basic part by economic class', async () => {
    const { slide, theme } = await made
    const [kinds, economic] = slide('kinds').charts
    const own = hex(roleColour('expenditure', theme))
    const colours = all(kinds!.xml, 'c:dPt').flatMap((point) => coloursOf(point))
    expect(colours).toEqual([own, hex(mix(theme.teal, theme.surface, 0.5))])
    expect(economic?.series[0]?.values).toEqual(
      ['301', '303', '302'].map((key) => amountIn('basic', key, 'amount')),
    )
    expect(kinds?.categories).toEqual(['基本支出 59%', '项目支出 41%'])
  })

  it('shows the headline figures of the year', async () => {
    const { texts } = (await made).slide('year')
    expect(texts.join()).toContain(amountIn('totals', 'income.year-total', 'amount'))
    expect(texts.join()).toContain(amountIn('totals', 'expenditure.year-total', 'amount'))
    expect(texts.join()).toContain(published.scorecard!.total.score)
  })

  it('shows the gravest points as findings, and says how many more there are', async () => {
    const { slide, findings } = await made
    const said = slide('points').texts.join('')
    const points = gravestFirst(findings.filter(isAlarm))
    const ledger = parsed(ledgers.defaultLedger())
    const shown = [...new Set(points.map((point) => foundText(ledger, point, say)))].slice(0, 4)
    for (const point of shown) expect(said).toContain(point)
    const [, more = '0'] = /另有 (\d+) 处/.exec(said) ?? []
    expect(shown.length + Number(more)).toBe(points.length)
  })

  it('tells its language and the fonts of its theme wherever there is text', async () => {
    const { parts, slides } = await made
    for (const [path, xml] of parts) {
      if (!/^ppt\/(slides|charts)\/[^/]+\.xml$/.test(path)) continue
      const runs = all(xml, path.includes('charts') ? 'a:defRPr' : 'a:r')
      expect(runs.length).toBeGreaterThan(0)
      for (const run of runs)
        expect(all(run, 'a:ea')[0]?.getAttribute('typeface')).toMatch(/^\+m[nj]-ea$/)
    }
    for (const { xml } of slides)
      for (const run of all(xml, 'a:r'))
        expect(all(run, 'a:rPr')[0]?.getAttribute('lang')).toBe('zh-CN')
    const fonts = all(parts.get('ppt/theme/theme1.xml')!, 'a:ea')
    expect(fonts.map((font) => font.getAttribute('typeface'))).toEqual([
      'SimSun',
      'Microsoft YaHei',
    ])
  })

  it('has slides in the order and selection that it is given', async () => {
    const ids = ['sources', 'budget', 'title'] as const
    const { slides, texts } = await deckOf(published, { ids })
    expect(slides).toHaveLength(3)
    slides.forEach((slide, index) => expect(slide.texts).toContain(texts[index]?.title))
  })

  it.each([
    ['16:9', 13.333],
    ['4:3', 10],
  ] as const)('is %s, %s inches wide', async (ratio, inches) => {
    const { parts } = await deckOf(published, { ratio, ids: ['title'] })
    const [size] = all(parts.get('ppt/presentation.xml')!, 'p:sldSz')
    expect(Number(size?.getAttribute('cx'))).toBe(Math.round(inches * EMU))
    expect(Number(size?.getAttribute('cy'))).toBe(7.5 * EMU)
  })
})

it('is readable whatever the ledger', async () => {
  await fc.assert(
    fc.asyncProperty(
      consistentLedger,
      fc.constantFrom('16:9' as const, '4:3' as const),
      fc.constantFrom('zh' as const, 'en' as const),
      async ({ ledger }, ratio, language) => {
        const deck = await deckOf(ledger, { ratio, language, address: ADDRESS })
        expectReadable(deck)
        expectFitting(deck)
      },
    ),
    { numRuns: 30, endOnFailure: true },
  )
}, 120_000)

describe('what leads out of the file', () => {
  it('is a code of the address of its slide, which can be clicked, too', async () => {
    const { slide, ids, files } = await deckOf(published, {
      ids: ['title', 'sources'],
      address: ADDRESS,
    })
    ids.forEach((id, index) => {
      const code = all(slide(id).xml, 'a:custGeom')[0]!
      const side = Number(all(code, 'a:path')[0]?.getAttribute('w'))
      const corners = all(code, 'a:moveTo').map((start): Dark => {
        const [from, , to] = [start, ...followers(start)].map((step) => {
          const [point] = all(step, 'a:pt')
          return [Number(point?.getAttribute('x')), Number(point?.getAttribute('y'))] as const
        })
        return [...from!, ...to!]
      })
      expect(decodeQR(qrPixels(corners, side))).toBe(`${ADDRESS}/${id}`)
      const rels = strFromU8(files[`ppt/slides/_rels/slide${index + 1}.xml.rels`]!)
      expect(rels).toContain(`Target="${ADDRESS}/${id}" TargetMode="External"`)
    })
  })

  it.each([
    ['https://example.org/a?b=1&c="2"', 1],
    ['javascript:alert(1)', 0],
    ['file:///etc/passwd', 0],
  ])('is %s of the source only if it is on the web', async (url, count) => {
    const data = ledgers.changed(published, ({ source }) => {
      source.url = url
    })
    const { slide } = await deckOf(data, { ids: ['sources'] })
    expect(slide('sources').texts.join()).toContain(url)
    expect(all(slide('sources').xml, 'a:hlinkClick')).toHaveLength(count)
  })

  it('is nothing without an address', async () => {
    const { slides } = await deckOf()
    for (const { xml } of slides) {
      expect(all(xml, 'p:sp').map(nameOf)).not.toContain('QR')
      expect(all(xml, 'a:hlinkClick')).toHaveLength(0)
    }
  })
})

describe('texts that nobody has looked at', () => {
  it('stand as they are, without what no XML may hold', async () => {
    const plain = `=1+1&<x>"']]>&amp;`
    const { slides } = await deckOf(published, {
      ids: ['year'],
      texts: (texts) =>
        texts.map((text) => ({
          ...text,
          title: HOSTILE,
          sentence: HOSTILE,
          source: HOSTILE,
          notes: [HOSTILE],
        })),
    })
    expect(slides[0]?.texts.filter((text) => text === plain)).toHaveLength(3)
    expect(slides[0]?.notes).toEqual([plain])
  })

  it('are cut with an ellipsis where they do not fit', async () => {
    const { slides } = await deckOf(published, {
      ids: ['title', 'kinds'],
      texts: (texts) => texts.map((text) => ({ ...text, title: '很长'.repeat(500) })),
    })
    for (const { texts } of slides)
      expect(texts.some((text) => /^很长.{9,}…$/.test(text))).toBe(true)
  })

  it('leave a slide without notes and sentence whole', async () => {
    const { slides } = await deckOf(published, {
      ids: ['bridge'],
      texts: (texts) => texts.map((text) => ({ ...text, sentence: undefined, notes: [] })),
    })
    expect(slides[0]?.notes).toEqual([''])
    expect(slides[0]?.title).toBe(say('slides.title.bridge'))
    expect(textsOf(slides[0]!.xml)).toContain(say('overview.bridge.note'))
  })
})

type Deck = Awaited<ReturnType<typeof deckOf>>
type Element = ReadSlide['xml']

const hex = (css: string) => css.slice(1).toUpperCase()

function nameOf(shape: Element): string {
  return all(shape, 'p:cNvPr')[0]?.getAttribute('name') ?? ''
}

function coloursOf(of: Element): string[] {
  return all(of, 'a:srgbClr').map((colour) => colour.getAttribute('val') ?? '')
}

function followers(step: Element): Element[] {
  const next = step.nextElementSibling
  return next?.tagName === 'a:lnTo' ? [next, ...followers(next)] : []
}

/** Expects every text to be large enough, and every colour to be one of the theme's or between two. */
function expectReadable({ parts, theme }: Deck): void {
  const known = new Set(
    [
      ...Object.values(theme).flatMap((each) => (typeof each === 'string' ? each : [])),
      PAPER,
      mix(theme.teal, theme.surface, 0.5),
      mix(theme.teal, theme.surface, 0.76),
      ...Array.from({ length: 200 }, (_, index) => theme.classColour(String(200 + index))),
    ].map(hex),
  )
  for (const [path, xml] of parts) {
    if (!/^ppt\/(slides|slideLayouts|slideMasters|charts)\/[^/]+\.xml$/.test(path)) continue
    for (const name of ['a:rPr', 'a:defRPr'])
      for (const run of all(xml, name)) {
        const size = run.getAttribute('sz')
        if (size !== null) expect(Number(size), path).toBeGreaterThanOrEqual(LEAST_SIZE * 100)
        for (const colour of coloursOf(run)) expect(isOfTheme(colour, known, run)).toBe(true)
      }
  }
}

/** What is written is in a colour of the theme; a swatch has that of a code. */
function isOfTheme(colour: string, known: ReadonlySet<string>, run: Element): boolean {
  return known.has(colour) || (run.parentElement?.textContent ?? '').startsWith('■')
}

const LINE = 1.19

/** Expects every text to have room in its box, and every row of a table in its table. */
function expectFitting({ slides, parts }: Deck): void {
  for (const { xml } of slides) {
    for (const shape of all(xml, 'p:sp')) {
      const [ext] = all(shape, 'a:ext').filter((each) => each.hasAttribute('cx'))
      const own = ext ? shape : layoutTitle(parts)
      const [box] = all(own, 'a:ext').filter((each) => each.hasAttribute('cx'))
      const points = (of: Element | undefined, name: string) =>
        (Number(of?.getAttribute(name) ?? 0) / EMU) * 72
      const [body] = all(shape, 'a:bodyPr')
      const inset = points(body, 'lIns')
      const width = points(box, 'cx') - 2 * inset
      const high = all(shape, 'a:p').reduce((sum, paragraph) => {
        const size = Number(all(paragraph, 'a:rPr')[0]?.getAttribute('sz') ?? 1600) / 100
        const above = Number(all(paragraph, 'a:spcPts')[0]?.getAttribute('val') ?? 0) / 100
        const text = textsOf(paragraph).join('')
        return sum + above + wrapText(text, width, size).length * size * LINE
      }, 0)
      expect([textsOf(shape).join(''), high <= points(box, 'cy') - 2 * inset + 1]).toEqual([
        textsOf(shape).join(''),
        true,
      ])
    }
    for (const table of all(xml, 'a:tbl')) {
      const widths = all(table, 'a:gridCol').map((each) => Number(each.getAttribute('w')) / EMU)
      for (const row of all(table, 'a:tr'))
        all(row, 'a:tc').forEach((cell, index) => {
          const size = Number(all(cell, 'a:rPr')[0]?.getAttribute('sz')) / 100
          const lines = wrapText(textsOf(cell).join(''), widths[index]! * 72 - 11, size).length
          expect(lines * size * LINE).toBeLessThanOrEqual(
            (Number(row.getAttribute('h')) / EMU) * 72,
          )
        })
    }
  }
}

function layoutTitle(parts: Deck['parts']): Element {
  const layout = parts.get('ppt/slideLayouts/slideLayout2.xml')!
  return all(layout, 'p:sp')[0]!
}
