import { useSay } from './useSay.ts'
import type { Equation } from '@/checks/equation.ts'
import type { Finding } from '@/checks/finding.ts'
import { outcomeText } from '@/words/outcome.ts'

export function useOutcomeText() {
  const say = useSay()
  return (finding: Finding, equation: Equation) => outcomeText(finding, equation, say)
}
