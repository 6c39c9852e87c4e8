import { useI18n } from 'vue-i18n'

interface UnitName {
  (unit: string): string
  (unit: string | undefined): string | undefined
}

/** Names a printed unit in the language of the interface; units that it has no word for stay. */
export function useUnitName(): UnitName {
  const { t, te } = useI18n()
  return ((unit) => (unit && te(`terms.unit.${unit}`) ? t(`terms.unit.${unit}`) : unit)) as UnitName
}
