import { createHash } from 'node:crypto'
import {
  appendFileSync,
  closeSync,
  createReadStream,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

/** A line of the journal: something that was worked out, by what it was worked out of. */
interface Line {
  readonly key: string
  readonly value: unknown
}

/**
 * What earlier runs worked out, so that it is done once: by a hash of all that it depends on. A line
 * is added as soon as something is known; an interrupted run has lost nothing but the last.
 */
export interface Journal {
  readonly get: <T>(key: string) => T | undefined
  readonly put: (key: string, value: object) => void
  /** The SHA-256 of a file, read only where it has changed since. */
  readonly hashOf: (file: string) => string
  /** Forgets what this run did not ask for, if that is most of it. */
  readonly close: () => void
}

/** Opens a journal; what another version of the code worked out is not taken from it. */
export async function openJournal(file: string): Promise<Journal> {
  mkdirSync(dirname(file), { recursive: true })
  const version = versionOfCode()
  const known = new Map<string, unknown>()
  const asked = new Set<string>()
  let lines = 0
  for await (const { key, value } of linesOf(file)) {
    lines++
    if (key.startsWith('file ') || key.startsWith(version)) known.set(key, value)
  }
  const out = openSync(file, 'a')
  // A line that was cut off must not take the next with it.
  appendFileSync(out, '\n')

  const get = (key: string) => {
    asked.add(key)
    return known.get(key)
  }
  const put = (key: string, value: unknown) => {
    asked.add(key)
    known.set(key, value)
    appendFileSync(out, lineOf(key, value))
    lines++
  }

  return {
    get: <T>(key: string) => get(`${version} ${key}`) as T | undefined,
    put: (key, value) => put(`${version} ${key}`, value),
    hashOf(path) {
      const { size, mtimeMs, ctimeMs } = statSync(path)
      const state = [size, mtimeMs, ctimeMs].join()
      const key = `file ${resolve(path)}`
      const before = get(key) as { state: string; sha256: string } | undefined
      if (before?.state === state) return before.sha256
      const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex')
      put(key, { state, sha256 })
      return sha256
    },
    close() {
      closeSync(out)
      if (lines < 2 * asked.size) return
      const beside = `${file}.part`
      rmSync(beside, { force: true })
      for (const key of asked)
        if (known.has(key)) appendFileSync(beside, lineOf(key, known.get(key)))
      if (existsSync(beside)) renameSync(beside, file)
      else writeFileSync(file, '')
    },
  }
}

function lineOf(key: string, value: unknown): string {
  return `${JSON.stringify({ key, value } satisfies Line)}\n`
}

async function* linesOf(file: string): AsyncGenerator<Line> {
  if (!existsSync(file)) return
  for await (const line of createInterface({
    input: createReadStream(file),
    crlfDelay: Infinity,
  })) {
    try {
      yield JSON.parse(line) as Line
    } catch {
      // The run that wrote it was ended in the middle of it.
    }
  }
}

/** Of all that has a say in what is found. */
function versionOfCode(): string {
  const hash = createHash('sha256')
  for (const folder of ['src', 'cli'])
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
      if (/\.(ts|json)$/.test(name)) hash.update(name).update(readFileSync(join(folder, name)))
  return hash.digest('hex').slice(0, 16)
}
