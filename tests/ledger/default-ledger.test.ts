import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { catalogue, ledger, TABLE_IDS } from '@/ledger/schema.ts'
import { Decimal } from '@/money/decimal.ts'

/*
 * The facts that must hold of the transcription of the default ledger. Where the document
 * contradicts itself the test names the place and both figures: the ledger repeats the document.
 */

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../public/data/${file}`, import.meta.url), 'utf8'))

const offered = v.parse(catalogue, read('index.json')).ledgers
const entry = offered[0]!
const raw = read(entry.file)
const data = raw as v.InferOutput<typeof ledger>

type Table = NonNullable<(typeof data.tables)[string]>
type Row = NonNullable<Table['rows']>[number]
type TableId = (typeof TABLE_IDS)[number]

const tableOf = (id: string): Table => data.tables[id]!
const rowsOf = (id: TableId): Row[] => tableOf(id).rows ?? []
const rowOf = (id: TableId, key: string): Row => rowsOf(id).find((row) => row.key === key)!
const parts = data.narrative
  .flatMap((section) => section.parts)
  .map((part) => ({ ...part, text: part.text ?? '' }))
const scorecard = data.scorecard!
const indicators = scorecard.groups.flatMap((one) => one.groups.flatMap((two) => two.indicators))

/** The figure at an address, `undefined` where there is none. */
function at(address: string): string | null | undefined {
  const [place, row, column] = address.split('/') as [string, string, string]
  if (place === 'narrative') {
    return parts.find(({ id }) => id === row)?.figures.find(({ key }) => key === column)?.value
  }
  if (place !== 'scorecard') {
    return data.tables[place]?.rows?.find(({ key }) => key === row)?.cells[column]
  }
  const execution = scorecard.execution!
  const places: [string, Record<string, unknown>][] = [
    ['total', scorecard.total],
    ['execution', execution],
    ...execution.rows.map(({ key, cells }): [string, typeof cells] => [`execution.${key}`, cells]),
    ...[...scorecard.groups, ...indicators].map((one): [string, typeof one] => [one.id, one]),
  ]
  return places.find(([id]) => id === row)?.[1][column] as string | null | undefined
}

type Printed = string | null | undefined

const sum = (figures: readonly Printed[]): Decimal =>
  figures.reduce((total, figure) => total.plus(figure ?? 0), new Decimal(0))

/** How far a printed total is from its printed parts, in hundredths; 0 when they add up. */
const hundredths = (total: Printed, of: readonly Printed[]): number =>
  sum([total]).minus(sum(of)).times(100).toNumber()

/** What rounding to 0.01 explains, in hundredths: half of one for every figure. */
const tolerance = (figures: readonly Printed[]): number =>
  figures.filter((figure) => figure != null).length / 2

const repeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index)

const isClass = (key: string): boolean => /^(expenditure\.)?\d{3}$/.test(key)
const isChild = (parent: string) => (key: string) =>
  /^\d+$/.test(key) && key.startsWith(parent) && key.length === parent.length + 2

describe('the parts of the document', () => {
  it('are five, and hold everything once', () => {
    const chapters = data.chapters!
    expect(chapters.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '第一部分 焦作市科学技术协会概况',
      '第二部分 2021年度部门决算表',
      '第三部分 2021年度部门决算情况说明',
      '第四部分 名词解释',
      '第五部分 附件',
    ])
    expect(chapters.flatMap(({ holds }) => holds)).toEqual([
      'duties',
      'organisation',
      'tables',
      'narrative',
      'scorecard',
      'glossary',
      'attachments',
    ])
  })
})

describe('the catalogue', () => {
  it('offers the ledger first and says of it what the ledger says of itself', () => {
    expect(entry).toEqual({
      id: 'jiaozuo-kexie-2021',
      department: data.department,
      departmentId: data.departmentId,
      regionId: data.regionId,
      region: data.region,
      year: data.year,
      file: 'jiaozuo-kexie/2021.json',
    })
  })
})

describe('the default ledger', () => {
  it('keeps to the schema', () => {
    const { issues } = v.safeParse(ledger, raw)
    expect(issues?.map(({ message, path }) => [path?.map(({ key }) => key), message])).toBe(
      undefined,
    )
  })

  it('has the parts of the document around the tables', () => {
    expect(data.duties).toHaveLength(9)
    expect(data.organisation).toHaveLength(2)
    expect(data.glossary).toHaveLength(16)
    expect(data.attachments).toEqual([{ title: '重点绩效评价相关报告', content: '无' }])
  })

  it('has no white space from broken lines and no page numbers in its texts', () => {
    const paragraphs = scorecard.goals.concat(scorecard.tasks)
    const text = JSON.stringify({ ...data, scorecard: { ...scorecard, goals: [], tasks: [] } })
    expect(text).not.toMatch(/[\u3000-\u9fff\uff00-\uffef]\s|\\n|- \d+ -/)
    for (const { name, content } of paragraphs) expect(name + content).not.toMatch(/[^\S\n]/)
  })
})

describe('its tables', () => {
  it.each([
    ['totals', '公开01表', 'published', 42, 17],
    ['income', '公开02表', 'published', 26, 56],
    ['expenditure', '公开03表', 'published', 27, 55],
    ['appropriation', '公开04表', 'published', 38, 17],
    ['general-budget', '公开05表', 'published', 25, 53],
    ['basic', '公开06表', 'published', 82, 57],
    ['sangong', '公开07表', 'published', 6, 8],
    ['government-fund', '公开08表', 'empty', 1, 0],
    ['state-capital', '公开09表', 'empty', 1, 0],
  ] as const)('%s is %s, %s, with %i rows and %i figures', (id, number, state, rows, figures) => {
    const cells = rowsOf(id).flatMap((row) => Object.values(row.cells))
    expect(tableOf(id)).toMatchObject({ number, state, unit: '万元' })
    expect(rowsOf(id)).toHaveLength(rows)
    expect(cells.filter((cell) => cell !== null)).toHaveLength(figures)
  })

  it('are the nine standard ones', () => {
    expect(Object.keys(data.tables)).toEqual(TABLE_IDS)
  })

  it.each(TABLE_IDS)('%s: every row has the columns of its table or side, no more', (id) => {
    const columns = tableOf(id).columns ?? []
    for (const row of rowsOf(id)) {
      const own = columns.filter(({ side }) => side === undefined || row.key.startsWith(`${side}.`))
      expect([row.key, Object.keys(row.cells)]).toEqual([row.key, own.map(({ key }) => key)])
    }
  })

  it.each(TABLE_IDS)('%s: keys and printed line numbers are unique', (id) => {
    const sided = (tableOf(id).columns ?? []).map(({ key, side }) => `${side ?? ''}/${key}`)
    expect(repeated(rowsOf(id).map(({ key }) => key))).toEqual([])
    expect(repeated(rowsOf(id).flatMap(({ line }) => line ?? []))).toEqual([])
    expect(repeated(sided)).toEqual([])
  })

  it('give a row its code where one is printed', () => {
    const differing = TABLE_IDS.flatMap((id) =>
      rowsOf(id)
        .filter(({ key, code }) => (/^\d+$/.test(key) ? code !== key : code !== undefined))
        .map(({ key, name }) => [id, key, name]),
    )
    expect(differing).toEqual([['basic', '30215', '会议费']])
  })

  it('call one code by one name', () => {
    const names = new Map<string, Set<string>>()
    for (const id of ['income', 'expenditure', 'general-budget'] as const) {
      for (const { code, name } of rowsOf(id)) {
        if (code) names.set(code, (names.get(code) ?? new Set()).add(name))
      }
    }
    expect([...names].filter(([, used]) => used.size > 1)).toEqual([])
    expect(names.size).toBe(27)
  })

  it('keep printed precision, and a printed zero apart from a blank', () => {
    expect(at('income/2060702/total')).toBe('5.8')
    expect(at('totals/income.superior/amount')).toBe('0.00')
    expect(at('income/total/superior')).toBe(null)
    expect(at('basic/30217/amount')).toBe('0.00')
    expect(at('basic/31002/amount')).toBe(null)
  })

  it('mark as inferred only that 3.5 and 0.67 are for the operation of vehicles', () => {
    const inferred = TABLE_IDS.flatMap((id) =>
      rowsOf(id).flatMap((row) =>
        (row.inferred ?? []).map((column) => [`${id}/${row.key}/${column}`, row.cells[column]]),
      ),
    )
    expect(inferred).toEqual([
      ['sangong/vehicle-operation/budget', '3.5'],
      ['sangong/vehicle-operation/actual', '0.67'],
    ])
  })

  it('are empty where the document says so', () => {
    for (const id of ['government-fund', 'state-capital'] as const) {
      expect(tableOf(id)).toHaveProperty('statement', expect.stringMatching(/故本表无数据。$/))
    }
  })
})

describe('the equations of its tables', () => {
  const byFunction = ['income', 'expenditure', 'general-budget'] as const

  it.each(byFunction)('%s: the total column is the sum of the others', (id) => {
    const failing = rowsOf(id)
      .filter(({ cells: { total, ...others } }) => {
        const figures = Object.values(others)
        return Math.abs(hundredths(total, figures)) > tolerance([total, ...figures])
      })
      .map(({ key, cells }) => [key, cells['total']])
    // 20607 is printed without its basic and project expenditure.
    expect(failing).toEqual(id === 'expenditure' ? [['20607', '252.91']] : [])
  })

  it.each(byFunction)('%s: codes are the sums of their children', (id) => {
    const columns = (tableOf(id).columns ?? []).map(({ key }) => key)
    const failing = rowsOf(id).flatMap((row) => {
      const within = row.key === 'total' ? isClass : isChild(row.key)
      const children = rowsOf(id).filter(({ key }) => within(key))
      return columns
        .filter((column) => {
          const figures = children.map(({ cells }) => cells[column])
          const off = Math.abs(hundredths(row.cells[column], figures))
          return figures.length > 0 && off > tolerance([row.cells[column], ...figures])
        })
        .map((column) => `${row.key}/${column}`)
    })
    // The blanks of 20607 again, above and below.
    expect(failing).toEqual(
      id === 'expenditure' ? ['206/basic', '206/project', '20607/basic', '20607/project'] : [],
    )
  })

  it.each([
    ['totals', 'income.year-total', 'amount', '225.94', 1],
    ['totals', 'expenditure.year-total', 'amount', '329.22', -1],
    ['appropriation', 'income.year-total', 'amount', '220.25', 0],
    ['appropriation', 'expenditure.year-total', 'total', '323.56', -1],
    ['appropriation', 'expenditure.year-total', 'general', '323.56', -1],
  ] as const)('%s/%s/%s is %s, %i hundredths from its lines', (id, key, column, total, off) => {
    const lines = key.startsWith('income')
      ? rowsOf(id).slice(0, rowsOf(id).indexOf(rowOf(id, key)))
      : rowsOf(id).filter((row) => isClass(row.key))
    expect(at(`${id}/${key}/${column}`)).toBe(total)
    expect(
      hundredths(
        total,
        lines.map(({ cells }) => cells[column]),
      ),
    ).toBe(off)
  })

  it.each([
    [
      'totals/income.grand-total/amount',
      ['totals/income.year-total/amount', 'totals/income.opening/amount'],
    ],
    [
      'totals/expenditure.grand-total/amount',
      ['totals/expenditure.year-total/amount', 'totals/expenditure.closing/amount'],
    ],
    ['totals/expenditure.grand-total/amount', ['totals/income.grand-total/amount']],
    [
      'appropriation/income.grand-total/amount',
      ['appropriation/income.year-total/amount', 'appropriation/income.opening/amount'],
    ],
    ['appropriation/income.opening/amount', ['appropriation/income.opening-general/amount']],
    ['appropriation/expenditure.grand-total/general', ['appropriation/income.grand-total/amount']],
    ['basic/personnel/amount', ['basic/301/amount', 'basic/303/amount']],
    ['basic/operating/amount', ['basic/302/amount']],
    ['general-budget/total/basic', ['basic/personnel/amount', 'basic/operating/amount']],
    ['expenditure/total/project', ['general-budget/total/project', 'expenditure/229/project']],
    ['sangong/total/budget', ['sangong/vehicles/budget', 'sangong/reception/budget']],
    ['sangong/total/actual', ['sangong/vehicles/actual', 'sangong/reception/actual']],
  ])('%s = %j', (total, of) => {
    expect(at(total)).toMatch(/\d/)
    expect(hundredths(at(total), of.map(at))).toBe(0)
  })

  it.each([
    ['301', 0],
    ['302', -1],
    ['303', 0],
  ])('basic/%s is %i hundredths from its items', (key, off) => {
    const items = rowsOf('basic').filter((row) => isChild(key)(row.key))
    expect(
      hundredths(
        at(`basic/${key}/amount`),
        items.map(({ cells }) => cells['amount']),
      ),
    ).toBe(off)
  })

  it('the class lines of the summaries are those of the tables by function', () => {
    for (const { key, cells } of rowsOf('totals').filter((row) => isClass(row.key))) {
      const code = key.replace('expenditure.', '')
      expect([key, cells['amount']]).toEqual([key, at(`expenditure/${code}/total`) ?? null])
      const general = at(`appropriation/${key}/general`)
      expect([key, general]).toEqual([key, at(`general-budget/${code}/total`) ?? null])
    }
  })

  it('what the general budget spent beyond its income is its opening carry-over', () => {
    const items = rowsOf('general-budget').filter(({ key }) => key.length === 7)
    const spent = sum(items.map(({ cells }) => cells['total']))
    const received = sum(items.map(({ key }) => at(`income/${key}/appropriation`)))
    expect(spent.minus(received).toString()).toBe('103.31')
    expect(at('appropriation/income.opening/amount')).toBe('103.31')
  })
})

describe('its prose', () => {
  it('has the sections of the document, in order', () => {
    expect(data.narrative.map(({ number, id }) => `${number ?? ''} ${id}`)).toEqual([
      '一 totals',
      '二 income',
      '三 expenditure',
      '四 appropriation',
      '五 general-budget',
      '六 basic',
      '七 sangong',
      '八 government-fund',
      '九 state-capital',
      '十 office-operation',
      '十一 procurement',
      '十二 state-assets',
      '十三 performance',
    ])
    expect(repeated(parts.map(({ id }) => id))).toEqual([])
  })

  it('holds every figure once in its text, and only text between them', () => {
    for (const { id, text, figures } of parts) {
      const places = [...text.matchAll(/\{([^}]*)\}/g)].map(([, key]) => key)
      expect([id, places]).toEqual([id, figures.map(({ key }) => key)])
      expect([id, repeated(figures.map(({ key }) => key))]).toEqual([id, []])
    }
    expect(parts.flatMap(({ figures }) => figures)).toHaveLength(137)
  })

  it('leaves no number in a text but years, list numerals and two thresholds', () => {
    const left = parts.flatMap(({ text }) =>
      [...text.replace(/\{[^}]*\}/g, '').matchAll(/(?<!^)(?<!\d)\d+(?:\.\d+)?(?!年|\d)/g)].map(
        ([number]) => number,
      ),
    )
    expect(left).toEqual(['50', '100'])
  })

  it('prints the unit after, or before, each figure', () => {
    const missing = parts.flatMap(({ id, text, figures }) =>
      figures
        .filter(({ key, unit }) => unit && !text.includes(`{${key}}${unit}`))
        .map(({ key, unit }) => `${id}/${key} ${unit ?? ''}`),
    )
    // 来访团组个 0: the document has the two the wrong way round.
    expect(missing).toEqual(['sangong-reception-foreign/groups 个'])
  })

  it('repeats the figures that it names, except where the document differs', () => {
    const named = parts.flatMap(({ id, figures }) =>
      figures.flatMap(({ key, value, cell }) => (cell ? [{ id, key, value, cell }] : [])),
    )
    const differing = named
      .filter(({ value, cell }) => at(cell) == null || !sum([value]).equals(sum([at(cell)])))
      .map(({ id, key, value, cell }) => [`${id}/${key}`, value, cell, at(cell)])
    expect(named).toHaveLength(51)
    expect(differing).toEqual([
      // The score is 97.9 in the prose, 97.7 at the foot of the scorecard.
      ['performance-self-evaluation/score', '97.9', 'scorecard/total/score', '97.7'],
    ])
  })

  it('names, of every percentage and change, published figures of which it is one', () => {
    const figures = parts.flatMap(({ id, figures }) => figures.map((each) => ({ id, ...each })))
    const derived = figures.filter(({ kind }) => kind === 'percent' || kind.includes('change'))
    const bad = derived
      .filter(({ of = [], kind }) => of.length !== (kind === 'percent' ? 2 : 1))
      .map(({ id, key }) => `${id}/${key}`)
    expect(bad).toEqual([])
    const unresolved = derived.flatMap(({ of = [] }) => of).filter((each) => at(each) === undefined)
    expect(unresolved).toEqual([])
    const loose = figures
      .filter(({ id, explains }) => explains && at(`narrative/${id}/${explains}`) === undefined)
      .map(({ id, key }) => `${id}/${key}`)
    expect(loose).toEqual([])
  })

  it('prints the fall of the appropriation twice, as 0.62 and as 1.09', () => {
    expect(at('narrative/totals/appropriation-change')).toBe('0.62')
    expect(at('narrative/appropriation/appropriation-change')).toBe('1.09')
  })

  it('says of each change whether it rises or falls, where the text does', () => {
    const silent = parts.flatMap(({ id, figures }) =>
      figures
        .filter(({ kind, direction }) => kind.includes('change') !== (direction !== undefined))
        .map(({ key }) => `${id}/${key}`),
    )
    // 项目支出5.45万元: the verb is missing.
    expect(silent).toEqual(['general-budget-overall/project-change'])
  })

  it('quotes its reasons from its text', () => {
    const reasons = parts.filter(({ reason }) => reason)
    for (const { id, text, figures, reason } of reasons) {
      const full = figures.reduce((out, { key, value }) => out.replace(`{${key}}`, value), text)
      expect([
        id,
        full.includes(`原因是${reason!}`) || full.includes(`原因是：${reason!}`),
      ]).toEqual([id, true])
    }
    expect(reasons).toHaveLength(15)
  })

  describe('item by item', () => {
    const items = parts.filter(({ code }) => code)
    const printed = (key: string) =>
      items.map(({ figures }) => figures.find((figure) => figure.key === key)?.value)

    it('is about items of the general budget, all but one', () => {
      const published = rowsOf('general-budget').flatMap(({ code }) =>
        code?.length === 7 ? [code] : [],
      )
      expect(items.map(({ id }) => id)).toEqual(items.map(({ code }) => code))
      expect(items.filter(({ code }) => !published.includes(code!))).toEqual([])
      // 2069999 其他科学技术支出, 0.55, has no entry.
      expect(published.filter((code) => items.every((item) => item.code !== code))).toEqual([
        '2069999',
      ])
      expect(items).toHaveLength(12)
    })

    it('adds up to less than the totals that it explains', () => {
      expect(sum(printed('opening')).toString()).toBe('219.2')
      expect(at('narrative/general-budget-items/opening')).toBe('227.68')
      expect(sum(printed('actual')).toString()).toBe('323.02')
      expect(at('narrative/general-budget-items/actual')).toBe('323.56')
    })

    it('gives a rate where there was an opening budget, and a right one', () => {
      for (const [index, opening] of printed('opening').entries()) {
        const actual = new Decimal(printed('actual')[index]!)
        const rate = opening === '0' ? undefined : actual.div(opening!).times(100).toFixed(2)
        expect(printed('rate')[index]).toBe(rate?.replace(/\.00$/, ''))
      }
    })
  })
})

describe('its scorecard', () => {
  it('has every goal, task and indicator', () => {
    expect(scorecard.goals.map(({ completion }) => completion)).toEqual(Array(4).fill('完成'))
    expect(scorecard.tasks.map(({ completion }) => completion)).toEqual(Array(8).fill('完成'))
    expect(
      scorecard.groups.map(({ groups }) => groups.map((group) => group.indicators.length)),
    ).toEqual([
      [3, 12, 4],
      [8, 4],
      [2, 2],
    ])
    for (const { target, explanation, actual } of indicators) {
      expect([target, explanation, actual]).toEqual(Array(3).fill(expect.stringMatching(/./)))
    }
  })

  it('numbers them by their place', () => {
    const expected = scorecard.groups.flatMap((one, i) => [
      [one.id, `${i + 1}`],
      ...one.groups.flatMap((two, j) => [
        [two.id, `${i + 1}.${j + 1}`],
        ...two.indicators.map(({ id }, k) => [id, `${i + 1}.${j + 1}.${k + 1}`]),
      ]),
    ])
    for (const [id, place] of expected) expect(id).toBe(place)
  })

  it('has weights that add up to their groups and to 100', () => {
    for (const { id, weight, groups } of scorecard.groups) {
      const weights = groups.flatMap((group) => group.indicators.map((one) => one.weight))
      expect([id, sum(weights).toString()]).toEqual([id, weight])
    }
    expect(scorecard.groups.map(({ weight }) => weight)).toEqual(['30', '25', '35'])
    const all = [scorecard.execution!.weight, ...scorecard.groups.map(({ weight }) => weight)]
    expect(sum(all).toString()).toBe('100')
  })

  it('has scores that add up to the score of the prose, not to the printed total', () => {
    const scores = [scorecard.execution!.score, ...indicators.map(({ score }) => score)]
    expect(sum(scores).toString()).toBe('97.9')
    expect(scorecard.total).toEqual({ weight: null, score: '97.7' })
  })

  it('gives less than the weight twice, once with a reason', () => {
    const short = indicators.filter(({ score, weight }) => score !== weight)
    expect(short.map(({ id, weight, score, reason }) => [id, weight, score, reason])).toEqual([
      ['1.2.3', '3', '2', null],
      ['1.2.7', '1', '0', '当年未进行政府采购'],
    ])
    expect(indicators.filter(({ reason }) => reason)).toHaveLength(1)
  })

  it('executes the budget as printed', () => {
    const cells = scorecard.execution!.rows.map((row) => Object.values(row.cells))
    expect(cells).toEqual([
      ['227.68', '225.94', '329.22', '145.71'],
      ['227.68', '220.65', '323.56', '146.64'],
      ['0', '5.68', '5.66', '99.65'],
    ])
    for (const [, fullYear, executed, rate] of cells) {
      expect(new Decimal(executed!).div(fullYear!).times(100).toFixed(2)).toBe(rate)
    }
  })
})
