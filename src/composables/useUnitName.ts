import { useI18n } from 'vue-i18n'

/** Names a printed unit in the language of the interface; units that it has no word for stay. */
export function useUnitName(): (unit: string) => string {
  const { t, te } = useI18n()
  return (unit) => (te(`terms.unit.${unit}`) ? t(`terms.unit.${unit}`) : unit)
}
