import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useAddress } from '@/ui/useAddress.ts'
import type { ToldSlide } from './toldSlide.ts'

/** The slides that a reader chose, in the reader's order, and the one on show: all in the URL. */
export function useDeck(known: () => readonly ToldSlide[]) {
  const route = useRoute()
  const router = useRouter()
  const asked = useAddress('present', 'slides')

  const chosen = computed<readonly ToldSlide[]>(() => {
    const ids = [...new Set(asked.value.split(','))]
    const found = ids.flatMap((asked) => known().find(({ id }) => id === asked) ?? [])
    return found.length ? found : known()
  })
  const left = computed(() => known().filter((each) => !chosen.value.includes(each)))
  const index = computed(() =>
    Math.max(
      0,
      chosen.value.findIndex(({ id }) => id === route.params['slide']),
    ),
  )
  // Every ledger has a title.
  const current = computed(() => chosen.value[index.value] as ToldSlide)
  const next = computed(() => chosen.value[index.value + 1])

  /** Slides are no steps of the history: Back leaves the presentation. What lies over them goes. */
  function go(to: number): void {
    const last = chosen.value.length - 1
    const slide = chosen.value[Math.min(Math.max(to, 0), last)]?.id
    const query = { ...route.query, grid: undefined, blank: undefined, evidence: undefined }
    void router.replace({ params: { ...route.params, slide }, query })
  }

  function choose(ids: readonly string[]): void {
    if (!ids.length) return
    const all = known()
    const same = ids.length === all.length && all.every(({ id }, at) => id === ids[at])
    asked.value = same ? '' : ids.join(',')
  }

  const others = (than: string) => chosen.value.map(({ id }) => id).filter((id) => id !== than)

  function toggle(id: string): void {
    choose(chosen.value.some((each) => each.id === id) ? others(id) : [...others(id), id])
  }

  function move(id: string, by: 1 | -1): void {
    const ids = others(id)
    ids.splice(chosen.value.findIndex((each) => each.id === id) + by, 0, id)
    choose(ids)
  }

  return { chosen, left, index, current, next, go, toggle, move }
}
