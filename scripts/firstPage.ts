import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderToString } from 'vue/server-renderer'
import { createPinia } from 'pinia'
import { computed, createSSRApp, type Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { runChecks } from '../src/checks/runChecks.ts'
import { fingerprint } from '../src/ledger/fingerprint.ts'
import { parseCatalogue, parseLedger } from '../src/ledger/parse.ts'
import type { OpenLedger } from '../src/library/source.ts'
import { sayIn } from '../src/locales/index.ts'
import { DOCUMENT_LANGUAGE } from '../src/locales/languages.ts'
import { GIVEN } from '../src/ui/useGiven.ts'
import { PAGE_NAMES, VIEW_NAMES } from '../src/views/names.ts'
import { notableOf } from '../src/views/notable.ts'
import OverviewView from '../src/views/overview/OverviewView.vue'
import { FIRST_TOLD, FIRST_TOLD_ID, type FirstTold } from '../src/views/overview/useFirstTold.ts'
import { sentenceOf } from '../src/views/parts.ts'
import { useLedgerStore } from '../src/stores/ledger.ts'

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
  /** The first screen. */
  readonly screen: string
  readonly told: FirstTold
  /** The id of the element that the app looks for it in. */
  readonly toldId: string
}

/** Reads the first ledger of the catalogue; `undefined` where there is none that can be read. */
export async function firstPage(publicDir: string): Promise<FirstPage | undefined> {
  const read = (file: string): unknown =>
    JSON.parse(readFileSync(join(publicDir, 'data', file), 'utf8'))
  const catalogue = parseCatalogue(read('index.json'))
  const entry = catalogue.ok ? catalogue.value.ledgers[0] : undefined
  const parsed = entry && parseLedger(read(entry.file))
  if (!entry || !parsed?.ok) return undefined

  const ledger = parsed.value
  const telling = { ledger, say, findings: runChecks(ledger), query: {} }
  const told = { ledger: fingerprint(ledger), things: notableOf(telling) }
  const { department, year } = entry
  return {
    department,
    year: say('app.yearOf', { year }),
    title: say('app.title', { view: say(`app.views.${FIRST}`), department, year }),
    sentence: sentenceOf(FIRST, telling),
    screen: await drawn(OverviewView, { entry, ledger }, told),
    told,
    toldId: FIRST_TOLD_ID,
  }
}

/** A page as HTML. */
async function drawn(page: Component, open: OpenLedger, told: FirstTold): Promise<string> {
  const router = createRouter({
    history: createMemoryHistory('#'),
    routes: PAGE_NAMES.map((name) => ({
      path: name === FIRST ? '/:ledger' : `/:ledger/${name}`,
      name,
      component: page,
    })),
  })
  await router.push(`/${open.entry.id}`)
  const app = createSSRApp(page, { ledger: open.ledger })
    .use(createPinia())
    .use(router)
    .provide(
      GIVEN,
      computed(() => open),
    )
    .provide(FIRST_TOLD, told)
  useLedgerStore().state = { status: 'ready', ...open }
  return renderToString(app)
}
