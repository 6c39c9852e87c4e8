import { turn } from '../exports/inTurns.ts'
import type { PagePicture } from '../importer/pagePicture.ts'
import type { Catalogue } from '../ledger/ledger.ts'
import { ledgerSteps } from '../ledger/parse.ts'
import { headOf } from '../ledger/whose.ts'
import { indexedDbShelf } from './indexedDb.ts'
import { newOwnId, OWN_LEDGERS } from './own.ts'
import { type KeptLedger, memoryShelf, type OwnEntry, type Reading, type Shelf } from './shelf.ts'
import { failed, type Found, type OpenLedger } from './source.ts'

/** Another window has changed it since. */
export type Changed = 'changed'

/** The ledgers that were imported in this browser. */
export interface OwnLedgers {
  readonly list: () => Promise<readonly OwnEntry[]>
  /** After those of the site, as far as those came. */
  readonly listWith: (listed: Found<Catalogue>) => Promise<Found<Catalogue>>
  readonly open: (id: string) => Promise<Found<OpenLedger>>
  /** How it was imported, and its version; `undefined` where it is not here. */
  readonly reading: (
    id: string,
  ) => Promise<{ readonly entry: OwnEntry; readonly reading: Reading } | undefined>
  readonly pictures: (id: string) => Promise<readonly PagePicture[]>
  /** Where there is no room for them, they are not kept. */
  readonly keepPictures: (id: string, pictures: readonly PagePicture[]) => Promise<void>
  readonly add: (kept: KeptLedger) => Promise<OwnEntry>
  /** Puts a ledger in the place of the known version of another. */
  readonly replace: (known: OwnEntry, kept: KeptLedger) => Promise<OwnEntry | Changed>
  /** Gives it another name in lists and headings; the ledger stays as printed. */
  readonly rename: (known: OwnEntry, name: string) => Promise<OwnEntry | Changed>
  readonly remove: (id: string) => Promise<void>
  /** Whether it is still there when the page has been closed. */
  readonly isLasting: (id: string) => boolean
}

/** Those kept on a shelf; what that refuses is there as long as the page. */
export function ownLedgers(
  lasting: Shelf,
  onChange: (isAny: boolean) => void,
  newId = newOwnId,
): OwnLedgers {
  const passing = memoryShelf()
  const inPage = new Set<string>()

  const shelfOf = (id: string) => (inPage.has(id) ? passing : lasting)

  async function find(id: string) {
    return (await passing.read(id)) ?? (await lasting.read(id).catch(() => undefined))
  }

  async function list(): Promise<readonly OwnEntry[]> {
    const kept = await lasting.entries().catch(() => [])
    const here = await passing.entries()
    return [...kept.filter(({ id }) => !inPage.has(id)), ...here]
  }

  /** On the shelf where it is or is to be; what there is no room for stays in the page. */
  async function write(entry: OwnEntry, kept?: KeptLedger): Promise<OwnEntry | Changed> {
    if (inPage.has(entry.id)) return (await passing.write(entry, kept)) ? entry : 'changed'
    try {
      if (!(await lasting.write(entry, kept))) return 'changed'
      onChange(true)
      return entry
    } catch (error) {
      const all = kept ?? (await find(entry.id))?.kept
      if (!all) throw error
      const here = { ...entry, version: 1 }
      await passing.write(here, all)
      inPage.add(entry.id)
      return here
    }
  }

  return {
    list,
    async listWith(listed) {
      const kept = await list()
      if (!kept.length) return listed
      const site: Catalogue = listed.ok ? listed.value : { ledgers: [] }
      return { ok: true, value: { ...site, ledgers: [...site.ledgers, ...kept] } }
    },
    async open(id) {
      const found = await find(id)
      if (!found) return failed({ kind: 'not-in-this-browser', id })
      const steps = ledgerSteps(found.kept.ledger)
      let step
      do {
        await turn()
        step = steps.next()
      } while (!step.done)
      return step.value.ok
        ? { ok: true, value: { entry: found.entry, ledger: step.value.value } }
        : failed({ kind: 'shape', file: id, problems: step.value.problems })
    },
    async reading(id) {
      const found = await find(id)
      return found && { entry: found.entry, reading: found.kept.reading }
    },
    pictures: (id) =>
      shelfOf(id)
        .pictures(id)
        .catch(() => []),
    keepPictures: (id, pictures) =>
      shelfOf(id)
        .keepPictures(id, pictures)
        .catch(() => undefined),
    async add(kept) {
      const id = newId()
      return (await write(
        { id, ...headOf(kept.ledger), file: `${id}.json`, version: 1 },
        kept,
      )) as OwnEntry
    },
    replace: (known, kept) =>
      write({ ...known, year: kept.ledger.year, version: known.version + 1 }, kept),
    rename: (known, name) => write({ ...known, department: name, version: known.version + 1 }),
    async remove(id) {
      inPage.delete(id)
      await passing.remove(id)
      await lasting.remove(id).catch(() => undefined)
      onChange((await lasting.entries().catch(() => [])).length > 0)
    },
    isLasting: (id) => !inPage.has(id),
  }
}

/** Those of the browser that runs this; other sites of its origin have their own. */
export const own: OwnLedgers = ownLedgers(
  // The folder of the page; a frame with `srcdoc` has none.
  indexedDbShelf(`${OWN_LEDGERS} ${(globalThis.location?.pathname ?? '/').replace(/[^/]*$/, '')}`),
  (isAny) => {
    try {
      // Each change is another text, of which other windows hear.
      if (isAny) localStorage.setItem(OWN_LEDGERS, String(Date.now()))
      else localStorage.removeItem(OWN_LEDGERS)
    } catch {
      // Storage may be forbidden: a link still opens them.
    }
  },
)
