import { describe, expect, it } from 'vitest'
import { runChecks } from '@/checks/runChecks.ts'
import { findingText, matchesQuery } from '@/checks/searchFindings.ts'
import { defaultLedger, withHtml } from '../ledgers.ts'

const ledger = defaultLedger()
const findings = runChecks(ledger)
const texts = findings.map((finding) => ({
  finding,
  text: findingText(ledger, finding, 'Rule 规则'),
}))

const found = (query: string) =>
  texts.flatMap(({ finding, text }) => (matchesQuery(text, query) ? [finding.check] : []))

describe('a finding is found by', () => {
  it('its id, its rule and each of its addresses', () => {
    for (const { finding, text } of texts) {
      expect(matchesQuery(text, finding.check.split(/\s/)[0]!)).toBe(true)
      expect(matchesQuery(text, 'rule')).toBe(true)
      for (const address of finding.addresses) expect(matchesQuery(text, address)).toBe(true)
    }
  })

  it('each printed figure, also as it is shown', () => {
    for (const { finding, text } of texts)
      for (const { value } of finding.left.terms)
        if (value !== null) expect(matchesQuery(text, value)).toBe(true)
    const [first] = texts
    const thousand = { ...first!.text, text: 'total 2940.05' }
    expect(matchesQuery(thousand, '2,940.05')).toBe(true)
    expect(matchesQuery(thousand, '2,940.06')).toBe(false)
  })

  it('the names of tables, rows and columns, in any case', () => {
    expect(found('支出决算表').length).toBeGreaterThan(100)
    expect(found('科普活动 基本支出')).toContain('parent:expenditure/20607/basic')
    expect(found('OMITTED')).toEqual(found('omitted'))
  })

  it('what its message names', () => {
    expect(found('反映反映')).toEqual(['doubled:glossary'])
  })

  it('how its places are pronounced', () => {
    const sounds = (name: string, word: string) => name === '科普活动' && word === 'kphd'
    const said = texts.filter(({ text }) => matchesQuery(text, 'kphd', sounds))
    expect(said).toEqual(texts.filter(({ text }) => text.names.includes('科普活动')))
    expect(said.length).toBeGreaterThan(5)
  })
})

describe('a query', () => {
  it('without words finds everything, with more words never more', () => {
    expect(found('  ').length).toBe(findings.length)
    for (const [one, both] of [
      ['206', '206 基本'],
      ['科学技术', '科学技术 2060702'],
    ] as const) {
      expect(found(both).length).toBeLessThan(found(one).length)
      for (const id of found(both)) expect(found(one)).toContain(id)
    }
  })

  it('for what is nowhere finds nothing', () => {
    expect(found('不存在的科目')).toEqual([])
    expect(found('constructor')).toEqual([])
  })

  it.each([
    ['２０６０７０２', '2060702'],
    ['科普活动。', '科普活动'],
    ['（科普活动', '科普活动'],
    ['科普活动）', '科普活动'],
    ['ＯＭＩＴＴＥＤ', 'omitted'],
  ])('is read however it is written: %s is %s', (query, plain) => {
    expect(found(query).length).toBeGreaterThan(0)
    expect(found(query)).toEqual(found(plain))
  })

  it('finds texts that look like HTML as texts', () => {
    const html = withHtml()
    const [finding] = runChecks(html)
    expect(matchesQuery(findingText(html, finding!, ''), '<b>html</b>')).toBe(true)
  })
})
