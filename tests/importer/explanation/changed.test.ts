import { describe, expect, it } from 'vitest'
import { readExplanation } from '@/importer/explanation/readExplanation.ts'
import { changed, defaultLedger } from '../../ledgers.ts'
import { outcomeOf } from './compared.ts'
import { blocksOf, paragraphsOf } from './printed.ts'

const ledger = defaultLedger()
const OTHER = '987.65'

describe('a figure that is not that of the tables', () => {
  // Of a blank cell that says nothing there is no more to keep, and fewer offices may count there.
  const figures = ledger.narrative.flatMap(({ parts }) =>
    parts
      .filter(({ id }) => id !== 'office-operation')
      .flatMap(({ id, figures }) =>
        figures.flatMap(({ key, kind, cell }) =>
          kind === 'percent' || (kind === 'amount' && cell && !cell.startsWith('narrative/'))
            ? [[id, key] as const]
            : [],
        ),
      ),
  )

  it('is kept with what it is, or doubted', () => {
    const silent = figures.flatMap(([id, key]) => {
      const other = changed(ledger, ({ narrative }) => {
        const part = narrative.flatMap(({ parts }) => parts).find((each) => each.id === id)
        const figure = part?.figures.find((each) => each.key === key)
        if (figure) figure.value = OTHER
      })
      const { value, doubts } = readExplanation(blocksOf(paragraphsOf(other.narrative)), {
        tables: other.tables,
        year: other.year,
        unit: other.unit,
        department: other.department,
      })
      return outcomeOf(other, value.narrative as typeof other.narrative, doubts).silent.map(
        (each) => `${id}/${key}: ${each}`,
      )
    })
    expect(silent).toEqual([])
  }, 60_000)
})
