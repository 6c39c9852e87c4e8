import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { openJournal } from '../../../cli/publishing/journal.ts'

const home = mkdtempSync(join(tmpdir(), 'journal-'))
const file = join(home, 'deep', 'journal.ndjson')
afterAll(() => rmSync(home, { recursive: true }))
beforeEach(() => rmSync(file, { force: true }))

/** One run: puts these, and tells what it gets for these keys. */
async function run(put: Readonly<Record<string, object>>, ...keys: string[]): Promise<unknown[]> {
  const journal = await openJournal(file)
  for (const [key, value] of Object.entries(put)) journal.put(key, value)
  const got = keys.map((key) => journal.get(key))
  journal.close()
  return got
}

const linesIn = () => readFileSync(file, 'utf8').split('\n').filter(Boolean)

describe('the journal of what was worked out', () => {
  it('gives it to the next run, the last that was put', async () => {
    expect(await run({ a: { is: 1 } }, 'a', 'b')).toEqual([{ is: 1 }, undefined])
    await run({ a: { is: 2 } })
    expect(await run({}, 'a')).toEqual([{ is: 2 }])
  })

  it('has nothing of another version of the code', async () => {
    await run({ a: { is: 1 } })
    const [line = ''] = linesIn()
    const { key } = JSON.parse(line) as { key: string }
    const [version = ''] = key.split(' ')
    expect(version).toMatch(/^[0-9a-f]{16}$/)
    writeFileSync(file, line.replace(version, '0'.repeat(16)))
    expect(await run({}, 'a')).toEqual([undefined])
  })

  it('does not grow with every version, or with what is put again', async () => {
    await run({ a: { is: 1 } })
    const [line = ''] = linesIn()
    const other = line.replace(/[0-9a-f]{16}/, '0'.repeat(16))
    writeFileSync(file, `${other}\n${line}\n`)
    await run({}, 'a')
    expect(linesIn()).toEqual([line])
    for (let is = 2; is < 9; is++) await run({ a: { is } })
    expect(linesIn().length).toBeLessThan(3)
    expect(await run({}, 'a')).toEqual([{ is: 8 }])
  })

  it('loses no line but the one in which a run was ended', async () => {
    await run({ a: { is: 1 }, b: { is: 2 } })
    truncateSync(file, readFileSync(file).length - 5)
    expect(await run({ c: { is: 3 } }, 'a', 'b')).toEqual([{ is: 1 }, undefined])
    expect(await run({}, 'a', 'b', 'c')).toEqual([{ is: 1 }, undefined, { is: 3 }])
  })

  it('forgets what was not asked for, where that is most of it', async () => {
    await run({ a: { is: 1 }, b: { is: 2 }, c: { is: 3 } })
    await run({}, 'a', 'b')
    expect(linesIn()).toHaveLength(3)
    await run({}, 'a')
    expect(linesIn()).toHaveLength(1)
    expect(await run({}, 'a', 'b')).toEqual([{ is: 1 }, undefined])
    await run({})
    expect(linesIn()).toEqual([])
  })

  it('knows the hash of a file, anew where that was changed', async () => {
    const path = join(home, 'some.json')
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
    writeFileSync(path, 'a')
    const first = await openJournal(file)
    expect([first.hashOf(path), first.hashOf(path)]).toEqual([sha256('a'), sha256('a')])
    first.close()
    // Once: the second was not read.
    expect(linesIn()).toHaveLength(1)
    appendFileSync(path, 'b')
    const second = await openJournal(file)
    expect(second.hashOf(path)).toBe(sha256('ab'))
    second.close()
  })
})
