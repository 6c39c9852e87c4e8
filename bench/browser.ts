import { type Browser, chromium } from '@playwright/test'
import { findChromium, LAUNCH_ARGS } from '../scripts/chromium.ts'

/** The browser of the tests, for measurements. */
export function launch(): Promise<Browser> {
  const executablePath = findChromium()
  return chromium.launch({ args: LAUNCH_ARGS, ...(executablePath && { executablePath }) })
}
