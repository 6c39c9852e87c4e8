import { expect } from 'vitest'
import type { ChartTheme } from '@/charts/theme.ts'
import { chartSvg } from '@/exports/chartSvg.ts'
import { framedPicture, type Picture } from '@/exports/picture.ts'

export const theme: ChartTheme = {
  ink: '#111111',
  muted: '#555555',
  line: '#dddddd',
  lineStrong: '#999999',
  surface: '#ffffff',
  sunken: '#f4f1ea',
  accent: '#b00000',
  navy: '#202060',
  teal: '#006060',
  gold: '#a07000',
  onClass: '#ffffff',
  font: "'PingFang SC', sans-serif",
  serif: 'serif',
  fontSize: 13,
  classColour: () => '#336699',
}
export const frame = {
  title: '支出构成',
  about: '某局 · 2021 年度',
  source: '来源：某局决算',
  date: '2022-01-02',
}

export function framed(picture: Picture, of = frame) {
  return framedPicture(picture, of, theme, chartSvg)
}

/** Tags that open and close in order, and nothing outside them that is markup. */
export function isWellFormed(svg: string): boolean {
  const open: string[] = []
  const rest = svg.replace(
    /<(\/?)([a-z]+)(?: [\w:.-]+="[^"<]*")*\s*(\/?)>/g,
    (_, end, name: string, self) => {
      if (end) return open.pop() === name ? '' : '<'
      if (!self) open.push(name)
      return ''
    },
  )
  return !open.length && !/[<>]|&(?!(amp|lt|gt|quot|#\d+|#39);)/.test(rest)
}

/** Expects that all of a picture is within its bounds. */
export function expectWithin({ width, height, panels, bars = [], texts }: Picture): void {
  for (const box of [...panels, ...bars]) {
    expect(box.left).toBeGreaterThanOrEqual(0)
    expect(box.left + box.width).toBeLessThanOrEqual(width)
    expect(box.top + box.height).toBeLessThanOrEqual(height)
  }
  for (const { x, y, align } of texts) {
    // A text that ends at the edge is within.
    expect(align === 'end' ? x - 1 : x).toBeLessThan(width)
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThanOrEqual(height)
  }
}
