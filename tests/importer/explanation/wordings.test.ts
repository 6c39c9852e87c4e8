import { describe, expect, it } from 'vitest'
import { readExplanation } from '@/importer/explanation/readExplanation.ts'
import type { NarrativeFigure } from '@/ledger/ledger.ts'
import { Decimal } from '@/money/index.ts'
import { defaultLedger } from '../../ledgers.ts'
import { blocksOf } from './printed.ts'
import { WORDINGS } from './wordings.ts'

const ledger = defaultLedger()

interface Expected {
  readonly value: string
  readonly says: string
}

/** What is printed in place of braces, and what it says. */
function expected(mark: string): Expected {
  const [what = '', value = ''] = mark.slice(1).split('|')
  switch (mark[0]) {
    case '=':
      return { value: cell(what), says: `amount ${what}` }
    case '%':
      return what === 'narrative'
        ? { value: '88.50', says: 'percent narrative narrative' }
        : { value: share(what, value), says: `percent ${what} ${value}` }
    case '+':
      return { value, says: `change ${what}` }
    case '^':
      return { value, says: `change ${what} explains` }
    case '~':
      return { value, says: 'percent-change narrative' }
    case '@':
      return { value: what, says: value }
    case '#':
      return { value: what, says: 'count' }
    default:
      return { value: what, says: 'amount' }
  }
}

function cell(address: string): string {
  const [id = '', row, column = ''] = address.split('/')
  const table = ledger.tables[id]
  const found = table?.rows?.find(({ key }) => key === row)?.cells[column]
  if (found == null) throw new Error(`${address} prints nothing`)
  return found
}

function share(part: string, whole: string): string {
  return new Decimal(cell(part)).div(cell(whole)).times(100).toFixed(2)
}

function said({ kind, cell, of = [], explains }: NarrativeFigure): string {
  const places = [cell?.startsWith('narrative/') || kind === 'percent' ? undefined : cell, ...of]
  return [
    kind,
    ...places.map((each) => each?.replace(/^narrative\/.*/, 'narrative')),
    explains && 'explains',
  ]
    .filter(Boolean)
    .join(' ')
}

describe.each(WORDINGS)('an explanation that gives $name', ({ paragraphs }) => {
  it.each([Infinity, 27, 38])('says of every figure what it is, in lines of %d', (width) => {
    const wanted: string[] = []
    const printed = paragraphs.map((paragraph) =>
      paragraph.replace(/\{([^}]+)\}/g, (_, mark: string) => {
        const { value, says } = expected(mark)
        wanted.push(`${value} ${says}`)
        return value
      }),
    )
    const { value, doubts } = readExplanation(blocksOf(printed, width), {
      tables: ledger.tables,
      year: ledger.year,
      unit: ledger.unit,
      department: ledger.department,
    })
    const parts = value.narrative.flatMap((section) => section.parts)
    const doubtful = new Set<string>(doubts.map(({ address }) => address))
    const got = parts.flatMap((part) =>
      [...(part.text ?? '').matchAll(/\{([\w.-]+)\}/g)].flatMap(([, key]) => {
        const figure = part.figures.find((each) => each.key === key)
        return figure
          ? `${figure.value} ${said(figure)}${doubtful.has(`narrative/${part.id}/${key}`) ? ' ?' : ''}`
          : []
      }),
    )
    expect(got.toSorted()).toEqual(wanted.toSorted())
  })
})

describe('what offices run on', () => {
  it.each([
    ['12.00', 0],
    ['99.99', 1],
  ])('may be less than the operating part, which has more units: %s', (value, doubtful) => {
    const { value: explanation, doubts } = readExplanation(
      blocksOf(
        ['一、机关运行经费支出情况说明', `2021年度机关运行经费支出${value}万元。`],
        Infinity,
      ),
      {
        tables: ledger.tables,
        year: ledger.year,
        unit: ledger.unit,
        department: ledger.department,
      },
    )
    const figures = explanation.narrative.flatMap(({ parts }) =>
      parts.flatMap((each) => each.figures),
    )
    expect(figures).toMatchObject([{ value }])
    expect(figures[0]).not.toHaveProperty('cell')
    expect(doubts).toHaveLength(doubtful)
  })
})
