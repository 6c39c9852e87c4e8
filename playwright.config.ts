import { createServer } from 'node:net'
import { defineConfig, devices } from '@playwright/test'
import { launchOptions } from './scripts/chromium.ts'

// The workers read this file too and must come to the same port.
process.env.E2E_PORT ??= String(await freePort())
const port = process.env.E2E_PORT

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Two cores may be busy with the other worker.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  webServer: {
    command: 'node scripts/run.js scripts/start.ts',
    env: { PORT: port, HOST: 'localhost' },
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'off',
    // It would answer in place of what a test puts on the network.
    serviceWorkers: 'block',
    launchOptions: launchOptions(),
  },
})

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail)
    server.listen(0, () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
