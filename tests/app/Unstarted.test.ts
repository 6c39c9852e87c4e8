import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

/* The page before the app, as index.html has it and its inline script runs it. */

const html = readFileSync('index.html', 'utf8')
const inline = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? ''
const css = readFileSync('src/styles/base.css', 'utf8')
const rules = css.match(/^[^\n]*\.unstarted \{[^}]*\}/gm)?.join('\n') ?? ''

/** Whether a reader is told that the page did not start. */
function isTold(): boolean {
  const found = document.querySelector('.unstarted')
  // happy-dom keeps what it computed of an element whatever happens above it.
  const message = found?.cloneNode(true) as Element | undefined
  if (message) found?.replaceWith(message)
  return message !== undefined && getComputedStyle(message).visibility !== 'hidden'
}

describe('a page that does not start', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('CSS', { supports: () => true })
    document.head.innerHTML = `<style>${rules}</style>`
    document.body.innerHTML = /<body>([\s\S]*?)<script/.exec(html)?.[1] ?? ''
    for (const { name } of [...document.documentElement.attributes])
      document.documentElement.removeAttribute(name)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('says so at once without scripts', () => {
    expect(isTold()).toBe(true)
  })

  it('says so after 20 seconds where the script neither comes nor fails', () => {
    new Function(inline)()
    vi.advanceTimersByTime(19_999)
    expect(isTold()).toBe(false)
    vi.advanceTimersByTime(1)
    expect(isTold()).toBe(true)
  })

  it('says so at once where a script fails, and keeps saying that the engine is old', () => {
    vi.stubGlobal('CSS', { supports: () => false })
    new Function(inline)()
    expect(document.documentElement.dataset['unstarted']).toBe('old')
    window.dispatchEvent(new Event('error'))
    vi.advanceTimersByTime(20_000)
    expect(document.documentElement.dataset['unstarted']).toBe('old')
    expect(isTold()).toBe(true)
  })

  it('is no matter once the app has taken its place', () => {
    new Function(inline)()
    document.querySelector('#app')?.replaceChildren()
    vi.advanceTimersByTime(60_000)
    expect(isTold()).toBe(false)
  })
})
