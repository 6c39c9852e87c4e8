/*
 * What a reader does in a page, as a function that is sent to it: it runs in engines of any age, so
 * it uses nothing that is young.
 */

export interface Acts {
  /** Presses the first thing that can be seen, is not covered, and says so. */
  press(selector: string, text?: string): Promise<void>
  /** Types into a field. */
  type(selector: string, text: string): Promise<void>
  /** Strikes a key where the focus is. */
  strike(key: string): Promise<void>
  /** Waits until there is such a thing in the window with nothing over it. */
  sees(selector: string, text?: string): Promise<void>
  /** Waits until no such thing can be seen. */
  misses(selector: string): Promise<void>
  /** Opens and closes each menu and each explanation; what of them does not show. */
  menus(): Promise<string[]>
}

export function acts(): Acts {
  const TRIES = 100
  const wait = (time: number) => new Promise((done) => setTimeout(done, time))

  function found(selector: string, text = ''): HTMLElement[] {
    const all = [].slice.call(document.querySelectorAll(selector)) as HTMLElement[]
    return all.filter(
      (each) =>
        each.getClientRects().length &&
        getComputedStyle(each).visibility !== 'hidden' &&
        (each.textContent ?? '').includes(text),
    )
  }

  /** What keeps a thing from being seen, if anything. */
  function hindrance(each: HTMLElement): string {
    const box = each.getClientRects()[0]
    if (!box || !box.width || !box.height) return 'has no size'
    const left = Math.max(0, box.left)
    const right = Math.min(innerWidth, box.right)
    const x = (left + right) / 2
    const y = (Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2
    const top = document.elementFromPoint(x, y)
    if (!top) return 'is outside the window'
    if (each.contains(top) || top.contains(each)) return ''
    return `is under ${top.tagName.toLowerCase()}.${top.className}`
  }

  async function first(selector: string, text?: string): Promise<HTMLElement> {
    let why = 'is not there'
    for (let tries = 0; tries < TRIES; tries++) {
      const [each] = found(selector, text)
      if (each) {
        const box = each.getBoundingClientRect()
        if (box.top < 0 || box.bottom > innerHeight) each.scrollIntoView({ block: 'center' })
        why = hindrance(each)
        if (!why) return each
      }
      await wait(100)
    }
    throw new Error(`${selector} ${text ?? ''} ${why}`)
  }

  return {
    async press(selector, text) {
      const each = await first(selector, text)
      each.focus()
      each.click()
      await wait(150)
    },
    async type(selector, text) {
      const field = (await first(selector)) as HTMLInputElement
      field.focus()
      field.value = text
      field.dispatchEvent(new Event('input', { bubbles: true }))
      await wait(300)
    },
    async strike(key) {
      const target = document.activeElement ?? document.body
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      await wait(300)
    },
    async sees(selector, text) {
      await first(selector, text)
    },
    async misses(selector) {
      for (let tries = 0; tries < TRIES && found(selector).length; tries++) await wait(100)
      if (found(selector).length) throw new Error(`${selector} stays`)
    },
    async menus() {
      const faults: string[] = []
      for (const by of found('[popovertarget]')) {
        const popover = document.getElementById(by.getAttribute('popovertarget') ?? '')
        const name = by.getAttribute('aria-label') ?? by.textContent ?? ''
        by.scrollIntoView({ block: 'center' })
        by.click()
        await wait(120)
        for (let tries = 0; tries < 20 && !popover?.textContent?.trim(); tries++) await wait(100)
        const box = popover?.getBoundingClientRect()
        const why = popover ? hindrance(popover) : 'has no popover'
        if (why) faults.push(`${name} ${why}`)
        else if (
          box &&
          (box.left < -1 ||
            box.top < -1 ||
            box.right > innerWidth + 1 ||
            box.bottom > innerHeight + 1)
        )
          faults.push(`${name} opens beyond the window`)
        else if (!popover?.textContent?.trim()) faults.push(`${name} opens empty`)
        by.click()
        await wait(60)
        if (popover?.getClientRects().length) faults.push(`${name} does not close`)
      }
      return faults
    },
  }
}
