import { describe, expect, it } from 'vitest'
import { placeholders, structuralProblems } from '@/ledger/structure.ts'
import { changed, defaultLedger, type LedgerData } from '../ledgers.ts'

const problemsAfter = (change: (copy: LedgerData) => void) =>
  structuralProblems(changed(defaultLedger(), change))

describe('the structure of a ledger', () => {
  it('is sound in the published one', () => {
    expect(problemsAfter(() => undefined)).toEqual([])
  })

  it('has each row once', () => {
    const problems = problemsAfter(({ tables }) =>
      tables.income!.rows!.push(tables.income!.rows![1]!),
    )
    expect(problems).toEqual([
      { path: 'tables.income.rows[26].key', message: '"205" is used twice' },
    ])
  })

  it('has each column once on its side', () => {
    const problems = problemsAfter(({ tables }) => {
      tables.income!.columns!.push({ key: 'total', title: '合计' })
    })
    expect(problems).toEqual([
      { path: 'tables.income.columns[7].key', message: '"total" is used twice' },
    ])
  })

  it('has a column for every cell and for everything inferred', () => {
    const problems = problemsAfter(({ tables }) => {
      const row = tables.income!.rows![0]!
      row.cells.nothing = '1'
      row.inferred = ['none']
    })
    expect(problems.map(({ path }) => path)).toEqual([
      'tables.income.rows[0].cells.nothing',
      'tables.income.rows[0].inferred[0]',
    ])
  })

  it('has a cell of a side in the columns of that side', () => {
    const problems = problemsAfter(({ tables }) => {
      tables.appropriation!.rows![0]!.cells.general = '1'
    })
    expect(problems).toEqual([
      {
        path: 'tables.appropriation.rows[0].cells.general',
        message: 'has no such column on its side',
      },
    ])
  })

  it('says the side of each column, where the table has two', () => {
    for (const [id, column] of [
      ['totals', 0],
      ['totals', 1],
      ['appropriation', 2],
    ] as const) {
      const problems = problemsAfter(({ tables }) => delete tables[id]!.columns![column]!.side)
      expect(problems).toContainEqual({
        path: `tables.${id}.columns[${column}].side`,
        message: 'is missing: the table has two sides',
      })
    }
  })

  it('adds a column or row to one that is there, on its side', () => {
    const problems = problemsAfter(({ tables }) => {
      tables.income!.columns![1]!.within = 'total'
      tables.income!.columns![2]!.within = null
      tables.income!.columns![3]!.within = 'nothing'
      tables.income!.rows![1]!.within = '999'
      tables.appropriation!.columns![2]!.within = 'amount'
      tables.appropriation!.rows![5]!.within = 'expenditure.closing'
    })
    expect(problems).toEqual([
      { path: 'tables.income.columns[3].within', message: '"nothing" is not there' },
      { path: 'tables.income.rows[1].within', message: '"999" is not there' },
      { path: 'tables.appropriation.columns[2].within', message: '"amount" is not there' },
      {
        path: 'tables.appropriation.rows[5].within',
        message: '"expenditure.closing" is not there',
      },
    ])
  })

  it('adds nothing to itself, on whatever way round', () => {
    const problems = problemsAfter(({ tables }) => {
      const [a, b, c, d] = tables.sangong!.rows!
      a!.within = b!.key
      b!.within = a!.key
      c!.within = c!.key
      d!.within = a!.key
    })
    expect(problems).toEqual(
      [0, 1, 2].map((r) => ({
        path: `tables.sangong.rows[${r}].within`,
        message: 'adds to itself',
      })),
    )
  })

  it('names a kind for tables of its own alone', () => {
    const problems = problemsAfter(({ tables }) => {
      tables.detail = { ...tables.income!, kind: 'function-codes' }
      tables.income!.kind = 'function-codes'
    })
    expect(problems.map(({ path }) => path)).toEqual(['tables.income.kind'])
  })

  it('has tables whose names can stand in an address', () => {
    const problems = problemsAfter(({ tables }) => {
      for (const id of ['a/b', 'narrative', 'scorecard']) tables[id] = tables.income!
    })
    expect(problems.map(({ path }) => path)).toEqual([
      'tables.a/b',
      'tables.narrative',
      'tables.scorecard',
    ])
  })

  it('has each passage, figure and indicator once', () => {
    const problems = problemsAfter((copy) => {
      const part = copy.narrative[0]!.parts[0]!
      copy.narrative[1]!.parts.push(structuredClone(part))
      part.figures.push(structuredClone(part.figures[0]!))
      const first = copy.scorecard!.groups[0]!
      first.groups[0]!.indicators.push(structuredClone(first.groups[0]!.indicators[0]!))
    })
    expect(problems).toHaveLength(3)
    for (const { message } of problems) expect(message).toMatch(/is used twice$/)
  })

  it('has chapters that hold what the ledger has', () => {
    const problems = problemsAfter((copy) => {
      copy.chapters = [
        { title: '第三部分', holds: ['tables', 'narrative', 'narrative.totals'] },
        { title: '第四部分', holds: ['narrative.nothing', 'department'] },
      ]
    })
    expect(problems).toEqual([
      { path: 'chapters[1].holds[0]', message: '"narrative.nothing" is not there' },
      { path: 'chapters[1].holds[1]', message: '"department" is not there' },
    ])
  })

  it('says where figures stand in the source by addresses that it has', () => {
    const place = { page: 3, box: [72, 90.5, 40, 12] as [number, number, number, number] }
    const problems = problemsAfter((copy) => {
      copy.sources = {
        'totals/income.grand-total/amount': place,
        'basic/30106/amount': { line: 12 },
        'narrative/totals/change': { line: 40 },
        'scorecard/total/score': { sheet: '自评表', cell: 'F40' },
        'scorecard/execution.total/rate': { page: 9 },
        'totals/income.grand-total/nothing': place,
        'nothing/total/amount': place,
        'narrative/totals/nothing': place,
        'scorecard/9.9/score': place,
      }
    })
    expect(problems).toEqual(
      [
        'totals/income.grand-total/nothing',
        'nothing/total/amount',
        'narrative/totals/nothing',
        'scorecard/9.9/score',
      ].map((address) => ({
        path: `sources.${address}`,
        message: 'is the address of no figure',
      })),
    )
  })

  it('has a figure for every place in a passage', () => {
    const problems = problemsAfter(({ narrative }) => (narrative[0]!.parts[0]!.text += '{nothing}'))
    expect(problems).toEqual([
      { path: 'narrative[0].parts[0].text', message: '{nothing} has no figure' },
    ])
  })
})

describe('the places in a passage', () => {
  it('are named in the order of the text', () => {
    expect(placeholders('支出{a}万元，占{b-2}%，{a}')).toEqual(['a', 'b-2', 'a'])
    expect(placeholders('没有{ 空格 }，也没有{}')).toEqual([])
  })
})
