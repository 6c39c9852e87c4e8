import { describe, expect, it } from 'vitest'
import { unknownKeys } from '@/ledger/form/unknownKeys.ts'
import { ledgerWith } from '../../ledgerWith.ts'
import { changed, defaultLedger, type LedgerData } from '../../ledgers.ts'

const after = (change: (copy: LedgerData) => void) =>
  unknownKeys(ledgerWith({}, changed(defaultLedger(), change)))

type Passage = LedgerData['narrative'][number]['parts'][number]
const passageOf = ({ narrative }: LedgerData, id: string): Passage =>
  narrative.flatMap(({ parts }) => parts).find((part) => part.id === id)!

describe('keys that the form does not know', () => {
  it('are none in the published ledger', () => {
    expect(after(() => undefined)).toEqual([])
  })

  it('are tables of their own that do not say their kind', () => {
    const own = (kind?: 'list') => (copy: LedgerData) => {
      copy.tables.incomes = { ...copy.tables.income!, ...(kind && { kind }) }
    }
    expect(after(own())).toEqual([
      { path: 'tables.incomes', key: 'incomes', what: 'table', nearest: 'income' },
    ])
    expect(after(own('list'))).toEqual([])
  })

  it('are columns and rows of which nothing is said', () => {
    const more = (within: { within?: string | null }) => (copy: LedgerData) => {
      copy.tables.expenditure!.columns!.push({ key: 'debt', title: '债务', ...within })
      copy.tables.sangong!.rows!.push({
        key: 'fleet',
        name: '车队',
        cells: { budget: '1.00', actual: '2.00' },
        ...within,
      })
    }
    expect(after(more({}))).toEqual([
      { path: 'tables.expenditure.columns[6]', key: 'debt', what: 'column', nearest: undefined },
      { path: 'tables.sangong.rows[6]', key: 'fleet', what: 'row', nearest: undefined },
    ])
    expect(after(more({ within: null }))).toEqual([])
    expect(after(more({ within: 'total' }))).toEqual([])
  })

  it('are not those of a variant, nor codes', () => {
    const unknown = after(({ tables }) => {
      tables.sangong!.rows!.push(
        { key: 'meetings', name: '会议费', cells: { actual: '1.00' } },
        { key: 'training', name: '培训费', cells: { actual: '2.00' } },
      )
      tables.basic!.rows!.push({
        key: '30999',
        code: '30999',
        name: '其他',
        cells: { amount: null },
      })
    })
    expect(unknown).toEqual([])
  })

  it('are ids of passages that are almost those of the form, where that is not there', () => {
    const renamed = after((copy) => {
      passageOf(copy, 'sangong-overall').id = 'sangong-overal'
      passageOf(copy, 'state-assets').id = 'our-own-remarks'
    })
    expect(renamed).toEqual([
      {
        path: 'narrative[6].parts[0]',
        key: 'sangong-overal',
        what: 'passage',
        nearest: 'sangong-overall',
      },
    ])
    const beside = after(({ narrative }) =>
      narrative[6]!.parts.push({ id: 'sangong-overall-2', text: '另有说明。', figures: [] }),
    )
    expect(beside).toEqual([])
  })

  it('are figures of the form’s passages that say nothing of themselves', () => {
    const unknown = after((copy) => {
      const { figures } = passageOf(copy, 'procurement')
      const amount = { kind: 'amount', value: '1', unit: '万元' } as const
      figures.push(
        { key: 'good', ...amount },
        { key: 'of-all', ...amount, cell: 'expenditure/total/total' },
        { key: 'compared', ...amount },
        { key: 'divided', ...amount },
        { key: 'average', ...amount, kind: 'quotient', of: ['narrative/procurement/divided'] },
      )
      passageOf(copy, 'procurement').comparisons = [
        { figure: 'narrative/procurement/compared', says: 'more' },
      ]
    })
    expect(unknown).toEqual([
      { path: 'narrative[10].parts[0].figures[8]', key: 'good', what: 'figure', nearest: 'goods' },
    ])
  })

  it('are figures of an item’s entry other than its budgets, actual and rate', () => {
    const unknown = after(({ narrative }) => {
      const entry = narrative.flatMap(({ parts }) => parts).find(({ code }) => code)!
      for (const key of ['full-year', 'fullyear'])
        entry.figures.push({ key, kind: 'amount', value: '1', unit: '万元' })
    })
    expect(unknown).toMatchObject([{ key: 'fullyear', what: 'figure', nearest: 'full-year' }])
  })

  it('are rows of the scorecard’s budget execution', () => {
    const unknown = after(({ scorecard }) =>
      scorecard!.execution!.rows.push({ ...scorecard!.execution!.rows[2]!, key: 'others' }),
    )
    expect(unknown).toEqual([
      {
        path: 'scorecard.execution.rows[3]',
        key: 'others',
        what: 'row',
        nearest: 'other',
      },
    ])
  })
})
