import type { Component } from 'vue'
import type { PieceKind } from '@/ui/usePieces.ts'
import type { PageName } from './names.ts'

type Files = Readonly<Record<string, () => Promise<{ default: Component }>>>

/* Components are found by the names of their files: `budget/BudgetView.vue`, `budget/PartItems.vue`. */
const PAGES: Files = import.meta.glob<{ default: Component }>(['./*/*View.vue', '!./overview/*'])
const PIECES: Readonly<Record<PieceKind, Files>> = {
  Part: import.meta.glob<{ default: Component }>('./*/Part*.vue'),
  Slide: import.meta.glob<{ default: Component }>('./*/Slide*.vue'),
  Report: import.meta.glob<{ default: Component }>(['./*/Report*.vue', '!./report/*']),
}

/* What stands beside every page. */
export const loadEvidence = () => import('./evidence/EvidenceDrawer.vue')
export const loadAsk = () => import('./ask/AskDialog.vue')
export const loadFrame = () => import('./share/EmbedFrame.vue')
export const loadPicker = () => import('./pick/LedgerPicker.vue')
export const loadOpen = () => import('./open/OpenFiles.vue')
export const loadShare = () => import('./share/ShareContents.vue')

/** What a page that is composed of what others give has at hand before it is drawn. */
const COLLECTED: Partial<Record<PageName, Files>> = { report: PIECES.Report, present: PIECES.Slide }

/** The page of a view, with all that it collects; that of the first view is there from the start. */
export async function loadPage(name: PageName): Promise<Component> {
  const load = PAGES[`./${name}/${capital(name)}View.vue`]
  if (!load) throw new Error(`views/${name} has no page`)
  const collected = Object.values(COLLECTED[name] ?? {})
  const [page] = await Promise.all([load(), ...collected.map((each) => each())])
  return page.default
}

/** The component of what a view gives; without a view, that of the only one that gives it. */
export async function loadPiece(kind: PieceKind, id: string, view?: string): Promise<Component> {
  const end = `${view === undefined ? '' : `./${view}`}/${kind}${capital(id)}.vue`
  const [, load] = Object.entries(PIECES[kind]).find(([file]) => file.endsWith(end)) ?? []
  if (!load) throw new Error(`views have no ${end}`)
  return (await load()).default
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
