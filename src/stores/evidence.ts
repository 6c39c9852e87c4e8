import { defineStore } from 'pinia'
import { computed } from 'vue'
import { type LocationQueryRaw, useRoute, useRouter } from 'vue-router'
import { embeddedPart } from './address.ts'
import { useLedgerStore } from './ledger.ts'

/** What a step of the history remembers: how it came to show evidence, and since how many steps. */
interface Opened {
  readonly from: string
  readonly steps: number
}

/**
 * The figure (or formula) whose evidence the URL asks for, and the links that ask for another. Links
 * are plain: there are many figures on a page, and a route resolved for each would hold it up.
 */
export const useEvidenceStore = defineStore('evidence', () => {
  const route = useRoute()
  const router = useRouter()
  const ledgers = useLedgerStore()

  /** Empty where none is asked for; a frame in another page has no room for any. */
  const asked = computed(() => {
    const { evidence } = route.query
    if (embeddedPart(route.query) !== undefined) return ''
    return (Array.isArray(evidence) ? evidence[0] : evidence) ?? ''
  })

  /** Makes the address of the page with a figure's evidence open. */
  const hrefOf = computed(() => {
    const { state } = ledgers
    const path = route.path === '/' && state.status === 'ready' ? `/${state.entry.id}` : route.path
    const { href } = router.resolve({ path, query: { ...queryWith(undefined), embed: undefined } })
    const before = `${href}${href.includes('?') ? '&' : '?'}evidence=`
    return (evidence: string) => before + evidence
  })

  /**
   * Opens the evidence of a figure in a step that Back undoes; `more` changes the rest of the query.
   * What is embedded leads to the whole page, in a tab of its own.
   */
  async function open(evidence: string, more: LocationQueryRaw = {}): Promise<void> {
    if (embeddedPart(route.query) !== undefined) {
      const query = { ...queryWith(evidence), ...more, embed: undefined }
      window.open(router.resolve({ path: route.path, query }).href, '_blank', 'noopener')
      return
    }
    const before = asked.value ? opened() : { from: route.fullPath, steps: 0 }
    await router.push({
      path: route.path,
      query: { ...queryWith(evidence), ...more },
      ...(before && { state: { opened: { ...before, steps: before.steps + 1 } } }),
    })
  }

  /** Goes back to before, unless the page has changed since: then only the evidence goes. */
  async function close(): Promise<void> {
    const page = router.resolve({ path: route.path, query: queryWith(undefined) })
    const before = opened()
    if (before?.from === page.fullPath) router.go(-before.steps)
    else await router.replace(page)
  }

  function queryWith(evidence: string | undefined): LocationQueryRaw {
    return { ...route.query, evidence }
  }

  return { asked, hrefOf, open, close }
})

function opened(): Opened | undefined {
  return (history.state as { opened?: Opened } | null)?.opened
}
