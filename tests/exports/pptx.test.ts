import { strFromU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { textWidth } from '@/charts/arcLabel.ts'
import { runChecks } from '@/checks/runChecks.ts'
import { isAlarm } from '@/checks/finding.ts'
import type { Ratio } from '@/exports/pptx/page.ts'
import { pptxOf } from '@/exports/pptx/pptx.ts'
import type { SlideText } from '@/exports/slide.ts'
import { sayIn } from '@/locales/index.ts'
import { slidesOf } from '@/views/parts.ts'
import { groupDigits } from '@/money/index.ts'
import * as ledgers from '../ledgers.ts'
import { deckTexts, deckTheme } from './deckParts.ts'
import { readBack } from './readBack.ts'
import { all, readPptx, type ReadSlide, relations, textsOf } from './readPptx.ts'
import { parsed, say } from './words.ts'

const EMU = 914_400
const CONTROLS = '\u0000\u0008\u000b\u001f\ufffe\ud800'
const HOSTILE = `=1+1&<x>"'${CONTROLS}]]>&amp;`

interface Options {
  readonly language?: 'zh' | 'en'
  readonly ratio?: Ratio
  readonly ids?: readonly string[]
  readonly texts?: (texts: SlideText[]) => SlideText[]
}

/** A presentation, written and read again. */
async function deckOf(data: ledgers.LedgerData = ledgers.defaultLedger(), options: Options = {}) {
  const { language = 'zh', ratio = '16:9', texts: change = (same) => same } = options
  const ledger = parsed(data)
  const findings = runChecks(ledger)
  const telling = { ledger, findings, say: await sayIn(language), query: {} }
  const known = slidesOf(ledger)
  const ids = options.ids ?? known.map(({ id }) => id)
  const texts = change(deckTexts(ledger, ids))
  const slides = texts.map((text) => ({
    text,
    blocks: known.find(({ id }) => id === text.id)!.blocks(telling, deckTheme),
  }))
  const look = { theme: deckTheme, paper: '#fbfaf7', ratio, language, title: ledger.department }
  const bytes = await pptxOf(slides, look)
  const read = readPptx(bytes)
  const slide = (id: string): ReadSlide => {
    const found = read.slides[ids.indexOf(id)]
    if (!found) throw new Error(`No slide ${id}`)
    return found
  }
  return { ledger, findings, ids, texts, slide, ...read }
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
    for (const path of parts.keys())
      for (const { target } of relations(parts, path.replace('_rels/', '').replace(/\.rels$/, '')))
        expect(paths).toContain(target)
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

  it('has a slide for each text, with its title, source and notes', async () => {
    const { slides, texts } = await made
    expect(slides).toHaveLength(texts.length)
    slides.forEach((slide, index) => {
      const { title, source, notes } = texts[index]!
      const start = (text: string) => text.slice(0, 8)
      expect(slide.texts.some((text) => text.startsWith(start(title)))).toBe(true)
      expect(slide.texts.some((text) => text.startsWith(start(source)))).toBe(true)
      expect(slide.notes).toEqual(notes)
      const places = all(slide.xml, 'p:ph').map((place) => place.getAttribute('type'))
      expect(places).toContain('title')
      // What is read first is what stands first.
      expect(slide.texts[0]?.startsWith(start(title))).toBe(true)
    })
  })

  it('describes every chart and table in a sentence, and numbers every object', async () => {
    const { slides } = await made
    for (const { xml, descriptions, charts, tables } of slides) {
      expect(descriptions).toHaveLength(charts.length + tables.length)
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
      for (const frame of [...all(xml, 'p:sp'), ...all(xml, 'p:graphicFrame')]) {
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

  it('draws the spending on each class as it is printed, and lists it', async () => {
    const classes = rowsOf('expenditure')
      .filter(({ code }) => code?.length === 3)
      .sort((a, b) => Number(b.cells['total']) - Number(a.cells['total']))
    const { charts, tables } = (await made).slide('spending')
    expect(charts[0]?.categories).toEqual(classes.map(({ name }) => name))
    expect(charts[0]?.series[0]?.values).toEqual(classes.map(({ cells }) => cells['total']))
    expect(tables[0]?.slice(2).map(([name, amount]) => [name, amount])).toEqual(
      classes.map(({ name, cells }) => [name, groupDigits(cells['total']!)]),
    )
    expect(charts[0]?.title).toContain('万元')
  })

  it('carries the year over as a waterfall on an invisible base', async () => {
    const [chart] = (await made).slide('bridge').charts
    const [base, level, income, expenditure] = chart!.series
    const at = (key: string) => amountIn('totals', key, 'amount')
    const opening = at('income.opening')
    expect(base?.hollow).toBe(true)
    expect(base?.values.map((value) => Number(value))).toEqual([
      0,
      Number(opening),
      0,
      Number(at('expenditure.closing')),
      0,
    ])
    expect(level?.values[0]).toBe(opening)
    expect(income?.values[1]).toBe(at('income.year-total'))
    expect(expenditure?.values[3]).toBe(at('expenditure.year-total'))
    expect(chart?.categories[1]).toBe(`本年收入\n${at('income.year-total')}`)
  })

  it('rounds no bar where the table has another unit than the ledger', async () => {
    const data = ledgers.changed(published, ({ tables }) => {
      const amounts: Record<string, string> = {
        'income.opening': '1033456.78',
        'income.year-total': '1966543.22',
        'income.grand-total': '3000000.00',
      }
      tables.totals!.unit = '元'
      for (const row of tables.totals!.rows!) {
        const { amount } = row.cells
        if (amount) row.cells['amount'] = amounts[row.key] ?? `${amount.replace('.', '')}00.00`
      }
    })
    const [chart] = (await deckOf(data)).slide('bridge').charts
    const [base, level, income] = chart!.series
    expect(base?.values[1]).toBe('103.345678')
    expect(level?.values[0]).toBe('103.345678')
    expect(income?.values[1]).toBe('196.654322')
  })

  it('draws budgets hollow and actuals solid, the largest departures first', async () => {
    const { charts, tables, texts } = (await made).slide('budget')
    const [budget, actual] = charts[0]!.series
    expect([budget?.hollow, actual?.hollow]).toEqual([true, false])
    const first = rowsOf('general-budget').find(({ name }) => name === '科普活动')!
    expect(charts[0]?.categories[0]).toBe('科普活动')
    expect(actual?.values[0]).toBe(first.cells['total'])
    expect(tables[0]?.[2]).toEqual([
      '科普活动',
      '5.8',
      first.cells['total'],
      '1,548.28%',
      expect.stringContaining('省科协'),
    ])
    const left = /另有 (\d+) 行/.exec(texts.join())?.[1] ?? '0'
    const notDrawn = /另有 (\d+) 项未画/.exec(texts.join())?.[1] ?? '0'
    expect(charts[0]!.categories.length + Number(notDrawn)).toBe(await departuresCount())
    expect((tables[0]?.length ?? 0) - 2 + Number(left)).toBe(
      await departuresCount(), // every item that departs is listed or counted
    )
  })

  it('shows the headline figures of the year', async () => {
    const { texts } = (await made).slide('year')
    expect(texts.join()).toContain(amountIn('totals', 'income.year-total', 'amount'))
    expect(texts.join()).toContain(amountIn('totals', 'expenditure.year-total', 'amount'))
    expect(texts.join()).toContain(published.scorecard!.total.score)
  })

  it('lists points until the slide is full, and says how many more there are', async () => {
    const { slide, findings } = await made
    const { tables, texts } = slide('points')
    const rows = (tables[0]?.length ?? 0) - 1
    const [, more = '0'] = /另有 (\d+) 处/.exec(texts.join()) ?? []
    expect(rows).toBeGreaterThan(2)
    expect(rows + Number(more)).toBe(findings.filter(isAlarm).length)
  })

  it('sets a Chinese font and the language wherever there is text', async () => {
    const { parts, slides } = await made
    for (const [path, xml] of parts) {
      if (!/^ppt\/(slides|charts)\/[^/]+\.xml$/.test(path)) continue
      const runs = all(xml, path.includes('charts') ? 'a:defRPr' : 'a:r')
      expect(runs.length).toBeGreaterThan(0)
      for (const run of runs)
        expect(all(run, 'a:ea').map((font) => font.getAttribute('typeface'))).toEqual([
          'Microsoft YaHei',
        ])
    }
    for (const { xml } of slides)
      for (const run of all(xml, 'a:r'))
        expect(all(run, 'a:rPr')[0]?.getAttribute('lang')).toBe('zh-CN')
    const theme = parts.get('ppt/theme/theme1.xml')!
    for (const font of all(theme, 'a:ea')) {
      const name = font.getAttribute('typeface')
      expect(name).toBe('Microsoft YaHei')
    }
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

async function departuresCount(): Promise<number> {
  const { departures } = await import('@/figures/departures.ts')
  return departures(parsed()).length
}

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

  it('stand as large as they fit, and the sentence below the title', async () => {
    const long = '某某某某自治区某某某某自治州某某某某自治县委员会机构编制委员会办公室'
    const { slides } = await deckOf(published, {
      ratio: '4:3',
      ids: ['title', 'kinds'],
      texts: (texts) => texts.map((text) => ({ ...text, title: long, sentence: 'below' })),
    })
    const shape = (slide: ReadSlide, text: string) =>
      all(slide.xml, 'p:sp').find((each) => textsOf(each).join('').startsWith(text))!
    const size = (of: ReturnType<typeof shape>) => Number(all(of, 'a:rPr')[0]?.getAttribute('sz'))
    for (const slide of slides) {
      const title = shape(slide, long.slice(0, 9))
      const width = (Number(all(title, 'a:ext')[0]?.getAttribute('cx')) / EMU) * 72
      const most = slide === slides[0] ? 2 : 1
      const points = size(title) / 100
      expect(textsOf(title).join('').length * points).toBeLessThanOrEqual(most * width)
      const high = most * points * 1.2
      const top = (of: typeof title) => (Number(all(of, 'a:off')[0]?.getAttribute('y')) / EMU) * 72
      expect(top(title) + high).toBeLessThanOrEqual(top(shape(slide, 'below')))
    }
  })

  it('leave a slide without notes and sentence whole', async () => {
    const { slides } = await deckOf(published, {
      ids: ['bridge'],
      texts: (texts) => texts.map((text) => ({ ...text, sentence: undefined, notes: [] })),
    })
    expect(slides[0]?.notes).toEqual([''])
    expect(slides[0]?.charts).toHaveLength(1)
    expect(textsOf(slides[0]!.xml)).toContain(say('overview.bridge.note'))
  })
})
