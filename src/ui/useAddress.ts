import { computed, nextTick, type WritableComputedRef } from 'vue'
import { type LocationQuery, type Router, useRoute, useRouter } from 'vue-router'
import {
  ADDRESS,
  type AddressKey,
  type AddressPage,
  embeddedPart,
  valueIn,
  type ValueOf,
} from '@/stores/address.ts'

/** Changes of one tick travel together, or the last would undo the others. */
let pending: { query: Record<string, string | undefined>; push: boolean } | undefined

function change(router: Router, name: string, value: string | undefined, push: boolean): void {
  if (pending) {
    pending.query[name] = value
    pending.push ||= push
    return
  }
  pending = { query: { [name]: value }, push }
  void nextTick(() => {
    const { query, push } = pending as NonNullable<typeof pending>
    pending = undefined
    const { path, query: current, hash } = router.currentRoute.value
    // The back button of a page with a frame is for the page.
    const write = push && embeddedPart(current) === undefined ? 'push' : 'replace'
    void router[write]({ path, hash, query: withoutEmpty({ ...current, ...query }) })
  })
}

/** A piece of a page's state that lives in its address. */
export function useAddress<P extends AddressPage, N extends keyof (typeof ADDRESS)[P] & string>(
  page: P,
  name: N,
  fallback?: ValueOf<(typeof ADDRESS)[P][N]>,
): WritableComputedRef<ValueOf<(typeof ADDRESS)[P][N]>> {
  type Value = ValueOf<(typeof ADDRESS)[P][N]>
  return useAddressKey(name, ADDRESS[page][name] as AddressKey<Value>, fallback)
}

/** As `useAddress`, for a key whose name is known only on the page, such as the id of a part. */
export function useAddressKey<T>(
  name: string,
  key: AddressKey<T>,
  fallback = key.fallback,
): WritableComputedRef<T> {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => valueIn(route.query, name, key, fallback),
    set: (value) => {
      const printed = key.print(value)
      const isDefault = printed === key.print(fallback)
      change(router, name, isDefault ? undefined : printed, key.write === 'push')
    },
  })
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
