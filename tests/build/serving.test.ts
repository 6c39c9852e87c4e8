import { existsSync, readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { portOf, serve } from '../../scripts/serve.ts'

const html = readFileSync('dist/index.html', 'utf8')
const links = [...html.matchAll(/(?:src|href)="(\.\/[^"]+)"/g)].map(([, link]) => link ?? '')

describe('the built page', () => {
  it('names its files relative to itself, and they are there', () => {
    expect(html).not.toMatch(/(?:src|href)="\//)
    expect(links.filter((link) => !existsSync(`dist/${link}`))).toEqual([])
  })

  it('has the catalogue and the default ledger on their way before the script asks', () => {
    const { ledgers } = JSON.parse(readFileSync('dist/data/index.json', 'utf8'))
    expect(links).toContain('./data/index.json')
    expect(links).toContain(`./data/${ledgers[0].file}`)
  })

  it('tells of the default ledger before any script has run, also to who shows a link to it', () => {
    const { ledgers } = JSON.parse(readFileSync('dist/data/index.json', 'utf8'))
    const [{ department, year }] = ledgers
    const of = (pattern: RegExp) => pattern.exec(html)?.[1]
    expect(of(/<title>(.*)<\/title>/)).toContain(`${department} ${year}`)
    const sentence = of(/<p class="sentence">(.*?)<\/p>/)
    expect(sentence).toMatch(new RegExp(`^${year}.*\\d`))
    expect(of(/name="description"\s+content="(.*?)"/)).toBe(sentence)
    expect(of(/property="og:description" content="(.*?)"/)).toBe(sentence)
  })
})

describe('npm start', () => {
  let server: Server
  const get = (path: string, encoding = 'br') =>
    fetch(`http://localhost:${portOf(server)}/${path}`, {
      headers: { 'Accept-Encoding': encoding },
    })
  const script = links.find((link) => link.endsWith('.js')) ?? ''

  beforeAll(async () => {
    server = await serve('dist', 0)
  })
  afterAll(() => server.close())

  it.each(['br', 'gzip'])('serves what was compressed beforehand: %s', async (encoding) => {
    const response = await get(script, encoding)
    expect(response.headers.get('Content-Encoding')).toBe(encoding)
    expect(response.headers.get('Content-Type')).toMatch(/javascript/)
  })

  it('lets browsers keep what carries its content in its name, and nothing else', async () => {
    expect((await get(script)).headers.get('Cache-Control')).toMatch(/immutable/)
    for (const path of ['', 'data/index.json'])
      expect((await get(path)).headers.get('Cache-Control')).toBe('no-cache')
  })

  it('says so when a file is not there', async () => {
    expect((await get('data/none.json')).status).toBe(404)
  })
})
