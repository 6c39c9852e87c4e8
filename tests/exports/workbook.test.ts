import { csvParseRows } from 'd3-dsv'
import { describe, expect, it } from 'vitest'
import { runChecks } from '@/checks/runChecks.ts'
import { csvOf, type Field } from '@/exports/csv.ts'
import { fieldsOf, type Sheet } from '@/exports/sheet.ts'
import { tableSheet } from '@/exports/tableSheet.ts'
import { workbookSheets } from '@/exports/workbook.ts'
import { xlsxOf } from '@/exports/xlsx.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { printedTable, tableIds } from '@/ledger/lookup.ts'
import * as ledgers from '../ledgers.ts'
import { isSame, readBack } from './readBack.ts'
import { parsed, say } from './words.ts'

const published = parsed()

/** A ledger in which a text is a formula and a name is long. */
function awkward(): ledgers.LedgerData {
  return ledgers.changed(ledgers.defaultLedger(), ({ tables }) => {
    const [total, first] = tables.expenditure!.rows!
    total!.name = '=HYPERLINK("http://x")'
    first!.name = '很长的名称'.repeat(60)
    tables.income!.title = `${'收入决算表'.repeat(9)}[1]/2:*?`
    tables.expenditure!.title = `${'收入决算表'.repeat(9)}[2]`
  })
}

const SHAPES: [string, () => ledgers.LedgerData][] = [
  ['as published', ledgers.defaultLedger],
  ['with negative amounts and zeros', ledgers.withNegativeAndZero],
  ['with HTML in every text', ledgers.withHtml],
  ['in 元', ledgers.inYuan],
  ['with 24 classes', ledgers.with24Classes],
  ['without 行次', ledgers.withoutLines],
  ['without a scorecard', ledgers.withoutScorecard],
  ['without an explanation', ledgers.withoutNarrative],
  ['with missing tables', () => ledgers.withMissing(['basic'], ledgers.withoutTables(['income']))],
  ['with an empty table', () => ledgers.withEmpty('general-budget')],
  ['with a split table', () => ledgers.withSplit('expenditure')],
  ['with formulas and long names', awkward],
]

function printedAmounts(ledger: Ledger, id: string): string[] {
  const rows = printedTable(ledger, id)?.rows ?? []
  return rows.flatMap(({ cells }) => Object.values(cells).flatMap((cell) => cell ?? []))
}

function amountsOf(fields: readonly (readonly Field[])[]): string[] {
  return fields.flat().flatMap((field) => ('figure' in field ? (field.figure ?? []) : []))
}

function expectSame(sheet: Sheet, data: readonly (readonly unknown[])[]): void {
  fieldsOf(sheet.rows).forEach((row, r) =>
    row.forEach((field, c) => {
      const found = data[r]?.[c] ?? null
      if (!isSame(found, field)) expect([sheet.title, r, c, found]).toEqual(field)
    }),
  )
}

describe.each(SHAPES)('the workbook of a ledger %s', async (_, make) => {
  const ledger = parsed(make())
  const sheets = await workbookSheets(ledger, runChecks(ledger), say)

  it('holds every amount of every printed table once', () => {
    for (const id of tableIds(ledger)) {
      const sheet = tableSheet(ledger, id, say)
      const amounts = sheet ? amountsOf(fieldsOf(sheet.rows)) : []
      expect(amounts.sort()).toEqual(printedAmounts(ledger, id).sort())
    }
  })

  it('is read back by another program with the same figures and texts', async () => {
    const read = await readBack(await xlsxOf(sheets))
    expect(read).toHaveLength(sheets.length)
    sheets.forEach((sheet, index) => expectSame(sheet, read[index]?.data ?? []))
  })

  it('has the same figures in the CSV of each table', () => {
    for (const id of tableIds(ledger)) {
      const sheet = tableSheet(ledger, id, say)
      if (!sheet) continue
      const fields = fieldsOf(sheet.rows)
      const read = csvParseRows(csvOf(fields).slice(1))
      fields.forEach((row, r) =>
        row.forEach((field, c) => {
          if ('figure' in field) expect(read[r]?.[c]).toBe(field.figure ?? '')
          else expect(read[r]?.[c]).not.toMatch(/^[=+\-@\t\r]/)
        }),
      )
    }
  })
})

describe('the sheets', async () => {
  const sheets = await workbookSheets(published, runChecks(published), say)
  const titles = sheets.map(({ title }) => title)

  it('are the cover, the nine tables, the explanation, the scorecard and the checks', () => {
    expect(titles).toHaveLength(13)
    expect(titles[0]).toBe('说明')
    expect(titles[9]).toBe('公开09表 国有资本经营预算财政拨款收入支出决算表')
    expect(titles.slice(10)).toEqual(['文字说明的数', '绩效自评', '核对结果'])
  })

  it('have a row for every figure of the explanation, every indicator and every check', () => {
    const figures = published.narrative.flatMap(({ parts }) =>
      parts.flatMap((part) => part.figures),
    )
    const [explanation, scorecard, checks] = sheets.slice(10)
    expect(explanation!.rows).toHaveLength(figures.length + 3)
    expect(checks!.rows).toHaveLength(runChecks(published).length + 4)
    const indicators = published.scorecard!.groups.flatMap(({ groups }) =>
      groups.flatMap((group) => group.indicators),
    )
    const names = new Set(
      scorecard!.rows.flatMap((row) => row.map((cell) => JSON.stringify(cell?.field))),
    )
    for (const { name } of indicators) expect(names).toContain(JSON.stringify({ text: name }))
  })

  it('leave out what a ledger does not publish', async () => {
    const ledger = parsed(
      ledgers.withoutScorecard(ledgers.withoutNarrative(ledgers.withMissing(['basic']))),
    )
    const less = (await workbookSheets(ledger, [], say)).map(({ title }) => title)
    expect(less).toHaveLength(9)
    expect(less.some((title) => title.includes('06'))).toBe(false)
  })
})

describe('a table’s sheet', () => {
  it('has the heads of the form: title, number, department, groups, 行次 and 栏次', () => {
    const sheet = tableSheet(published, 'totals', say)!
    const text = fieldsOf(sheet.rows)
      .slice(0, 7)
      .map((row) => row.map((field) => ('text' in field ? field.text : field.figure)).join('|'))
    expect(text).toEqual([
      '收入支出决算总表|||||',
      '公开01表|||||',
      '部门：焦作市科学技术协会||2021 年度||金额单位：万元|',
      '收入|||支出||',
      '项目|行次|金额|项目|行次|金额',
      '栏次||1|栏次||2',
      '一、一般公共预算财政拨款收入|1|220.25|一、一般公共服务支出|32|',
    ])
    expect(sheet.rows[3]?.map((cell) => cell?.columns)).toEqual([
      3,
      undefined,
      undefined,
      3,
      undefined,
      undefined,
    ])
    expect(sheet.frozen).toEqual({ rows: 6, columns: 0 })
  })

  it('covers every column of every row once', () => {
    for (const id of tableIds(published)) {
      const { rows, widths } = tableSheet(published, id, say)!
      const covered = rows.map(() => widths.map(() => 0))
      rows.forEach((row, r) =>
        row.forEach((cell, c) => {
          if (!cell) return
          for (let down = r; down < r + (cell.rows ?? 1); down++)
            for (let right = c; right < c + (cell.columns ?? 1); right++) covered[down]![right]!++
        }),
      )
      expect(
        covered.flat().every((times) => times === 1),
        id,
      ).toBe(true)
    }
  })

  it('says in which unit it is and why it is empty', () => {
    const texts = (data: ledgers.LedgerData, id: string) =>
      JSON.stringify(fieldsOf(tableSheet(parsed(data), id, say)!.rows))
    expect(texts(ledgers.inYuan(), 'sangong')).toContain('金额单位：元')
    expect(texts(ledgers.withEmpty('basic'), 'basic')).toContain(
      '说明：本部门没有此项收支，故本表无数据。',
    )
  })

  it('is none for a table that is not printed', () => {
    expect(tableSheet(parsed(ledgers.withMissing(['basic'])), 'basic', say)).toBeUndefined()
  })
})
