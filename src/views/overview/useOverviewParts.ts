import { useI18n } from 'vue-i18n'
import type { overviewParts } from './overviewParts.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { useChangeSubject } from './useChangeSubject.ts'
import { useClassName } from '@/ui/useClassName.ts'

type Makers = ReturnType<typeof overviewParts>

/** What the cards of the overview give away; how it is made loads when a reader takes it. */
export function useOverviewParts(ledger: () => Ledger) {
  const { t } = useI18n()
  const className = useClassName()
  const changeSubject = useChangeSubject()
  return async <Part extends keyof Makers>(part: Part): Promise<ReturnType<Makers[Part]>> => {
    const parts = await import('./overviewParts.ts')
    return parts
      .overviewParts(ledger(), { say: t, className, changeSubject })
      [part]() as ReturnType<Makers[Part]>
  }
}
