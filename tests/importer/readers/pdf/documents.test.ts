import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPdf } from '@/importer/readers/pdf/readPdf.ts'
import type { SourcePage } from '@/importer/source.ts'
import { amountsIn } from './tableReading.ts'

/* Published documents: they are not ours to hand on, so they stand beside the project, or nowhere. */
const FOLDER = resolve(process.env.LEDGER_DOCUMENTS ?? '../shared/documents')
const putuo = resolve(FOLDER, 'putuo-finance-bureau-2024.pdf')
const template = resolve(FOLDER, 'shanghai-template.pdf')

async function pagesOf(path: string): Promise<readonly SourcePage[]> {
  const outcome = await readPdf({ name: path, bytes: new Uint8Array(readFileSync(path)) })
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.kind}`)
  return outcome.value.pages
}

const linesOf = (pages: readonly SourcePage[]): readonly string[] =>
  pages
    .flatMap((page) => page.blocks)
    .flatMap((block) => (block.kind === 'line' ? [block.text] : []))

describe('published documents', () => {
  it.skipIf(!existsSync(putuo))(
    'a bureau of 2024: every amount of its tables stands in a grid (skipped where the document is absent)',
    async () => {
      const pages = await pagesOf(putuo)
      expect(pages).toHaveLength(25)
      const tablePages = pages.filter((page) => page.number >= 6 && page.number <= 20)
      expect(amountsIn(tablePages)).toHaveLength(195)
      expect(linesOf(tablePages).filter((line) => /\d\.\d\d/.test(line))).toEqual([])
    },
  )

  it.skipIf(!existsSync(template))(
    'a template of empty forms: nine tables, no amount (skipped where the document is absent)',
    async () => {
      const pages = await pagesOf(template)
      expect(amountsIn(pages)).toEqual([])
      const titles = linesOf(pages).filter((line) => /^[^、…]*决算总?表$/.test(line))
      expect(titles).toHaveLength(11)
    },
  )
})
