import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EnginePage, sleep } from './enginePage.ts'

type Values = Record<string, unknown>
/** Sends a command of WebDriver: its name in Firefox's own protocol, and the way of it in HTTP. */
type Command = (name: string, way: string, values?: Values) => Promise<unknown>

/** One page of a browser that speaks WebDriver, which Firefox does without a driver beside it. */
export class DrivenPage implements EnginePage {
  readonly errors: string[] = []
  readonly product: string
  readonly #command: Command
  readonly #end: () => Promise<void>

  constructor(product: string, command: Command, end: () => Promise<void>) {
    this.product = product
    this.#command = command
    this.#end = end
  }

  /** Sizes the window so that the page within has the wanted size, as far as the window goes. */
  async resize(width: number, height: number): Promise<void> {
    const frame = await this.evaluate<[number, number]>(
      '[outerWidth - innerWidth, outerHeight - innerHeight]',
    )
    await this.#command('SetWindowRect', 'POST window/rect', {
      width: width + frame[0],
      height: height + frame[1],
    })
    await sleep(300)
  }

  async open(url: string): Promise<void> {
    await this.#command('Navigate', 'POST url', { url })
  }

  async evaluate<T>(expression: string): Promise<T> {
    const script = `const done = arguments[arguments.length - 1]
      Promise.resolve().then(() => (${expression}))
        .then((value) => done({ value }), (error) => done({ error: String(error) }))`
    const { value, error } = (await this.#command('ExecuteAsyncScript', 'POST execute/async', {
      script,
      args: [],
    })) as { value: T; error?: string }
    if (error !== undefined) throw new Error(error)
    return value
  }

  async picture(): Promise<Buffer> {
    const shot = { full: false, hash: false, scroll: false }
    const data = await this.#command('TakeScreenshot', 'GET screenshot', shot)
    return Buffer.from(String(data), 'base64')
  }

  async paper(): Promise<Buffer | undefined> {
    try {
      return Buffer.from(String(await this.#command('Print', 'POST print', {})), 'base64')
    } catch {
      return undefined
    }
  }

  async close(): Promise<void> {
    await this.#end()
  }
}

/** A Firefox that is installed, without a window. */
export async function startFirefox(path: string, downloads: string): Promise<DrivenPage> {
  const profile = mkdtempSync(join(tmpdir(), 'engine-'))
  const preferences = {
    'marionette.port': 0,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.alwaysOpenPanel': false,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'intl.accept_languages': 'zh-CN, zh',
  }
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  )
  writeFileSync(join(profile, 'user.js'), lines.join('\n'))
  const browser = spawn(
    path,
    ['--headless', '--marionette', '--no-remote', '--profile', profile, 'about:blank'],
    { stdio: 'ignore', env: { ...process.env, HOME: profile } },
  )
  const end = async () => {
    await ended(browser)
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
  try {
    const place = join(profile, 'MarionetteActivePort')
    await until(() => existsSync(place))
    const send = await marionette(Number(readFileSync(place, 'utf8')))
    const session = (await send('WebDriver:NewSession', asked({}))) as { capabilities: Values }
    const { browserName, browserVersion } = session.capabilities
    // What stands alone comes as { value }, all else as it is.
    const command: Command = async (name, _, values = {}) => {
      const result = (await send(`WebDriver:${name}`, values)) as { value?: unknown }
      return result.value
    }
    return new DrivenPage(`${String(browserName)} ${String(browserVersion)}`, command, end)
  } catch (error) {
    await end()
    throw error
  }
}

/** WebKitGTK's small browser through its driver; it needs a display. */
export async function startWebKit(path: string, home: string): Promise<DrivenPage> {
  const port = 4444 + (process.pid % 1000)
  const driver = spawn(path, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, HOME: home, LANGUAGE: 'zh_CN', LC_ALL: 'C.UTF-8' },
  })
  const base = `http://127.0.0.1:${port}/session`
  const ask = async (method: string, url: string, values?: Values): Promise<unknown> => {
    const body = method === 'POST' && { body: JSON.stringify(values ?? {}) }
    const response = await fetch(url, { method, ...body })
    const { value } = (await response.json()) as { value: unknown }
    if (!response.ok) throw new Error(JSON.stringify(value))
    return value
  }
  try {
    let session: { sessionId: string; capabilities: Values } | undefined
    const wanted = { capabilities: { alwaysMatch: asked({ browserName: 'MiniBrowser' }) } }
    await until(async () => {
      session = (await ask('POST', base, wanted)) as typeof session
      return true
    })
    if (!session) throw new Error('WebKitWebDriver gave no session.')
    const own = `${base}/${session.sessionId}`
    const { browserName, browserVersion } = session.capabilities
    const command: Command = (_, way, values) => {
      const [method = '', name = ''] = way.split(' ')
      return ask(method, `${own}/${name}`, values)
    }
    return new DrivenPage(`${String(browserName)} ${String(browserVersion)}`, command, async () => {
      await ask('DELETE', own).catch(() => undefined)
      await ended(driver)
    })
  } catch (error) {
    await ended(driver)
    throw error
  }
}

/** What is asked of a session: scripts may wait for downloads and checks. */
function asked(capabilities: Values): Values {
  return { ...capabilities, timeouts: { script: 60_000, pageLoad: 60_000 } }
}

/** Firefox's own protocol: messages with their lengths before them. */
async function marionette(
  port: number,
): Promise<(name: string, values: Values) => Promise<unknown>> {
  const socket: Socket = connect(port, '127.0.0.1')
  const waiting = new Map<number, (error: unknown, result: unknown) => void>()
  let received = Buffer.alloc(0)
  let greeted: () => void
  const greeting = new Promise<void>((done) => (greeted = done))
  socket.on('data', (data) => {
    received = Buffer.concat([received, data])
    for (;;) {
      const colon = received.indexOf(':')
      const length = Number(received.subarray(0, colon).toString())
      if (colon < 0 || received.length < colon + 1 + length) return
      const message = JSON.parse(
        received.subarray(colon + 1, colon + 1 + length).toString(),
      ) as unknown
      received = received.subarray(colon + 1 + length)
      if (!Array.isArray(message)) greeted()
      else waiting.get(message[1] as number)?.(message[2], message[3])
    }
  })
  await greeting
  let count = 0
  return (name, values) =>
    new Promise((done, fail) => {
      const id = ++count
      waiting.set(id, (error, result) => {
        waiting.delete(id)
        if (error) fail(new Error(`${name}: ${(error as { message: string }).message}`))
        else done(result)
      })
      const text = JSON.stringify([0, id, name, values])
      socket.write(`${Buffer.byteLength(text)}:${text}`)
    })
}

async function until(met: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (
      await Promise.resolve()
        .then(met)
        .catch(() => false)
    )
      return
    await sleep(200)
  }
  throw new Error('The browser did not start.')
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((done) => child.once('exit', done))
  child.kill('SIGKILL')
  await gone
}
