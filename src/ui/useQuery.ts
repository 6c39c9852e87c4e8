import { computed, nextTick, type WritableComputedRef } from 'vue'
import { type LocationQuery, type Router, useRoute, useRouter } from 'vue-router'
import { embeddedPart } from '@/stores/embedded.ts'

type Write = 'push' | 'replace'

/** Changes of one tick travel together, or the last would undo the others. */
let pending: { query: Record<string, string | undefined>; write: Write } | undefined

function change(router: Router, name: string, value: string | undefined, write: Write): void {
  if (pending) {
    pending.query[name] = value
    if (write === 'push') pending.write = write
    return
  }
  pending = { query: { [name]: value }, write }
  void nextTick(() => {
    const { query, write } = pending as NonNullable<typeof pending>
    pending = undefined
    const { path, query: current, hash } = router.currentRoute.value
    // The back button of a page with a frame is for the page.
    const how = embeddedPart(current) === undefined ? write : 'replace'
    void router[how]({ path, hash, query: withoutEmpty({ ...current, ...query }) })
  })
}

/**
 * A piece of view state that lives in the URL's query; its default is left out. `push` makes a step
 * that the back button undoes.
 */
export function useQuery(
  name: string,
  fallback = '',
  write: Write = 'replace',
): WritableComputedRef<string> {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => first(route.query[name]) ?? fallback,
    set: (value) => change(router, name, value === fallback ? undefined : value, write),
  })
}

/** As `useQuery`, for one of a few values; anything else in the URL counts as the default. */
export function useQueryChoice<T extends string>(
  name: string,
  choices: readonly T[],
  fallback: T,
  write: Write = 'replace',
): WritableComputedRef<T> {
  const text = useQuery(name, fallback, write)
  return computed({
    get: () => choices.find((choice) => choice === text.value) ?? fallback,
    set: (value) => (text.value = value),
  })
}

/** As `useQuery`, for a set of keys, such as the open rows of a tree. */
export function useQuerySet(name: string): WritableComputedRef<ReadonlySet<string>> {
  const text = useQuery(name)
  return computed({
    get: () => new Set(text.value.split(',').filter(Boolean)),
    set: (keys) => (text.value = [...keys].join(',')),
  })
}

function first(value: LocationQuery[string] | undefined): string | undefined {
  return (Array.isArray(value) ? value[0] : value) ?? undefined
}

/** Without a value `embed` still means something. */
function withoutEmpty(query: Record<string, LocationQuery[string] | undefined>): LocationQuery {
  return Object.fromEntries(
    Object.entries(query).filter(
      (entry): entry is [string, LocationQuery[string]] =>
        Boolean(entry[1]) || (entry[0] === 'embed' && entry[1] !== undefined),
    ),
  )
}
