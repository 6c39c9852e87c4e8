import type { Say } from '@/words/say.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldsOf } from '@/exports/sheet.ts'
import { gridRows } from '@/exports/tableSheet.ts'
import { type BodyCell, type Grid, widthOf } from '@/figures/published/grid.ts'
import { publishedLayout, type PublishedLayout } from '@/figures/publishedLayout.ts'
import type { Ledger, PrintedTable } from '@/ledger/ledger.ts'
import { printedTable, tableIds } from '@/ledger/lookup.ts'
import { parseLedger } from '@/ledger/parse.ts'
import * as ledgers from '../ledgers.ts'
import { underOneMore } from '../views/sangong/furtherRows.ts'

const published = ledger(ledgers.defaultLedger())

function ledger(data: unknown): Ledger {
  const parsed = parseLedger(data)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}

function layout(of: Ledger, id: string): PublishedLayout {
  return publishedLayout(of, id)!
}

const say: Say = Object.assign((key: string) => `<${key.replace('tables.form.', '')}>`, {
  has: () => true,
  gloss: () => undefined,
  language: 'zh' as const,
})

/** Head and lines as text, one string a line; what is spanned is empty. */
function textOf(grid: Grid): string[] {
  return fieldsOf(gridRows(grid, say)).map((row) =>
    row.map((field) => ('text' in field ? field.text : (field.figure ?? ''))).join('|'),
  )
}

function figures(grids: readonly Grid[]): string[] {
  return grids.flatMap(({ lines }) =>
    lines.flatMap((cells) => cells.flatMap((cell) => (cell.kind === 'figure' ? cell.address : []))),
  )
}

/** Every cell of the ledger's table: each row with the columns of its side. */
function cells(id: string, table: PrintedTable): string[] {
  return table.rows.flatMap((row) =>
    table.columns
      .filter(({ side }) => !side || row.key.startsWith(`${side}.`))
      .map(({ key }) => `${id}/${row.key}/${key}`),
  )
}

/** How often each field of a grid's head, or of one of its lines, is covered. */
function coverage(grid: Grid): number[][] {
  const field = (rows: number) =>
    Array.from({ length: rows }, () => Array.from({ length: grid.columns.length }, () => 0))
  const head = field(grid.head.length)
  grid.head.forEach((headCells, row) => {
    for (const { column, colspan, rowspan } of headCells)
      for (let r = row; r < row + rowspan; r++)
        for (let c = column; c < column + colspan; c++) head[r]![c]!++
  })
  const body = field(grid.lines.length)
  grid.lines.forEach((line, row) => {
    for (const { column, span } of line)
      for (let c = column; c < column + span; c++) body[row]![c]!++
  })
  return [...head, ...body]
}

function namesOf(line: readonly BodyCell[]): string[] {
  return line.flatMap((cell) => (cell.kind === 'name' ? cell.text : []))
}

function expectLawful(of: Ledger, id: string): void {
  const table = printedTable(of, id)!
  const { wide, narrow } = layout(of, id)
  const wanted = cells(id, table).sort()
  expect(figures([wide]).sort()).toEqual(wanted)
  expect(figures(narrow).sort()).toEqual(wanted)
  for (const grid of [wide, ...narrow]) expect(new Set(coverage(grid).flat())).toEqual(new Set([1]))
}

const VARIANTS: Record<string, unknown> = {
  'the published ledger': ledgers.defaultLedger(),
  'one without 行次': ledgers.withoutLines(),
  'one with 24 classes': ledgers.with24Classes(),
  'one with 24 classes and no 行次': ledgers.withoutLines(ledgers.with24Classes()),
  'one with split tables': ledgers.withSplit('totals', ledgers.withSplit('expenditure')),
  'one in 元': ledgers.inYuan(),
}

describe('every layout', () => {
  for (const [name, data] of Object.entries(VARIANTS))
    it(`shows every cell once and covers every field once: ${name}`, () => {
      const of = ledger(data)
      for (const id of tableIds(of)) if (printedTable(of, id)) expectLawful(of, id)
    })

  it('is a header without lines for an empty table without rows', () => {
    for (const id of tableIds(published)) {
      const { wide } = layout(ledger(ledgers.withEmpty(id)), id)
      expect(wide.head.length, id).toBeGreaterThan(0)
      expect(wide.lines, id).toEqual([])
      expect(new Set(coverage(wide).flat())).toEqual(new Set([1]))
    }
  })

  it('is not there for a table that is missing', () => {
    expect(publishedLayout(ledger(ledgers.withMissing(['basic'])), 'basic')).toBeUndefined()
    expect(publishedLayout(ledger(ledgers.withoutTables(['basic'])), 'basic')).toBeUndefined()
    expect(publishedLayout(published, 'toString')).toBeUndefined()
  })

  it('needs more room the longer its figures are', () => {
    const yuan = ledger(ledgers.inYuan())
    expect(widthOf(layout(yuan, 'basic').wide)).toBeGreaterThan(
      widthOf(layout(published, 'basic').wide),
    )
  })
})

describe('a table by code', () => {
  it('has code and name under one heading, groups over their columns and the 栏次', () => {
    expect(textOf(layout(published, 'general-budget').wide).slice(0, 6)).toEqual([
      '<item>||本年支出||',
      '<functionCode>|<name>|小计|基本支出|项目支出',
      '<columns>||1|2|3',
      '合计||323.56|194.18|129.38',
      '205|教育支出|0.73|0.73|',
      '20508|进修及培训|0.73|0.73|',
    ])
  })

  it('indents a name by the level of its code', () => {
    const { lines } = layout(published, 'income').wide
    const levels = lines.slice(0, 4).flatMap((line) => {
      return line.flatMap((cell) => (cell.kind === 'name' ? cell.level : []))
    })
    expect(levels).toEqual([0, 0, 1, 2])
  })

  it('keeps the place of a code that is not printed', () => {
    const line = textOf(layout(published, 'basic').wide).find((each) => each.includes('会议费'))
    expect(line?.split('|').slice(3, 6)).toEqual(['', '会议费', '0.00'])
  })
})

describe('a table with two sides', () => {
  const SHARED = [
    ['本年收入合计', '本年支出合计'],
    ['使用非财政拨款结余', '结余分配'],
    ['年初结转和结余', '年末结转和结余'],
    ['总计', '总计'],
  ]

  it('prints the 行次 between the names and the shared lines', () => {
    const text = textOf(layout(published, 'totals').wide)
    expect(text.slice(0, 4)).toEqual([
      '<income>|||<expenditure>||',
      '<item>|<line>|金额|<item>|<line>|金额',
      '<columns>||1|<columns>||2',
      '一、一般公共预算财政拨款收入|1|220.25|一、一般公共服务支出|32|',
    ])
    expect(text.slice(11, 13)).toEqual([
      '|9||九、卫生健康支出|40|9.54',
      '|10||十、节能环保支出|41|',
    ])
    expect(text.slice(-5)).toEqual([
      '本年收入合计|27|225.94|本年支出合计|58|329.22',
      '使用非财政拨款结余|28||结余分配|59|',
      '年初结转和结余|29|103.49|年末结转和结余|60|0.21',
      '|30|||61|',
      '总计|31|329.43|总计|62|329.43',
    ])
  })

  it('fills up the expenditure side where the income side is longer', () => {
    expect(textOf(layout(published, 'appropriation').wide).slice(-5)).toEqual([
      '年初财政拨款结转和结余|28|103.31|年末财政拨款结转和结余|60||||',
      '一般公共预算财政拨款|29|103.31||61||||',
      '政府性基金预算财政拨款|30|||62||||',
      '国有资本经营预算财政拨款|31|||63||||',
      '总计|32|323.56|总计|64|323.56|323.56||',
    ])
  })

  it.each(['the published ledger', 'one without 行次', 'one with 24 classes'])(
    'puts shared lines on one line: %s',
    (name) => {
      const { lines } = layout(ledger(VARIANTS[name]), 'totals').wide
      for (const pair of SHARED)
        expect(
          lines.filter((line) => namesOf(line).some((each) => pair.includes(each))),
        ).toHaveLength(1)
      for (const pair of SHARED) expect(lines.map(namesOf)).toContainEqual(pair)
    },
  )

  it('has no column and no number of lines where none are printed', () => {
    const text = textOf(layout(ledger(ledgers.withoutLines()), 'totals').wide)
    expect(text[1]).toBe('<item>|金额|<item>|金额')
    expect(text).toHaveLength(2 + 26 + 4)
  })

  it('goes by the shared lines where the sides count on their own', () => {
    const own = ledgers.changed(ledgers.defaultLedger(), (copy) => {
      for (const side of ['income', 'expenditure'])
        copy.tables
          .totals!.rows!.filter(({ key }) => key.startsWith(side))
          .forEach((row, index) => {
            row.line = String(index + 1)
          })
    })
    const { lines } = layout(ledger(own), 'totals').wide
    for (const pair of SHARED) expect(lines.map(namesOf)).toContainEqual(pair)
    expect(lines).toHaveLength(26 + 4)
  })

  const row = fc.record({ printed: fc.boolean(), line: fc.nat({ max: 2 }) })
  const anyRows = fc.array(row, { minLength: 1, maxLength: 40 })

  it('drops and repeats nothing, whatever rows and numbers are printed', () => {
    const from = ledgers.defaultLedger()
    fc.assert(
      fc.property(anyRows, fc.boolean(), fc.boolean(), (rows, lined, slip) => {
        const data = ledgers.changed(from, (copy) => {
          const table = copy.tables.totals!
          let number = 0
          table.rows = table.rows!.filter((_, index) => rows[index % rows.length]!.printed)
          table.rows.forEach((each, index) => {
            number += 1 + rows[index % rows.length]!.line
            if (lined) each.line = String(number)
            else delete each.line
          })
          const last = table.rows.at(-1)
          if (slip && lined && last) last.line = '999999'
        })
        const of = ledger(data)
        expectLawful(of, 'totals')
        const { lines } = layout(of, 'totals').wide
        // Never more lines than both sides one under the other would take.
        expect(lines.length).toBeLessThanOrEqual(data.tables.totals!.rows!.length)
        const order = lines.flatMap(namesOf)
        expect(new Set(order)).toEqual(new Set(data.tables.totals!.rows!.map(({ name }) => name)))
      }),
    )
  })

  it('keeps the printed order of either side', () => {
    for (const data of Object.values(VARIANTS)) {
      const of = ledger(data)
      const { wide, narrow } = layout(of, 'totals')
      const rows = printedTable(of, 'totals')!.rows
      for (const [index, side] of ['income', 'expenditure'].entries()) {
        const wanted = rows.filter(({ key }) => key.startsWith(side)).map(({ key }) => key)
        const keysIn = (grids: readonly Grid[]) =>
          figures(grids).flatMap((address) => {
            const key = address.split('/')[1]!
            return key.startsWith(side) ? key : []
          })
        expect(keysIn([wide])).toEqual(wanted)
        expect(keysIn([narrow[index]!])).toEqual(wanted)
      }
    }
  })
})

describe('basic expenditure', () => {
  it('stands in its three printed blocks with the totals on the last line', () => {
    const text = textOf(layout(published, 'basic').wide)
    expect(text.slice(0, 3)).toEqual([
      '<personnel>|||<operating>|||||',
      '<code>|<name>|决算数|<code>|<name>|决算数|<code>|<name>|决算数',
      '301|工资福利支出|130.74|302|商品和服务支出|18.41|307|债务利息及费用支出|',
    ])
    expect(text.at(-1)).toBe('人员经费合计||175.77|公用经费合计|||||18.41')
  })

  it('ends its first and its last block with a total where blocks are stacked', () => {
    const ends = layout(published, 'basic').narrow.map(({ lines }) => namesOf(lines.at(-1)!)[0])
    expect(ends).toEqual(['人员经费合计', '其他商品和服务支出', '公用经费合计'])
  })

  it('is two blocks where nothing continues the second', () => {
    const shorter = ledgers.changed(ledgers.defaultLedger(), (copy) => {
      const { basic } = copy.tables
      basic!.rows = basic!.rows!.filter(({ code }) => !/^3(07|10|99)/.test(code ?? ''))
    })
    const { wide, narrow } = layout(ledger(shorter), 'basic')
    expect(wide.columns).toHaveLength(6)
    expect(narrow).toHaveLength(2)
    expect(textOf(wide).at(-1)).toBe('人员经费合计||175.77|公用经费合计||18.41')
  })

  it('keeps a total that no form foresees', () => {
    const more = ledgers.changed(ledgers.defaultLedger(), (copy) => {
      copy.tables.basic!.rows!.push({ key: 'total', name: '合计', cells: { amount: '194.18' } })
    })
    expectLawful(ledger(more), 'basic')
    expect(textOf(layout(ledger(more), 'basic').wide).at(-1)).toBe('合计||||||||194.18')
  })
})

describe('三公经费', () => {
  it('has six columns of budget, then six of actual, and one line', () => {
    expect(textOf(layout(published, 'sangong').wide)).toEqual([
      '预算数||||||决算数|||||',
      '合计|因公出国（境）费|公务用车购置及运行费|||公务接待费|合计|因公出国（境）费|公务用车购置及运行费|||公务接待费',
      '||<subtotal>|公务用车购置费|公务用车运行费||||<subtotal>|公务用车购置费|公务用车运行费|',
      '1|2|3|4|5|6|7|8|9|10|11|12',
      '4.1||3.5||3.5|0.6|0.81||0.67||0.67|0.14',
    ])
  })

  it('has one line an item on a narrow screen', () => {
    expect(textOf(layout(published, 'sangong').narrow[0]!).slice(0, 3)).toEqual([
      '<item>|预算数|决算数',
      '合计|4.1|0.81',
      '因公出国（境）费||',
    ])
  })

  it('marks what is inferred', () => {
    const inferred = layout(published, 'sangong').wide.lines[0]!.flatMap((cell) =>
      cell.kind === 'figure' && cell.inferred ? cell.address : [],
    )
    expect(inferred).toEqual([
      'sangong/vehicle-operation/budget',
      'sangong/vehicle-operation/actual',
    ])
  })
})

describe('a table beyond the form', () => {
  const heads = (of: Ledger, id: string) => textOf({ ...layout(of, id).wide, lines: [] })

  it.each([
    ['income', 'function-codes'],
    ['basic', 'economic-codes'],
    ['sangong', 'three-public-expenses'],
    ['totals', 'two-sided'],
  ] as const)('of the kind of %s is laid out as that', (id, kind) => {
    const own = ledger(ledgers.withOwnTable(id, '另一张表', kind))
    expectLawful(own, 'own')
    expect(heads(own, 'own')).toEqual(heads(published, id))
  })

  it('has its column of codes also where it is empty, if it is one by function', () => {
    const empty = (kind?: 'function-codes') =>
      ledger(ledgers.withEmpty('own', ledgers.withOwnTable('income', '另一张表', kind)))
    expect(heads(empty('function-codes'), 'own')[0]).toMatch(/^<item>\|\|/)
  })

  it('puts an economic class that the form does not name with operating expenditure', () => {
    const further = ledger(
      ledgers.changed(ledgers.defaultLedger(), ({ tables }) => {
        const row = { key: '398', code: '398', name: '另一类', cells: { amount: '0.00' } }
        tables['basic']!.rows!.unshift(row)
      }),
    )
    expectLawful(further, 'basic')
    const block = layout(further, 'basic').narrow.at(-1)!
    expect(textOf(block).some((line) => line.startsWith('398|另一类'))).toBe(true)
  })

  it('stacks the heads of 三公 under a total of more than that', () => {
    const { wide } = layout(ledger(underOneMore()), 'sangong')
    const names = (row: number) =>
      wide.head[row]!.flatMap(({ label }) => ('text' in label ? label.text : `<${label.word}>`))
    expect(names(1).slice(0, 4)).toEqual(['“三公”经费小计', '合计', '会议费', '培训费'])
    expect(names(2)[0]).toBe('<subtotal>')
    expect(names(3).slice(0, 3)).toEqual(['<subtotal>', '公务用车购置费', '公务用车运行费'])
  })
})
