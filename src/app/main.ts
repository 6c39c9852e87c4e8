import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { createAppRouter, ledgerIdOf } from './router.ts'
import { useLedgerStore } from '@/stores/ledger.ts'
import { supplyPopovers } from '@/ui/usePopovers.ts'
import { PIECES } from '@/ui/usePieces.ts'
import { FIRST_TOLD, FIRST_TOLD_ID, type FirstTold } from '@/views/overview/useFirstTold.ts'
import { findPiece } from './views.ts'
import '@/styles/tokens.css'
import '@/styles/base.css'

/** Lets the browser answer its reader first: each step of the start is a task of its own. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

async function start(): Promise<void> {
  supplyPopovers()
  await nextTask()
  const router = createAppRouter()
  const app = createApp(App).use(createPinia()).use(router).provide(PIECES, findPiece)

  const told = document.getElementById(FIRST_TOLD_ID)?.textContent
  if (told) app.provide(FIRST_TOLD, JSON.parse(told) as FirstTold)

  // The page in index.html stands until there is something to put in its place; App tells of a view
  // that did not come.
  await router.isReady().catch(() => undefined)
  // Whoever goes elsewhere meanwhile does not wait for it.
  const left = new Promise((resolve) => router.afterEach(resolve))
  await Promise.race([useLedgerStore().open(ledgerIdOf(router.currentRoute.value)), left])
  await nextTask()
  app.mount('#app')
}

// Where the page says that the engine is too old, it stands.
// No `await` here: what other chunks share with this one could then not be part of it.
if (document.documentElement.dataset['unstarted'] !== 'old') void start()
