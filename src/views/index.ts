import { type Component, defineAsyncComponent, h } from 'vue'
import type { FindGiven, GivenKind } from '@/ui/useGiven.ts'
import type { PageName } from './names.ts'

/** The page that is there from the start; others load when they are asked for. */
export { default as FirstPage } from './overview/OverviewView.vue'

type Files = Readonly<Record<string, () => Promise<{ default: Component }>>>

/* Components are found by the names of their files: `budget/BudgetView.vue`, `budget/PartItems.vue`. */
const PAGES: Files = import.meta.glob<{ default: Component }>(['./*/*View.vue', '!./overview/*'])
const GIVEN: Readonly<Record<GivenKind, Files>> = {
  Part: import.meta.glob<{ default: Component }>('./*/Part*.vue'),
  Slide: import.meta.glob<{ default: Component }>('./*/Slide*.vue'),
  Report: import.meta.glob<{ default: Component }>(['./*/Report*.vue', '!./report/*']),
}
/** What a page that is composed of what others give has at hand before it is drawn. */
const COLLECTED: Partial<Record<PageName, Files>> = { report: GIVEN.Report, present: GIVEN.Slide }

/** The page of a view, with all that it collects. */
export async function loadPage(name: PageName): Promise<Component> {
  const load = PAGES[`./${name}/${capital(name)}View.vue`]
  if (!load) throw new Error(`views/${name} has no page`)
  const collected = Object.values(COLLECTED[name] ?? {})
  const [page] = await Promise.all([load(), ...collected.map((each) => each())])
  return page.default
}

const found = new Map<string, Component>()

/** Finds the component of what a view gives; it loads when it is drawn. */
export const findGiven: FindGiven = (kind, id, view) => {
  const end = `${view === undefined ? '' : `./${view}`}/${kind}${capital(id)}.vue`
  const [file, loader] = Object.entries(GIVEN[kind]).find(([name]) => name.endsWith(end)) ?? []
  if (!file || !loader) return undefined
  const known = found.get(file)
  if (known) return known
  // Keeps the place of what is on its way.
  const made = defineAsyncComponent({ loader, loadingComponent: () => h('div'), delay: 0 })
  found.set(file, made)
  return made
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
