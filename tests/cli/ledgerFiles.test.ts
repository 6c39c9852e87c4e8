import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { ledgerFiles } from '../../cli/ledgerFiles.ts'

const home = mkdtempSync(join(tmpdir(), 'files-'))
afterAll(() => rmSync(home, { recursive: true }))

it('takes the ledgers of a folder and of all below it, in order, and nothing that stands beside them', () => {
  for (const file of [
    'b/2021.json',
    'a.json',
    'b/deep/2020.json',
    'b/my-index.json',
    'folder.json/2022.json',
    'index.json',
    'b/series.json',
    'datapackage.json',
    'import-log.json',
    'ledger.schema.json',
    'b/2021.html',
    'files.csv',
  ]) {
    mkdirSync(dirname(join(home, file)), { recursive: true })
    writeFileSync(join(home, file), '')
  }
  expect(ledgerFiles(home)).toEqual(
    ['a.json', 'b/2021.json', 'b/deep/2020.json', 'b/my-index.json', 'folder.json/2022.json'].map(
      (file) => join(home, file),
    ),
  )
})
