import type { Browser } from '@playwright/test'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importDocument } from '@/importer/importDocument.ts'
import { findChromium, hasChineseFont, launch } from '../../../../scripts/chromium.ts'
import { defaultLedger } from '../../../ledgers.ts'
import { printHtml } from '../../printers/printHtml.ts'
import { layouts, printedLedger } from '../../printers/printLedger.ts'
import { figuresIn, read, silentlyWrong } from '../../silentlyWrong.ts'

/* More layouts take long: `PRINTS=20 npx vitest run chromium`. */
const PRINTS = Number(process.env['PRINTS'] ?? 1)
const canPrint = findChromium() !== undefined && hasChineseFont()

/** What a sheet of style does to the tables that Chromium prints. */
const BORDERS = {
  ruled: 'table { border-collapse: collapse } td { border: 1px solid #000 }',
  'three-line':
    'table { border-collapse: collapse; border-block: 2px solid #000 } tr:has(+ tr > td[data-first]) { border-bottom: 1px solid #000 }',
  borderless: '',
} as const

const PAGE = `@page { size: 420mm 297mm; margin: 10mm }
  table { page-break-after: always; font-size: 9pt }
  td { padding: 2px 6px; white-space: nowrap }`

describe.skipIf(!canPrint)(
  `a ledger that Chromium prints${canPrint ? '' : ' (skipped: there is no Chromium, or no Chinese font)'}`,
  () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await launch()
    }, 60_000)
    afterAll(() => browser?.close())

    it.each(['ruled', 'three-line', 'borderless'] as const)(
      'is itself, %s',
      async (borders) => {
        const ledger = defaultLedger()
        const page = await browser.newPage()
        for (const layout of fc.sample(layouts, { numRuns: PRINTS, seed: 3 })) {
          const html = new TextDecoder().decode(printHtml(printedLedger(ledger, layout)))
          // With some fonts it gives radicals for whole characters.
          const printed = html
            .replaceAll('入', '⼊')
            .replaceAll('支', '⽀')
            .replace('</head>', `<style>${PAGE}${BORDERS[borders]}</style></head>`)
          await page.setContent(printed)
          const bytes = new Uint8Array(await page.pdf({ preferCSSPageSize: true }))
          const imported = await importDocument([{ name: 'a.pdf', bytes }])
          if (!imported.ok) throw new Error(JSON.stringify(imported.refused))
          const { figures, ledger: found } = read(imported.draft)
          expect(JSON.stringify(found)).not.toMatch(/[\u2e80-\u2fdf]/)
          expect(silentlyWrong(ledger, imported.draft)).toEqual([])
          if (borders !== 'borderless')
            expect(Object.fromEntries(figures)).toEqual(Object.fromEntries(figuresIn(ledger)))
        }
        await page.close()
      },
      120_000,
    )
  },
)
