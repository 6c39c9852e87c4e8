import { inTime } from '../exports/inTime.ts'
import { dataFolder } from './folder.ts'
import { isOwn, OWN_LEDGERS } from './own.ts'
import { fromSite } from './site.ts'
import { failed, type Source } from './source.ts'

/**
 * Where ledgers come from: out of the page, where it carries any (`inPage` says what a file says),
 * else from its site; and those that were imported in this browser.
 */
export function library(inPage: (file: string) => string | undefined): Source {
  let hasOwn = false
  const site = dataFolder(async (file) => {
    const text = inPage(file)
    return text === undefined ? fromSite(file) : { text }
  })

  /** Loads with the first ledger that is kept here. */
  async function loadOwn() {
    const { own } = await inTime(() => import('./browser.ts'))
    hasOwn = true
    return own
  }

  return {
    async list() {
      const listed = await site.list()
      try {
        if (hasOwn || localStorage.getItem(OWN_LEDGERS)) return (await loadOwn()).listWith(listed)
      } catch {
        // Where storage is forbidden, nothing is kept.
      }
      return listed
    },
    async open(id) {
      if (!id || !isOwn(id)) return site.open(id)
      return loadOwn().then(
        (own) => own.open(id),
        () => failed({ kind: 'network', file: id, status: 'none' }),
      )
    },
  }
}
