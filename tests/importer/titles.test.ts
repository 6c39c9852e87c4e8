import { describe, expect, it } from 'vitest'
import { titleOf } from '@/importer/tables/titles.ts'
import { TABLES } from '@/ledger/form/tables.ts'
import { VARIANTS } from '@/ledger/form/variants/variants.ts'

describe('a title', () => {
  it('is read where it is one that the form or a variant knows', () => {
    const forms = [...TABLES, ...VARIANTS.flatMap(({ tables }) => tables)]
    const titles = forms.flatMap(({ titles = [] }) => titles)
    expect(titles.length).toBeGreaterThan(20)
    expect(titles.filter((title) => titleOf(title)?.id === undefined)).toEqual([])
  })
})
