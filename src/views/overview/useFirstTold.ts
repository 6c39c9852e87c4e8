import { computed, inject, type InjectionKey } from 'vue'
import { fingerprint } from '@/ledger/fingerprint.ts'
import { DOCUMENT_LANGUAGE } from '@/locales/languages.ts'
import { useGiven } from '@/ui/useGiven.ts'
import { useSay } from '@/ui/useSay.ts'
import type { ToldNotable } from '../view.ts'

/** What the built page says of its first ledger, in the documents' language, before any script runs. */
export interface FirstTold {
  /** Its fingerprint: data that were replaced since are told anew. */
  readonly ledger: string
  readonly things: readonly ToldNotable[]
}

export const FIRST_TOLD: InjectionKey<FirstTold> = Symbol('what the built page tells')

/** The id of the element that has it, as JSON. */
export const FIRST_TOLD_ID = 'first-told'

/** The things that the page has told already, where it is about the ledger on show and in its language. */
export function useFirstTold(): () => FirstTold['things'] {
  const told = inject(FIRST_TOLD, undefined)
  const given = useGiven()
  const say = useSay()
  const isTold = computed(
    () => told && given.value && told.ledger === fingerprint(given.value.ledger),
  )
  return () => (isTold.value && say.language === DOCUMENT_LANGUAGE ? (told?.things ?? []) : [])
}
