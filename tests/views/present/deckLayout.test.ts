import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deckLayout } from '../../../src/views/present/deckLayout.ts'

const windows = fc.record({
  width: fc.integer({ min: 320, max: 4000 }),
  height: fc.integer({ min: 320, max: 4000 }),
})

test('a slide fits its window, touches two of its sides or keeps within 4:3 and 16:9', () => {
  fc.assert(
    fc.property(windows, fc.boolean(), (window, bar) => {
      const { stage, scale } = deckLayout('one', window, bar)
      const height = window.height - (bar ? 52 : 0)
      expect(stage.width * scale).toBeLessThanOrEqual(window.width + 0.01)
      expect(stage.height * scale).toBeLessThanOrEqual(height + 0.01)
      const free = Math.min(window.width - stage.width * scale, height - stage.height * scale)
      expect(free).toBeLessThan(0.01)
      const aspect = stage.width / stage.height
      if (window.width >= height) expect(aspect).toBeGreaterThanOrEqual(1.33)
      expect(aspect).toBeLessThanOrEqual(1.78)
    }),
  )
})

test('windows of 16:9 and 4:3 are filled to the edge', () => {
  for (const [width, height] of [
    [1280, 720],
    [1920, 1080],
    [1024, 768],
  ] as const) {
    const { stage, scale } = deckLayout('one', { width, height }, false)
    expect(stage.width * scale).toBeCloseTo(width, 6)
    expect(stage.height * scale).toBeCloseTo(height, 6)
  }
})

test('the slides of the overview stand beside each other without touching', () => {
  fc.assert(
    fc.property(windows, (window) => {
      const { stage, scale, columns } = deckLayout('grid', window, true)
      expect(columns * stage.width * scale + (columns + 1) * 24).toBeLessThanOrEqual(
        window.width + 0.01,
      )
    }),
  )
})

test('a presenter sees this slide and the next beside each other', () => {
  fc.assert(
    fc.property(windows, (window) => {
      const { stage, scale, nextScale } = deckLayout('presenter', window, true)
      expect(stage.width * (scale + nextScale)).toBeLessThan(window.width)
      expect(nextScale).toBeLessThanOrEqual(scale + 0.01)
    }),
  )
})

test('a window without a size yet has slides of no size', () => {
  expect(deckLayout('one', { width: 0, height: 0 }, true).scale).toBeGreaterThanOrEqual(0)
})
