import { beforeEach, describe, expect, it } from 'vitest'
import { runChecks } from '@/checks/runChecks.ts'
import { loadViewMessages } from '@/locales/index.ts'
import { useFindings } from '@/views/checks/useFindings.ts'
import { parsed, settled, used } from '../../mounted.ts'

const ledger = parsed()
const findings = runChecks(ledger)
const at = (query: string) =>
  used(
    () =>
      useFindings(
        () => ledger,
        () => findings,
      ),
    `/x/checks?${query}`,
  )

beforeEach(() => loadViewMessages())

describe('the findings on show', () => {
  it('are those that the address asks for', async () => {
    const { given } = await at('verdict=discrepancy&severity=high')
    expect(given.listed.value.length).toBeGreaterThan(0)
    for (const { verdict, severity } of given.listed.value)
      expect([verdict, severity]).toEqual(['discrepancy', 'high'])
  })

  it('are of all families where the address names none that there is', async () => {
    expect((await at('family=astrology')).given.family.value).toBe('all')
    const { given } = await at('verdict=all&family=scorecard')
    expect(new Set(given.listed.value.map(({ family }) => family))).toEqual(new Set(['scorecard']))
  })

  it('count what each verdict would leave, with the other filters as they are', async () => {
    const { given } = await at('verdict=exact&family=between')
    const own = findings.filter(({ family }) => family === 'between')
    expect(given.counts.value.exact).toBe(own.filter(({ verdict }) => verdict === 'exact').length)
  })

  it('are found by code, and what was unfolded is folded by another filter', async () => {
    const { given, router } = await at('verdict=all&q=2060702&more=x')
    expect(given.listed.value.length).toBeGreaterThan(0)
    expect(given.listed.value.length).toBeLessThan(findings.length)
    given.verdict.value = 'discrepancy'
    await settled()
    expect(router.currentRoute.value.query['more']).toBeUndefined()
  })
})
