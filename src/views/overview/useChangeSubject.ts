import { useI18n } from 'vue-i18n'
import type { ChangeGroup } from './changes.ts'

/** Names what a passage on changes speaks of: in the interface's words or by its printed title. */
export function useChangeSubject(): (group: ChangeGroup) => string {
  const { t, te } = useI18n()
  return ({ part, title }) => {
    const known = `overview.subjects.${part}`
    return te(known) ? t(known) : title.replace(/(?<=.)(情况)?说明$/, '')
  }
}
