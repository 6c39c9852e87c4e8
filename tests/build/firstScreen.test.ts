import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FIRST_TOLD_ID } from '../../src/views/overview/useFirstTold.ts'
import { fingerprint } from '../../src/ledger/fingerprint.ts'
import { defaultEntry } from '../ledgers.ts'
import { ledgerWith } from '../ledgerWith.ts'

const html = readFileSync('dist/index.html', 'utf8')
const text = html.replaceAll('\u00a0', ' ')

describe('the built page, before any script', () => {
  it('has the sentence, the hundred yuan and three things of its first ledger', () => {
    for (const said of [
      '每花 100 元，约 78 元用于科学技术。</h1>',
      '社会保障和就业</a>',
      '近三分之一的支出来自往年结转',
      '科普活动花了年初预算的 15 倍',
      '处公布的数字彼此对不上',
    ])
      expect(text).toContain(said)
    expect(html).toContain(`href="#/${defaultEntry().id}/spending?focus=206"`)
  })

  it('tells the script what stands there', () => {
    const [, json = ''] = new RegExp(`id="${FIRST_TOLD_ID}">(.*?)</script>`).exec(html) ?? []
    const told = JSON.parse(json) as { ledger: string; things: unknown[] }
    expect(told.ledger).toBe(fingerprint(ledgerWith()))
    expect(told.things).toHaveLength(3)
  })

  it('has no style on an element, which its own policy would refuse', () => {
    expect(html).not.toMatch(/<[^>]* style="/)
    expect(html).toMatch(/\[data-style=s0\]\{--colour:/)
  })
})
