import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const FOLDER = 'src/locales'
/** What ledgers print in Chinese: only English needs words for it. */
const CHINESE = /^terms\.(class|column|row)\./

/** Every message of a language by its full key. */
function messages(language: string): Map<string, string> {
  const found = new Map<string, string>()
  const files = readdirSync(`${FOLDER}/${language}`).filter((file) => file.endsWith('.json'))
  for (const file of files) {
    const content: unknown = JSON.parse(readFileSync(`${FOLDER}/${language}/${file}`, 'utf8'))
    collect(content, file.replace('.json', ''), found)
  }
  return found
}

function collect(node: unknown, key: string, into: Map<string, string>): void {
  if (typeof node === 'string') into.set(key, node)
  else
    for (const [name, child] of Object.entries(node as object))
      collect(child, `${key}.${name}`, into)
}

function placeholders(message: string): string[] {
  return [
    ...new Set(
      [...message.matchAll(/\{(\w+)(?:\?[^|{}]*\|[^|{}]*)?\}/g)].map(([, name]) => name ?? ''),
    ),
  ].sort()
}

describe('the interface in two languages', () => {
  const zh = messages('zh')
  const en = messages('en')

  it('has the same messages in both, save the names that are Chinese in every ledger', () => {
    const others = [...en.keys()].filter((key) => !CHINESE.test(key))
    expect(others.sort()).toEqual([...zh.keys()].sort())
  })

  it('puts the same values into both', () => {
    for (const [key, message] of zh)
      expect([key, placeholders(en.get(key) ?? '')]).toEqual([key, placeholders(message)])
  })

  it('leaves no message empty', () => {
    for (const [key, message] of [...zh, ...en]) expect(message.trim(), key).not.toBe('')
  })

  it('has each message that the code names', () => {
    const named = sources().flatMap((code) =>
      [...code.matchAll(/\bsay(?:\.value)?\(\s*(['"`])(\w+\.[\w.-]+)\1/g)].map(
        ([, , key = '']) => key,
      ),
    )
    expect(named.length).toBeGreaterThan(500)
    expect(named.filter((key) => !zh.has(key) && !en.has(key))).toEqual([])
  })
})

function sources(): string[] {
  return readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.(ts|vue)$/.test(file.name))
    .map((file) => readFileSync(`${file.parentPath}/${file.name}`, 'utf8'))
}
