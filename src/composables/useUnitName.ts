import { useI18n } from 'vue-i18n'

/** What a printed unit is called: money in the reader's words, counters as printed. */
export function useUnitName() {
  const { t, te } = useI18n()
  return (unit: string | undefined): string | undefined => {
    if (unit === undefined) return undefined
    if (te(`terms.unit.${unit}`)) return t(`terms.unit.${unit}`)
    return te(`checks.unit.${unit}`) ? t(`checks.unit.${unit}`) : unit
  }
}
