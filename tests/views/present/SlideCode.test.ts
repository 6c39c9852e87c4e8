import decodeQR from 'qr/decode.js'
import { afterEach, describe, expect, it, vi } from 'vitest'
import SlideCode from '@/ui/slide/SlideCode.vue'
import { mounted } from '../../mounted.ts'

afterEach(() => vi.unstubAllGlobals())

/** A code that is drawn as a path, as pixels. */
function pixelsOf(path: string, side: number) {
  const scale = 4
  const size = side * scale
  const data = new Uint8Array(size * size * 4).fill(255)
  for (const [, left, top, right, bottom] of path.matchAll(
    /M([\d.]+) ([\d.]+)H([\d.]+)V([\d.]+)H[\d.]+z/g,
  )) {
    const [x0, y0, x1, y1] = [left, top, right, bottom].map((each) =>
      Math.round(Number(each) * scale),
    ) as [number, number, number, number]
    for (let y = y0; y < y1; y++) data.fill(0, (y * size + x0) * 4, (y * size + x1) * 4)
  }
  for (let at = 3; at < data.length; at += 4) data[at] = 255
  return { width: size, height: size, data }
}

describe('the code on a slide', () => {
  it('leads to the same slide, in the language on show', async () => {
    const wrapper = await mounted(SlideCode, { slide: 'sources' }, { at: 'lang=en&grid=1' })
    const path = wrapper.get('path').attributes('d') ?? ''
    const side = Number(wrapper.get('svg').attributes('viewBox')?.split(' ')[2])
    const address = decodeQR(pixelsOf(path, side))
    expect(wrapper.get('svg').attributes('aria-label')).toContain(address)
    const { pathname, search, origin } = new URL(address)
    expect(origin).toBe(location.origin)
    expect(pathname).toMatch(/\/present$/)
    expect(search).toBe('?lang=en')
  })

  it('is none where a file on a disk has no address for others, which is said', async () => {
    vi.stubGlobal('location', { protocol: 'file:', href: 'file:///a.html' })
    const wrapper = await mounted(SlideCode, { slide: 'title' })
    expect(wrapper.find('svg').exists()).toBe(false)
    expect(wrapper.text()).toContain('没有二维码')
  })
})
