import { type Ref, ref, watch } from 'vue'
import { useRoute } from 'vue-router'
import { useLanguage } from '@/locales/index.ts'
import { DOCUMENT_LANGUAGE, type Language, LANGUAGE_CODES } from '@/locales/languages.ts'
import { useAddress } from '@/ui/useAddress.ts'

/**
 * Keeps the interface in the language of the URL (`lang`; the documents' is the default), and tells
 * whether its words did not come.
 */
export function useLanguageInUrl(): Ref<boolean> {
  const route = useRoute()
  const language = useAddress('every', 'lang')
  // Where the first view did not come the router has no route, but the reader has a language.
  const wanted = () => (route.matched.length ? language.value : inAddress())
  const lost = ref(false)
  watch(
    wanted,
    async (next) => {
      lost.value = false
      try {
        await useLanguage(next)
      } catch {
        lost.value = next === wanted()
      }
    },
    { immediate: true },
  )
  return lost
}

function inAddress(): Language {
  const [, query = ''] = location.hash.split('?')
  const wanted = new URLSearchParams(query).get('lang')
  return LANGUAGE_CODES.find((each) => each === wanted) ?? DOCUMENT_LANGUAGE
}
