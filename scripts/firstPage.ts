import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { useOverviewSentence } from '../src/views/overview/useOverviewSentence.ts'
import { parseCatalogue, parseLedger } from '../src/ledger/parse.ts'
import { i18n } from '../src/locales/index.ts'

/** What the page of the default ledger says before any script has run. */
export interface FirstPage {
  readonly department: string
  readonly year: string
  readonly title: string
  readonly heading: string
  readonly sentence: string
}

/** Reads the first ledger of the catalogue; `undefined` where there is none that can be read. */
export async function firstPage(publicDir: string): Promise<FirstPage | undefined> {
  const read = (file: string): unknown =>
    JSON.parse(readFileSync(join(publicDir, 'data', file), 'utf8'))
  const catalogue = parseCatalogue(read('index.json'))
  const entry = catalogue.ok ? catalogue.value[0] : undefined
  const ledger = entry && parseLedger(read(entry.file))
  if (!entry || !ledger?.ok) return undefined

  const { t } = i18n.global
  const { department, year } = entry
  const heading = t('app.views.overview')
  let sentence = ''
  const app = createSSRApp({
    setup() {
      sentence = useOverviewSentence(() => ledger.value).value
      return () => null
    },
  })
  await renderToString(app.use(i18n))
  return {
    department,
    year: t('app.yearOf', { year }),
    title: t('app.title', { view: heading, department, year }),
    heading,
    sentence,
  }
}
