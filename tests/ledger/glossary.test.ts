import { describe, expect, it } from 'vitest'
import { definitionOf } from '@/ledger/glossary.ts'
import { changed, defaultLedger } from '../ledgers.ts'
import type { Ledger } from '@/ledger/ledger.ts'

const ledger = changed(defaultLedger(), (copy) => {
  copy.glossary = [
    { term: '“三公”经费', definition: '三项' },
    { term: '基本支出', definition: '日常' },
  ]
}) as Ledger

describe('a definition', () => {
  it('is found whatever quotation marks are printed', () => {
    for (const term of ['“三公”经费', '"三公"经费', '三公经费', '「三公」经费'])
      expect(definitionOf(ledger, term)).toBe('三项')
  })

  it('belongs to the whole term only', () => {
    for (const term of ['基本', '基本支出决算', '支出', '', '“”', 'toString'])
      expect(definitionOf(ledger, term), term).toBeUndefined()
    expect(definitionOf(ledger, '基本支出')).toBe('日常')
  })

  it('is the first where a term is defined twice', () => {
    const twice = [...ledger.glossary, { term: '“基本支出”', definition: '另一说' }]
    expect(definitionOf({ ...ledger, glossary: twice }, '基本支出')).toBe('日常')
  })

  it('is never found in a document without a glossary', () => {
    expect(definitionOf({ ...ledger, glossary: [] }, '基本支出')).toBeUndefined()
  })
})
