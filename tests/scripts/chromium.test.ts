import { chromium } from '@playwright/test'
import { expect, test } from 'vitest'
import { launchOptions } from '../../scripts/chromium.ts'

/** The features that each switch of a command line turns off. */
const turnedOff = (command: string): string[][] =>
  [...command.matchAll(/--disable-features=(\S+)/g)].map(([, names]) => names!.split(','))

test('what Playwright turns off in the browser stays off beside what we turn off', async () => {
  const { args } = launchOptions()
  // Node takes none of these switches, and the refusal quotes its command line.
  const refusal = await chromium
    .launch({ executablePath: process.execPath, args: args ?? [] })
    .then(() => '', String)
  const [theirs, ours] = turnedOff(refusal)
  expect(theirs).toContain('PaintHolding')
  expect(ours).toEqual(expect.arrayContaining(theirs!))
})
