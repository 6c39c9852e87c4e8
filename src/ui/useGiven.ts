import { computed, type ComputedRef, inject, type InjectionKey, provide } from 'vue'
import type { OpenLedger } from '@/library/source.ts'

type Given = OpenLedger | undefined

export const GIVEN: InjectionKey<ComputedRef<Given>> = Symbol('the ledger of this part of the page')

/** Gives a ledger to all below; within, another may be given, so that two can stand on one page. */
export function provideGiven(of: () => Given): void {
  provide(GIVEN, computed(of))
}

/** The ledger that was given from above, with its id; `undefined` while there is none. */
export function useGiven(): ComputedRef<Given> {
  return inject(GIVEN, NOTHING, true)
}

const NOTHING = () => computed(() => undefined)
