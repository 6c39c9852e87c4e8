import { shallowRef } from 'vue'
import { useRouter } from 'vue-router'
import { inTime } from '@/exports/inTime.ts'
import type { KeptLedger, OwnEntry } from '@/library/shelf.ts'
import { useLedgerStore } from '@/stores/ledger.ts'
import { usePicturesStore } from '@/stores/pictures.ts'

export type OwnProblem = 'changed' | 'failed'

/** Where a ledger of this browser is opened. */
export type OwnPage = 'overview' | 'review' | 'proof'

/** The ledgers of this browser, and all that can be done with them. */
export function useOwnLedgers() {
  const store = useLedgerStore()
  const pictures = usePicturesStore()
  const router = useRouter()
  const entries = shallowRef<readonly OwnEntry[]>([])
  const problem = shallowRef<OwnProblem>()
  const loadOwn = async () => (await inTime(() => import('@/library/browser.ts'))).own

  async function list(): Promise<void> {
    entries.value = await (await loadOwn()).list()
  }

  /** Does it; where another window was faster or the browser refuses, says so. */
  async function attempt(change: () => Promise<unknown>): Promise<void> {
    problem.value = undefined
    try {
      if ((await change()) === 'changed') problem.value = 'changed'
    } catch {
      problem.value = 'failed'
    }
    await Promise.all([list(), store.list()])
  }

  /** Keeps a document, in the place of another where one is given; says whether it will last. */
  async function keep(
    kept: KeptLedger,
    instead?: OwnEntry,
  ): Promise<{ readonly entry: OwnEntry; readonly isLasting: boolean } | undefined> {
    const own = await loadOwn()
    let entry: OwnEntry | undefined
    await attempt(async () => {
      const written = instead ? await own.replace(instead, kept) : await own.add(kept)
      if (written === 'changed') return written
      entry = written
      await show(written.id)
      return written
    })
    return entry && { entry, isLasting: own.isLasting(entry.id) }
  }

  /** Draws it anew where it is on show. */
  async function show(id: string): Promise<void> {
    if (store.state.status !== 'ready' || store.state.entry.id !== id) return
    const found = await (await loadOwn()).open(id)
    if (found.ok) store.state = { status: 'ready', ...found.value }
  }

  function rename(entry: OwnEntry, name: string): Promise<void> {
    return attempt(async () => {
      const renamed = await (await loadOwn()).rename(entry, name)
      await show(entry.id)
      return renamed
    })
  }

  function remove({ id }: OwnEntry): Promise<void> {
    return attempt(async () => {
      pictures.forget(id)
      await (await loadOwn()).remove(id)
      if (router.currentRoute.value.params['ledger'] === id) await router.push('/')
    })
  }

  /** Keeps what was noted of a ledger, which stays as it is on show. */
  async function note(known: OwnEntry, kept: KeptLedger): Promise<OwnEntry | undefined> {
    let entry: OwnEntry | undefined
    await attempt(async () => {
      const written = await (await loadOwn()).replace(known, kept)
      if (written !== 'changed') entry = written
      return written
    })
    return entry
  }

  async function open(id: string, page: OwnPage = 'overview'): Promise<void> {
    const { lang } = router.currentRoute.value.query
    await router.push({ name: page, params: { ledger: id }, query: lang ? { lang } : {} })
  }

  async function readingOf(id: string) {
    return (await loadOwn()).reading(id)
  }

  async function ledgerOf({ id }: OwnEntry) {
    const found = await (await loadOwn()).open(id)
    return found.ok ? found.value.ledger : undefined
  }

  /** A ledger with how it was imported, as it is kept now. */
  async function versionOf(entry: OwnEntry): Promise<KeptLedger | undefined> {
    const [ledger, read] = await Promise.all([ledgerOf(entry), readingOf(entry.id)])
    return ledger && read && { ledger, reading: read.reading }
  }

  return {
    entries,
    problem,
    list,
    keep,
    note,
    show,
    rename,
    remove,
    open,
    ledgerOf,
    readingOf,
    versionOf,
  }
}
