import { useRoute, useRouter } from 'vue-router'

/** Tells where everybody can see a slide of the ledger on show; a file on a disk has no address for others. */
export function useSlideAddress(): (slide: string) => string | undefined {
  const route = useRoute()
  const router = useRouter()
  return (slide) => {
    if (location.protocol === 'file:') return undefined
    const { lang } = route.query
    const { href } = router.resolve({
      name: 'present',
      params: { ...route.params, slide },
      query: lang ? { lang } : {},
    })
    return new URL(href, location.href).href
  }
}
