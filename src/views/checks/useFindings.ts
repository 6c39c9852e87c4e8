import { computed, watch } from 'vue'
import type { Finding } from '@/checks/finding.ts'
import { byFamily, findingsOf, groupFindings, isWanted } from '@/checks/groups.ts'
import { findingText, type FindingText, matchesQuery } from '@/checks/searchFindings.ts'
import { countVerdicts } from '@/checks/summary.ts'
import { needsSounds, searchCodes } from '@/words/search.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { usePinyin } from '@/ui/usePinyin.ts'
import { useAddress } from '@/ui/useAddress.ts'
import { useSay } from '@/ui/useSay.ts'
import { ruleText } from '@/words/rule.ts'

/** The filters and the search of the checks view, all in the URL, and what they leave on show. */
export function useFindings(ledger: () => Ledger, findings: () => readonly Finding[]) {
  const say = useSay()
  const { sounds, load, lacks } = usePinyin()

  const verdict = useAddress('checks', 'verdict')
  const asked = useAddress('checks', 'family')
  const severity = useAddress('checks', 'severity')
  const query = useAddress('checks', 'q')
  const opened = useAddress('checks', 'more')

  const families = computed(() => byFamily(findings()).map(([family]) => family))
  const family = computed({
    get: () => families.value.find((each) => each === asked.value) ?? ('all' as const),
    set: (value) => (asked.value = value),
  })

  // Search is what needs the texts; most readers never search.
  const texts = computed(() => {
    const found = new Map<Finding, FindingText>()
    if (query.value.trim())
      for (const finding of findings())
        found.set(finding, findingText(ledger(), finding, ruleText(ledger(), finding, say)))
    return found
  })
  watch(query, (text) => needsSounds(text) && load(), { immediate: true })
  // Not the family itself: it is known only when the checks are done.
  watch([verdict, asked, severity, query], () => (opened.value = new Set()))

  function isSaid(name: string, word: string): boolean {
    return needsSounds(word) && searchCodes([{ code: '', name }], word, sounds.value, 1).length > 0
  }

  const found = computed(() => {
    if (!query.value.trim()) return findings()
    const known = new Map<string, boolean>()
    const alike = (name: string, word: string) => {
      const key = `${word} ${name}`
      const said = known.get(key) ?? isSaid(name, word)
      known.set(key, said)
      return said
    }
    return findings().filter((finding) => {
      const text = texts.value.get(finding)
      return text !== undefined && matchesQuery(text, query.value, alike)
    })
  })
  /** What each verdict would leave on show with the other filters as they are. */
  const counts = computed(() =>
    countVerdicts(
      found.value.filter((finding) =>
        isWanted(finding, {
          verdict: 'all',
          family: family.value,
          severity: severity.value,
        }),
      ),
    ),
  )
  const groups = computed(() => {
    const filter = { verdict: verdict.value, family: family.value, severity: severity.value }
    return groupFindings(
      found.value.filter((finding) => isWanted(finding, filter)),
      findings(),
    )
  })
  const listed = computed(() => findingsOf(groups.value))
  const lacksSounds = computed(() => lacks(query.value))

  return {
    verdict,
    family,
    families,
    severity,
    query,
    opened,
    counts,
    groups,
    listed,
    lacksSounds,
  }
}
