import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readLedger } from '../../cli/readLedger.ts'
import { ledgerWith } from '../ledgerWith.ts'
import { defaultLedger } from '../ledgers.ts'

const folder = mkdtempSync(join(tmpdir(), 'ledger-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = join(folder, 'ledger.json')

/** What is read from a file with this text. */
function read(text: string) {
  writeFileSync(file, text)
  return readLedger(file)
}

describe('a ledger in a file', () => {
  it('is read as the app reads it', () => {
    expect(read(JSON.stringify(defaultLedger()))).toEqual({ ledger: ledgerWith() })
  })

  it('has every problem on a line of its own, with the file and the place in it', () => {
    const result = read(JSON.stringify({ ...defaultLedger(), department: 3, year: 'last' }))
    const err = 'err' in result ? result.err : []
    expect(err.map((line) => line.split(`${file}: `))).toEqual([
      ['', expect.stringMatching(/^\/?department: ./)],
      ['', expect.stringMatching(/^\/?year: ./)],
    ])
  })

  it.each([
    ['broken off', '{"schemaVersion": ', /^.*ledger\.json: .*JSON/],
    ['empty', '', /^.*ledger\.json: .*JSON/],
  ])('says that it is %s, and does not throw', (_, text, said) => {
    expect(read(text)).toEqual({ err: [expect.stringMatching(said)] })
  })

  it('names the file that is not there', () => {
    const nothing = join(folder, 'nothing.json')
    expect(readLedger(nothing)).toEqual({
      err: [expect.stringContaining(`${nothing}: ENOENT`)],
    })
  })
})
