import { type Component, inject, type InjectionKey } from 'vue'

/** What views give to pages that are not theirs. */
export type GivenKind = 'Part' | 'Slide' | 'Report'

/**
 * Finds the component of what a view gives, by its kind and id; without a view, that of the only one
 * that gives it.
 */
export type FindGiven = (kind: GivenKind, id: string, view?: string) => Component

export const GIVEN: InjectionKey<FindGiven> = Symbol('given')

/** Pages that are composed of what views give know none of them by name. */
export function useGiven(): FindGiven {
  return inject(GIVEN, () => () => null)
}
