/*
 * What is looked for in a page, as a function that is sent to it: it runs in engines of any age, so
 * it uses nothing that is young.
 */

export interface Seen {
  readonly title: string
  /** What a reader can read, line by line. */
  readonly lines: readonly string[]
  readonly figures: number
  /** Figures in the window over which something else lies. */
  readonly covered: readonly string[]
  /** Figures that overlap other figures. */
  readonly crossed: readonly string[]
  /** Figures that reach beyond the window's edges. */
  readonly outside: readonly string[]
  readonly charts: number
  /** Charts without any drawing. */
  readonly blank: number
}

export function look(): Seen {
  const figures = [].slice.call(
    document.querySelectorAll('#app main a[data-evidence], #app main .figure'),
  ) as HTMLElement[]
  const shown = figures.filter(
    (each) =>
      each.getClientRects().length &&
      !each.querySelector('a') &&
      !each.closest('details:not([open])') &&
      getComputedStyle(each).visibility !== 'hidden',
  )
  /** Whether what lies at a point is only the area that can be pressed beyond an element's own box. */
  function clear(top: Element, x: number, y: number): boolean {
    const boxes = [].slice.call(top.getClientRects()) as DOMRect[]
    const within = boxes.some(
      ({ left, right, top: above, bottom }) => left <= x && x <= right && above <= y && y <= bottom,
    )
    const after = getComputedStyle(top, '::after')
    return !within && /, 0\)|transparent/.test(after.backgroundColor)
  }
  const covered: string[] = []
  const crossed: string[] = []
  const outside: string[] = []
  const boxes = shown.map((each) => each.getBoundingClientRect())
  shown.forEach((each, index) => {
    const box = boxes[index] as DOMRect
    const x = box.left + box.width / 2
    const y = box.top + box.height / 2
    const text = (each.textContent ?? '').trim()
    if (!box.width || x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) {
      if (
        box.width &&
        (x < 0 || x >= innerWidth) &&
        !each.closest('[tabindex="0"], [role=treegrid]')
      )
        outside.push(text)
      return
    }
    const top = document.elementFromPoint(x, y)
    if (
      top &&
      !each.contains(top) &&
      !top.contains(each) &&
      !top.closest('header') &&
      !clear(top, x, y)
    )
      covered.push(`${text} under ${top.tagName.toLowerCase()}.${top.className}`)
    boxes.slice(index + 1, index + 200).forEach((other, after) => {
      const twin = shown[index + 1 + after] as HTMLElement
      if (each.contains(twin) || twin.contains(each)) return
      const wide = Math.min(box.right, other.right) - Math.max(box.left, other.left)
      const high = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top)
      if (wide > 2 && high > box.height / 2) crossed.push(`${text} × ${twin.textContent}`)
    })
  })
  const charts = [].slice.call(document.querySelectorAll('#app main canvas')) as HTMLCanvasElement[]
  const blank = charts.filter((canvas) => {
    const { width, height } = canvas
    const context = width && height ? canvas.getContext('2d') : null
    const data = context?.getImageData(0, 0, width, height).data
    return !data || !data.some((byte) => byte !== 0)
  })
  // Some engines read out what can be chosen, others do not.
  const options = [].map.call(document.querySelectorAll('option'), (each: HTMLElement) =>
    (each.textContent ?? '').trim(),
  )
  return {
    title: document.title,
    lines: document.body.innerText
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line && !options.includes(line)),
    figures: shown.length,
    covered,
    crossed,
    outside,
    charts: charts.length,
    blank: blank.length,
  }
}
