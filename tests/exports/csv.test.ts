import { csvParseRows, tsvParseRows } from 'd3-dsv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvOf, type Field, tsvOf } from '@/exports/csv.ts'
import { plainText } from '@/exports/plainText.ts'

const text = (of: string): Field => ({ text: of })
const figure = (of: string | null): Field => ({ figure: of })

describe('a CSV file', () => {
  it('begins with the mark of UTF-8 and ends every line with CR LF', () => {
    expect(
      csvOf([
        [text('项目'), text('金额')],
        [text('合计'), figure('5.80')],
      ]),
    ).toBe('\uFEFF项目,金额\r\n合计,5.80\r\n')
  })

  it('quotes commas, quotation marks and line breaks', () => {
    expect(csvOf([[text('a,b'), text('say "so"'), text('two\nlines')]])).toBe(
      '\uFEFF"a,b","say ""so""","two\nlines"\r\n',
    )
  })

  it('leaves a blank cell empty', () => {
    expect(csvOf([[figure(null), figure('0.00'), text('')]])).toBe('\uFEFF,0.00,\r\n')
  })

  it('is without the mark for programs', () => {
    expect(csvOf([[text('项目'), figure('5.80')]], 'plain')).toBe('项目,5.80\r\n')
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1+1'])(
    'makes no formula of %j',
    (formula) => {
      const [[field]] = csvParseRows(csvOf([[text(formula)]]).slice(1)) as [[string]]
      expect(field).toBe(`'${formula}`)
    },
  )

  it.each(['\u0000=1+1', '\u0001@SUM(A1)', '\u202e=1+1', '\ufffe\u0008-1'])(
    'makes no formula of %j, whose beginning other programs drop',
    (formula) => {
      const [[field]] = csvParseRows(csvOf([[text(formula)]]).slice(1)) as [[string]]
      expect(field).toMatch(/^'[=@-]\S/)
    },
  )

  it('keeps a negative amount a number', () => {
    expect(csvOf([[figure('-5.80')]])).toBe('\uFEFF-5.80\r\n')
  })
})

const printed = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.stringMatching(/^(\.\d{1,4})?$/))
  .map(([negative, whole, rest]) => `${negative ? '-' : ''}${whole}${rest}`)
const field = fc.oneof(
  fc.string({ unit: 'grapheme' }).map(text),
  fc.string({ unit: fc.constantFrom('"', ',', '\t', '\r', '\n', '=', "'", 'x') }).map(text),
  fc.option(printed).map(figure),
)
const rows = fc
  .nat({ max: 5 })
  .chain((more) =>
    fc.array(fc.array(field, { minLength: more + 2, maxLength: more + 2 }), { minLength: 1 }),
  )

/** What a reader must find: the digits as printed, the text as it is or with one apostrophe. */
function expectSame(read: string[][], written: readonly (readonly Field[])[]): void {
  expect(read).toHaveLength(written.length)
  written.forEach((row, r) =>
    row.forEach((each, f) => {
      const found = read[r]![f]!
      if ('figure' in each) expect(found).toBe(each.figure ?? '')
      else {
        const held = plainText(each.text)
        expect(found.endsWith(held)).toBe(true)
        expect(["'", '']).toContain(found.slice(0, found.length - held.length))
        expect(found).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
      }
    }),
  )
}

describe('whatever the fields say', () => {
  it('a reader of CSV finds them again', () => {
    fc.assert(fc.property(rows, (each) => expectSame(csvParseRows(csvOf(each).slice(1)), each)))
  })

  it('a reader of what was copied finds them again', () => {
    fc.assert(fc.property(rows, (each) => expectSame(tsvParseRows(tsvOf(each)), each)))
  })
})
