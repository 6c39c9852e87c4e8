import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import type { EnginePage } from './enginePage.ts'
import type { Engine } from './oldEngine.ts'

const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--hide-scrollbars',
  '--window-size=1440,900',
  '--remote-debugging-pipe',
]

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: Record<string, unknown>
  readonly result?: Record<string, unknown>
  readonly error?: { readonly message: string }
}

/** One page of a Chromium of any age, spoken to in what of its protocol all of them know. */
export class PipedPage implements EnginePage {
  product = ''
  readonly errors: string[] = []
  readonly #browser: ChildProcess
  readonly #profile = mkdtempSync(join(tmpdir(), 'engine-'))
  readonly #waiting = new Map<
    number,
    { done: (result: Record<string, unknown>) => void; fail: (error: Error) => void }
  >()
  #session: string | undefined
  #count = 0

  private constructor(engine: Engine) {
    const env = { ...process.env, ...(engine.libraries && { LD_LIBRARY_PATH: engine.libraries }) }
    this.#browser = spawn(engine.path, [...ARGS, `--user-data-dir=${this.#profile}`], {
      env,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    })
    let rest = ''
    const out = this.#browser.stdio[4] as Duplex
    out.setEncoding('utf8').on('data', (text: string) => {
      const messages = (rest + text).split('\0')
      rest = messages.pop() ?? ''
      for (const message of messages) this.#hear(JSON.parse(message) as Message)
    })
    this.#browser.on('exit', () => {
      for (const { fail } of this.#waiting.values()) fail(new Error('The browser has ended.'))
    })
  }

  static async start(engine: Engine, downloads: string): Promise<PipedPage> {
    const page = new PipedPage(engine)
    const { targetId } = await page.#send('Target.createTarget', { url: 'about:blank' })
    const { sessionId } = await page.#send('Target.attachToTarget', { targetId, flatten: true })
    page.#session = sessionId as string
    for (const domain of ['Page', 'Runtime']) await page.#send(`${domain}.enable`)
    await page.#send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads })
    page.product = String((await page.#send('Browser.getVersion'))['product'])
    return page
  }

  async resize(width: number, height: number): Promise<void> {
    const metrics = { width, height, deviceScaleFactor: 1, mobile: width < 640 }
    await this.#send('Emulation.setDeviceMetricsOverride', metrics)
  }

  async open(url: string): Promise<void> {
    this.errors.length = 0
    await this.#send('Page.navigate', { url })
  }

  async picture(): Promise<Buffer> {
    const { data } = await this.#send('Page.captureScreenshot', { format: 'png' })
    return Buffer.from(String(data), 'base64')
  }

  async paper(): Promise<Buffer> {
    const { data } = await this.#send('Page.printToPDF', { preferCSSPageSize: true })
    return Buffer.from(String(data), 'base64')
  }

  #send(method: string, params: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
    const id = ++this.#count
    const message = { id, method, params, ...(this.#session && { sessionId: this.#session }) }
    ;(this.#browser.stdio[3] as Duplex).write(`${JSON.stringify(message)}\0`)
    return new Promise((done, fail) => {
      this.#waiting.set(id, { done, fail })
      setTimeout(() => fail(new Error(`${method} took too long.`)), 60_000).unref()
    })
  }

  /** The value of an expression, which may be a promise. */
  async evaluate<T>(expression: string): Promise<T> {
    const wanted = { expression, awaitPromise: true, returnByValue: true, userGesture: true }
    const { result, exceptionDetails } = (await this.#send('Runtime.evaluate', wanted)) as {
      result: { value: T }
      exceptionDetails?: { exception?: { description?: string }; text: string }
    }
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  async close(): Promise<void> {
    this.#browser.kill('SIGKILL')
    await new Promise((done) => this.#browser.once('exit', done))
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }

  #hear({ id, method, params, result, error }: Message): void {
    if (method === 'Runtime.exceptionThrown') {
      const { exceptionDetails } = params as {
        exceptionDetails: { exception?: { description?: string }; text: string }
      }
      this.errors.push(exceptionDetails.exception?.description ?? exceptionDetails.text)
    }
    const waiting = id === undefined ? undefined : this.#waiting.get(id)
    if (id === undefined || !waiting) return
    this.#waiting.delete(id)
    if (error) waiting.fail(new Error(error.message))
    else waiting.done(result ?? {})
  }
}
