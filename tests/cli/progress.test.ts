import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { progress } from '../../cli/progress.ts'

const { isTTY } = process.stderr
const written: string[] = []

beforeEach(() => {
  written.length = 0
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean(written.push(`${text}`)))
})
afterEach(() => {
  process.stderr.isTTY = isTTY
  vi.restoreAllMocks()
})

describe('how far a command is', () => {
  it('is a bar that stays in its line until all is done', () => {
    process.stderr.isTTY = true
    for (const count of [0, 1, 3]) progress(count, 3)
    expect(written).toEqual([
      `\r${'░'.repeat(30)} 0/3`,
      `\r${'█'.repeat(10)}${'░'.repeat(20)} 1/3`,
      `\r${'█'.repeat(30)} 3/3\n`,
    ])
  })

  it('is not told to a file', () => {
    process.stderr.isTTY = false
    progress(1, 3)
    expect(written).toEqual([])
  })
})
