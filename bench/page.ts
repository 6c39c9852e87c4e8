import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { build } from 'vite'
import { launch } from '../scripts/chromium.ts'
import { portOf, serve } from '../scripts/serve.ts'

const PAGES = resolve(import.meta.dirname, 'pages')
const BUILT = resolve(import.meta.dirname, 'dist')

/** Builds a page of bench/pages as the app is built, opens it and hands it over. */
export async function onPage<T>(name: string, measure: (page: Page) => Promise<T>): Promise<T> {
  process.env['NODE_ENV'] = 'production'
  await build({
    mode: 'bench',
    configFile: resolve('vite.config.ts'),
    root: PAGES,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: BUILT,
      emptyOutDir: true,
      rolldownOptions: { input: resolve(PAGES, `${name}.html`) },
    },
  })
  const server = await serve(BUILT, 0)
  const browser = await launch()
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    page.on('pageerror', (error) => console.error(error))
    await page.goto(`http://localhost:${portOf(server)}/${name}.html`)
    return await measure(page)
  } finally {
    await browser.close()
    server.close()
  }
}
