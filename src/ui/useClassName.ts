import { useI18n } from 'vue-i18n'

/** Names a function class: as printed in Chinese, translated in English where it is a known one. */
export function useClassName(): (code: string, printed: string) => string {
  const { t, te } = useI18n()
  return (code, printed) => {
    const key = `terms.class.${code}`
    return te(key) ? t(key) : printed
  }
}
