import { watch } from 'vue'
import { LANGUAGES, useLanguage } from '@/locales/index.ts'
import { useQueryChoice } from './useQuery.ts'

/** The interface's language, kept in the URL as `lang`; Chinese is the default. */
export function useLanguageInUrl() {
  const language = useQueryChoice('lang', LANGUAGES, 'zh')
  watch(language, useLanguage, { immediate: true })
  return language
}
