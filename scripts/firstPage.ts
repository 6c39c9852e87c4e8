import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCatalogue, parseLedger } from '../src/ledger/parse.ts'
import { sayIn } from '../src/locales/index.ts'
import { DOCUMENT_LANGUAGE } from '../src/locales/languages.ts'
import { VIEW_NAMES } from '../src/views/names.ts'
import { sentenceOf } from '../src/views/parts.ts'

/** The view that opens by default. */
const [FIRST] = VIEW_NAMES
/* Whoever imports this file imports no other once it is there. */
const say = await sayIn(DOCUMENT_LANGUAGE)

/** What the page of the default ledger says before any script has run. */
export interface FirstPage {
  readonly department: string
  readonly year: string
  readonly title: string
  readonly sentence: string
}

/** Reads the first ledger of the catalogue; `undefined` where there is none that can be read. */
export function firstPage(publicDir: string): FirstPage | undefined {
  const read = (file: string): unknown =>
    JSON.parse(readFileSync(join(publicDir, 'data', file), 'utf8'))
  const catalogue = parseCatalogue(read('index.json'))
  const entry = catalogue.ok ? catalogue.value[0] : undefined
  const ledger = entry && parseLedger(read(entry.file))
  if (!entry || !ledger?.ok) return undefined

  const { department, year } = entry
  return {
    department,
    year: say('app.yearOf', { year }),
    title: say('app.title', { view: say(`app.views.${FIRST}`), department, year }),
    sentence: sentenceOf(FIRST, { ledger: ledger.value, say, findings: undefined, query: {} }),
  }
}
