import { FUNCTION_CLASSES } from '../../ledger/form/classes.ts'
import { ITEMS } from '../../ledger/form/relations.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { printedIn } from '../../ledger/lookup.ts'
import { isSame } from './cells.ts'
import { numbersIn } from './numbers.ts'
import { bare, numbered } from './text.ts'

const CODE = /(?<![\d.])(2\d{4}(?:\d\d)?)(?![\d.,，年万元亿])/
const ENTRY = /^[^。，；：:]{0,90}?(?:[（(]项[）)]|[（(]款[）)])/

/** Whether a paragraph is on an item: it begins with a code, or with the names of 类, 款 and 项. */
export function isEntry(text: string): boolean {
  const { rest } = numbered(text)
  return ENTRY.test(rest) || CODE.test(rest.split(/[。，；：:]/)[0] ?? '')
}

interface Entry {
  readonly id: string | undefined
  readonly code: string | undefined
}

/** The item of which a paragraph speaks, by its code or by the names of 类, 款 and 项. */
export function entryOf(text: string, tables: Ledger['tables']): Entry | undefined {
  const { rest } = numbered(text)
  if (!isEntry(text)) return undefined
  const [, printed] = CODE.exec(rest.split(/[，。]/)[0] ?? '') ?? []
  if (printed) return { id: printed, code: printed }
  const named =
    /^(.*?)(?:支出)?[（(]类[）)](?:支出)?(.*?)[（(]款[）)](?:支出)?(?:(.*?)[（(]项[）)])?/.exec(
      rest,
    )
  const item = /([^（(）)、]*)[（(]项[）)]/.exec(rest)?.[1]
  const [, classOf, sectionOf, itemOf = item] = named ?? []
  const codes = codesOf(classOf, sectionOf, itemOf, tables)
  if (codes.length === 1) return { id: codes[0], code: codes[0] }
  const spent = numbersIn(rest).filter(({ measure }) => measure === 'money')
  const equal = codes.filter((code) =>
    spent.some((number) => {
      const table = tables[ITEMS.table]
      if (!table || table.state === 'missing') return false
      const printed = printedIn(
        table.rows.find(({ key }) => key === code),
        'total',
      )
      return printed != null && isSame(number, { value: printed, unit: table.unit })
    }),
  )
  return equal.length === 1 ? { id: equal[0], code: equal[0] } : { id: undefined, code: undefined }
}

function short(name: string): string {
  return bare(name).replace(/支出$/, '')
}

function codesOf(
  classOf: string | undefined,
  sectionOf: string | undefined,
  itemOf: string | undefined,
  tables: Ledger['tables'],
): string[] {
  const rows = [ITEMS.table, 'expenditure', 'income'].flatMap((id) => {
    const table = tables[id]
    return table && table.state !== 'missing'
      ? table.rows.flatMap(({ code, name }) => (code ? [{ code, name: short(name) }] : []))
      : []
  })
  const classes = [
    ...rows.filter(({ code }) => code.length === 3),
    ...FUNCTION_CLASSES.flatMap(([code, ...names]) =>
      names.map((name) => ({ code, name: short(name) })),
    ),
  ]
  const length = itemOf === undefined ? 5 : 7
  const wanted = short(itemOf ?? sectionOf ?? '')
  const inClass = new Set(
    classOf === undefined
      ? []
      : classes.filter(({ name }) => name === short(classOf)).map(({ code }) => code),
  )
  const sections = new Set(
    sectionOf === undefined || length === 5
      ? []
      : rows
          .filter(({ code, name }) => code.length === 5 && name === short(sectionOf))
          .map(({ code }) => code),
  )
  const found = [
    ...new Set(
      rows
        .filter(({ code, name }) => code.length === length && name === wanted)
        .map(({ code }) => code),
    ),
  ]
  const among = found.filter((code) => !inClass.size || inClass.has(code.slice(0, 3)))
  const within = among.filter((code) => sections.has(code.slice(0, 5)))
  return within.length ? within : among
}
