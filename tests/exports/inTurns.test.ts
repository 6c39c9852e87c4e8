import { expect, it } from 'vitest'
import { mapInTurns } from '@/exports/inTurns.ts'

/** Keeps the page busy. */
function busy(milliseconds: number): void {
  const until = performance.now() + milliseconds
  while (performance.now() < until);
}

it('maps in order, and lets other work come in between', async () => {
  let turns = 0
  const timer = setInterval(() => turns++)
  const mapped = await mapInTurns([1, 2, 3, 4, 5, 6], (item) => {
    busy(30)
    return item * 2
  })
  clearInterval(timer)
  expect(mapped).toEqual([2, 4, 6, 8, 10, 12])
  expect(turns).toBeGreaterThan(0)
})

it('is done with nothing at once', async () => {
  expect(await mapInTurns([], () => 1)).toEqual([])
})
