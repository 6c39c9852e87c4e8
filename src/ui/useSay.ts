import { useI18n } from 'vue-i18n'
import { glossIn } from '@/locales/index.ts'
import type { Language } from '@/locales/languages.ts'
import type { Say } from '@/words/say.ts'

/** The words of the interface for what is no component; follows the reader's language. */
export function useSay(): Say {
  const { t, te, locale } = useI18n()
  const say = (key: string, values?: Readonly<Record<string, string | number>>) =>
    t(key, values ?? {})
  const more = {
    has: (key: string) => te(key),
    gloss: (printed: string) => glossIn(locale.value as Language, printed),
  }
  return Object.defineProperty(Object.assign(say, more), 'language', {
    get: () => locale.value as Language,
  }) as Say
}
