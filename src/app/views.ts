import { type Component, defineAsyncComponent, h } from 'vue'
import { loadViewMessages } from '@/locales/index.ts'
import type { FindPiece } from '@/ui/usePieces.ts'
import type * as registry from '@/views/index.ts'
import type { PageName } from '@/views/names.ts'

type Views = typeof registry

/** All that names components of views stays out of what the first page waits for. */
const views = (): Promise<Views> => import('@/views/index.ts')

/** What loads when it is asked for, and its messages beside it. */
async function withMessages<T>(load: (from: Views) => Promise<T>): Promise<T> {
  return (await Promise.all([views().then(load), loadViewMessages()]))[0]
}

export const EvidenceDrawer = defineAsyncComponent(() =>
  withMessages(({ loadEvidence }) => loadEvidence()),
)
export const EmbedFrame = defineAsyncComponent(() => withMessages(({ loadFrame }) => loadFrame()))
export const ShareContents = defineAsyncComponent(() =>
  withMessages(({ loadShare }) => loadShare()),
)

export function loadPage(name: PageName): Promise<Component> {
  return withMessages(({ loadPage }) => loadPage(name))
}

const found = new Map<string, Component>()

/** Finds the component of what a view gives; it loads when it is drawn. */
export const findPiece: FindPiece = (kind, id, view) => {
  const name = [kind, id, view].join()
  const known = found.get(name)
  if (known) return known
  const made = defineAsyncComponent({
    loader: async () => (await views()).loadPiece(kind, id, view),
    // Keeps the place of what is on its way.
    loadingComponent: () => h('div'),
    delay: 0,
  })
  found.set(name, made)
  return made
}
