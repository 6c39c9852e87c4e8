import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dataFolder, fileOf, type ReadText } from '@/library/folder.ts'
import { defaultEntry, defaultLedger } from '../ledgers.ts'

const ledger = JSON.stringify(defaultLedger())
const entry = defaultEntry()
const renamed = { ...entry, id: 'elsewhere', file: 'some/where.json' }

/** A folder with these files, and what was asked of it. */
function folder(files: Record<string, string | number | undefined>) {
  const asked: string[] = []
  const read: ReadText = (file) => {
    asked.push(file)
    const found = file in files ? files[file] : 404
    return Promise.resolve(
      typeof found === 'string' ? { text: found } : { status: found ?? 'none' },
    )
  }
  return { source: dataFolder(read), asked }
}

const list = JSON.stringify({ ledgers: [entry, renamed] })

describe('a folder of ledgers', () => {
  it('opens a ledger by an id that names its file without the list', async () => {
    const { source, asked } = folder({ [`data/${entry.file}`]: ledger })
    const found = await source.open(entry.id)
    expect(found.ok && found.value.ledger.year).toBe(entry.year)
    expect(found.ok && found.value.entry).toMatchObject({ id: entry.id, file: entry.file })
    expect(asked).toEqual([`data/${entry.file}`])
  })

  it('opens the first of the list without an id, and reads the list once', async () => {
    const { source, asked } = folder({ 'data/index.json': list, [`data/${entry.file}`]: ledger })
    const found = await source.open(undefined)
    expect(found.ok && found.value.entry).toEqual(entry)
    await source.list()
    expect(asked).toEqual(['data/index.json', `data/${entry.file}`])
  })

  it('asks the list where the id names no file, or one that is not there', async () => {
    const elsewhere = folder({ 'data/index.json': list, 'data/some/where.json': ledger })
    const found = await elsewhere.source.open('elsewhere')
    expect(found.ok && found.value.entry).toEqual(renamed)

    const moved = { ...renamed, id: 'moved-2021' }
    const { source } = folder({
      'data/index.json': JSON.stringify({ ledgers: [moved] }),
      'data/some/where.json': ledger,
      // Some servers answer with a page.
      'data/moved/2021.json': '<!doctype html>',
    })
    const second = await source.open('moved-2021')
    expect(second.ok && second.value.entry).toEqual(moved)
  })

  it.each([
    [
      'a server in trouble',
      { [`data/${entry.file}`]: 503 },
      entry.id,
      { kind: 'network', status: 503 },
    ],
    [
      'no network',
      { [`data/${entry.file}`]: undefined },
      entry.id,
      { kind: 'network', status: 'none' },
    ],
    ['no list', {}, undefined, { kind: 'network', file: 'data/index.json', status: 404 }],
    [
      'text that is no JSON',
      { 'data/index.json': list, [`data/${entry.file}`]: '{' },
      entry.id,
      { kind: 'json', file: `data/${entry.file}` },
    ],
    [
      'JSON that is no ledger',
      { [`data/${entry.file}`]: '{}' },
      entry.id,
      { kind: 'shape', file: `data/${entry.file}` },
    ],
    [
      'an id that is not listed',
      { 'data/index.json': list },
      'nobody-1999',
      { kind: 'unknown-ledger', id: 'nobody-1999' },
    ],
  ])('says what stands in the way: %s', async (_, files, id, failure) => {
    const found = await folder(files).source.open(id)
    expect(found).toMatchObject({ ok: false, failure })
  })

  it('asks for the list again where it did not come', async () => {
    const files: Record<string, string | number> = { 'data/index.json': 503 }
    const { source } = folder(files)
    expect((await source.list()).ok).toBe(false)
    files['data/index.json'] = list
    expect((await source.list()).ok).toBe(true)
  })
})

describe('the file of an id', () => {
  it('is that of the catalogue', () => expect(fileOf(entry.id)).toBe(entry.file))

  it('of a later publication of the year stands beside the first', () =>
    expect(fileOf('some-office-2021.r2')).toBe('some-office/2021.r2.json'))

  it('never leaves the folder, whatever the address says', () => {
    fc.assert(
      fc.property(fc.string(), (id) => {
        for (const text of [id, `${id}-2021`, `${id}-2021.r2`])
          expect(fileOf(text) ?? 'a/2021.json').toMatch(/^[\w-]+\/\d{4}(\.r\d+)?\.json$/)
      }),
    )
  })
})
