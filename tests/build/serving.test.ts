import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { portOf, serve } from '../../scripts/serve.ts'

const html = readFileSync('dist/index.html', 'utf8')
const links = [...html.matchAll(/(?:src|href)="(\.\/[^"]+)"/g)].map(([, link]) => link ?? '')

/** What the page's own script asks for at an address. */
function asked(hash: string): string[] {
  const [, script = ''] = /<script>(\(function \(files\)[\s\S]*?)<\/script>/.exec(html) ?? []
  const added: { href: string }[] = []
  const document = {
    createElement: () => ({ href: '' }),
    head: { appendChild: (link: { href: string }) => added.push(link) },
  }
  new Function('location', 'document', script)({ hash }, document)
  return added.map(({ href }) => href)
}

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

  it('asks at once for the files of the view and the language in its address', () => {
    const [spending, first] = [asked('#/any-2021/spending?lang=en'), asked('')]
    expect(spending.some((file) => file.includes('/echarts-'))).toBe(true)
    expect(first.some((file) => file.includes('/echarts-'))).toBe(false)
    expect(spending.some((file) => file.includes('/spending-'))).toBe(true)
    expect(first.some((file) => file.includes('/details-'))).toBe(true)
    expect(asked('#/any-2021/spending')).not.toEqual(spending)
    for (const hash of [
      '',
      '#/',
      '#/any-2021',
      '#/any-2021?evidence=a/b',
      '#/a/none',
      '#/a/constructor',
    ])
      expect(asked(hash), hash).toEqual(first)
    for (const file of [...spending, ...first]) {
      expect(existsSync(`dist/${file}`), file).toBe(true)
      expect(links, 'what is on its way already').not.toContain(file)
    }
  })

  it('tells of the default ledger before any script has run, also to who shows a link to it', () => {
    const { ledgers } = JSON.parse(readFileSync('dist/data/index.json', 'utf8'))
    const [{ department, year }] = ledgers
    const of = (pattern: RegExp) => pattern.exec(html)?.[1]
    expect(of(/<title>(.*)<\/title>/)).toContain(`${department} ${year}`)
    const sentence = of(/<h1[^>]*>(.*?)<\/h1>/)
    expect(sentence).toMatch(new RegExp(`^${year}.*\\d`))
    expect(of(/name="description"\s+content="(.*?)"/)).toBe(sentence)
    expect(of(/property="og:description" content="(.*?)"/)).toBe(sentence)
  })
})

describe('a folder that is built anew while it is served', () => {
  let folder: string
  let server: Server
  const get = (path: string) => fetch(`http://localhost:${portOf(server)}/${path}`)

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'served-'))
    writeFileSync(join(folder, 'old.js'), 'old')
    server = await serve(folder, 0)
  })
  afterEach(() => {
    server.close()
    rmSync(folder, { recursive: true })
  })

  it('has what is there now, and misses what has gone', async () => {
    expect(await (await get('old.js')).text()).toBe('old')
    rmSync(join(folder, 'old.js'))
    writeFileSync(join(folder, 'new.js'), 'new')
    expect((await get('old.js')).status).toBe(404)
    expect(await (await get('new.js')).text()).toBe('new')
  })

  it.skipIf(process.platform === 'win32')('outlives a file that cannot be read', async () => {
    // As a file that goes between being found and being read, a socket is there but does not open.
    const socket = createServer().listen(join(folder, 'gone.js'))
    await once(socket, 'listening')
    await expect(get('gone.js').then((response) => response.text())).rejects.toThrow()
    expect((await get('old.js')).status).toBe(200)
    socket.close()
  })
})

describe('the licences of what is shipped', () => {
  it.each(['@vue/runtime-core', 'echarts', 'zrender', 'decimal.js', 'valibot'])(
    'stand beside the page: %s',
    (name) => {
      const text = readFileSync('dist/licences.txt', 'utf8')
      expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+`, 'm'))
    },
  )

  it('stand in the dashboard that is one file, with the notice that Apache asks for', () => {
    const [file = ''] = readdirSync('dist-single')
    const text = readFileSync(`dist-single/${file}`, 'utf8')
    expect(text).toContain('<script type="text/plain" id="licences">')
    for (const page of [text, readFileSync('dist/licences.txt', 'utf8')]) {
      expect(page).toContain('Copyright 2017-')
      expect(page).toContain('Apache License')
    }
  })
})

describe('npm start', () => {
  let server: Server
  const get = (path: string, encoding = 'br') =>
    fetch(`http://localhost:${portOf(server)}/${path}`, {
      headers: { 'Accept-Encoding': encoding },
    })
  const script = links.find((link) => /\/start-[^/]+\.js$/.test(link)) ?? ''

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

  it('answers only those who read', async () => {
    const url = `http://localhost:${portOf(server)}/`
    expect((await fetch(url, { method: 'HEAD' })).status).toBe(200)
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const { status, headers } = await fetch(url, { method })
      expect([status, headers.get('Allow')]).toEqual([405, 'GET, HEAD'])
    }
  })
})
