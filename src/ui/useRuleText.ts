import { useSay } from './useSay.ts'
import type { Finding } from '@/checks/finding.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { ruleText, textPlace } from '@/words/rule.ts'

export function useRuleText() {
  const say = useSay()
  return {
    ruleText: (ledger: Ledger, finding: Finding) => ruleText(ledger, finding, say),
    textPlace: (ledger: Ledger, finding: Finding) => textPlace(ledger, finding, say),
  }
}
