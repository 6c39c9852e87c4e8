import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { type SlideId, SLIDES, slidesOf } from './slides.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { useQuery } from '@/ui/useQuery.ts'

/** The slides that a reader chose, in the reader's order, and the one on show: all in the URL. */
export function useDeck(of: () => Ledger) {
  const route = useRoute()
  const router = useRouter()
  const asked = useQuery('slides')

  const known = computed(() => slidesOf(of()))
  const chosen = computed<readonly SlideId[]>(() => {
    const ids = new Set(asked.value.split(','))
    const found = [...ids].flatMap((id) => known.value.find((each) => each === id) ?? [])
    return found.length ? found : known.value
  })
  const left = computed(() => known.value.filter((id) => !chosen.value.includes(id)))
  const index = computed(() =>
    Math.max(
      0,
      chosen.value.findIndex((id) => id === route.params['slide']),
    ),
  )
  const current = computed(() => chosen.value[index.value] ?? SLIDES[0])
  const next = computed(() => chosen.value[index.value + 1])

  /** Slides are no steps of the history: Back leaves the presentation. What lies over them goes. */
  function go(to: number): void {
    const last = chosen.value.length - 1
    const slide = chosen.value[Math.min(Math.max(to, 0), last)]
    const query = { ...route.query, grid: undefined, blank: undefined, evidence: undefined }
    void router.replace({ params: { ...route.params, slide }, query })
  }

  function choose(ids: readonly SlideId[]): void {
    if (!ids.length) return
    const all = ids.length === known.value.length && ids.every((id, at) => id === known.value[at])
    asked.value = all ? '' : ids.join(',')
  }

  function toggle(id: SlideId): void {
    choose(
      chosen.value.includes(id)
        ? chosen.value.filter((each) => each !== id)
        : [...chosen.value, id],
    )
  }

  function move(id: SlideId, by: 1 | -1): void {
    const ids = chosen.value.filter((each) => each !== id)
    ids.splice(chosen.value.indexOf(id) + by, 0, id)
    choose(ids)
  }

  return { chosen, left, index, current, next, go, toggle, move }
}
