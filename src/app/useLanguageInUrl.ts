import { watch } from 'vue'
import { useRoute } from 'vue-router'
import { useLanguage } from '@/locales/index.ts'
import { DOCUMENT_LANGUAGE, type Language, LANGUAGE_CODES } from '@/locales/languages.ts'
import { useAddress } from '@/ui/useAddress.ts'

/** The interface's language, kept in the URL as `lang`; the documents' is the default. */
export function useLanguageInUrl() {
  const route = useRoute()
  const language = useAddress('every', 'lang')
  // Where the first view did not come the router has no route, but the reader has a language.
  watch(() => (route.matched.length ? language.value : inAddress()), useLanguage, {
    immediate: true,
  })
  return language
}

function inAddress(): Language {
  const [, query = ''] = location.hash.split('?')
  const wanted = new URLSearchParams(query).get('lang')
  return LANGUAGE_CODES.find((each) => each === wanted) ?? DOCUMENT_LANGUAGE
}
