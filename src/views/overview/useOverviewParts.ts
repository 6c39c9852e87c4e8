import { useSay } from '@/ui/useSay.ts'
import type { overviewParts } from './overviewParts.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { useChangeSubject } from './useChangeSubject.ts'
import { useClassName } from '@/ui/useClassName.ts'

type Makers = ReturnType<typeof overviewParts>

/** What the cards of the overview give away; how it is made loads when a reader takes it. */
export function useOverviewParts(ledger: () => Ledger) {
  const say = useSay()
  const className = useClassName()
  const changeSubject = useChangeSubject()
  return async <Part extends keyof Makers>(part: Part): Promise<ReturnType<Makers[Part]>> => {
    const parts = await import('./overviewParts.ts')
    return parts.overviewParts(ledger(), { say, className, changeSubject })[part]() as ReturnType<
      Makers[Part]
    >
  }
}
