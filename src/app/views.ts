import { type Component, h } from 'vue'
import { inTime } from '@/exports/inTime.ts'
import { loadViewMessages } from '@/locales/index.ts'
import { useLater } from '@/ui/useLater.ts'
import type { FindPiece } from '@/ui/usePieces.ts'
import type * as registry from '@/views/index.ts'
import type { PageName } from '@/views/names.ts'
import EvidenceLost from './EvidenceLost.vue'
import UnderWay from './UnderWay.vue'

type Views = typeof registry

/** All that names components of views stays out of what the first page waits for. */
const views = (): Promise<Views> => inTime(() => import('@/views/index.ts'))

/** What loads when it is asked for, and its messages beside it. */
async function withMessages<T>(load: (from: Views) => Promise<T>): Promise<T> {
  return (await Promise.all([views().then(load), loadViewMessages()]))[0]
}

const waiting = () => h(UnderWay)

export const EvidenceDrawer = useLater(() => withMessages(({ loadEvidence }) => loadEvidence()), {
  waiting,
  failed: EvidenceLost,
})
export const AskDialog = useLater(() => withMessages(({ loadAsk }) => loadAsk()), { waiting })
export const EmbedFrame = useLater(() => withMessages(({ loadFrame }) => loadFrame()), { waiting })
export const LedgerPicker = useLater(() => withMessages(({ loadPicker }) => loadPicker()), {
  waiting,
})
export const OpenFiles = useLater(() => withMessages(({ loadOpen }) => loadOpen()), { waiting })
export const ShareContents = useLater(() => withMessages(({ loadShare }) => loadShare()), {
  waiting,
})

export function loadPage(name: PageName): Promise<Component> {
  return inTime(() => withMessages(({ loadPage }) => loadPage(name)))
}

const found = new Map<string, Component>()

/** Finds the component of what a view gives; it loads when it is drawn. */
export const findPiece: FindPiece = (kind, id, view) => {
  const name = [kind, id, view].join()
  const known = found.get(name)
  if (known) return known
  const made = useLater(async () => (await views()).loadPiece(kind, id, view), {
    // Keeps the place of what is on its way.
    waiting: () => h('div'),
  })
  found.set(name, made)
  return made
}
