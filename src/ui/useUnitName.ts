import { useSay } from './useSay.ts'
import { unitName } from '@/words/amounts.ts'

interface UnitName {
  (unit: string): string
  (unit: string | undefined): string | undefined
}

export function useUnitName(): UnitName {
  const say = useSay()
  return ((unit: string | undefined) => unitName(unit, say)) as UnitName
}
