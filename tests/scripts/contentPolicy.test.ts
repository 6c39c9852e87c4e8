import { describe, expect, it } from 'vitest'
import { withPolicy } from '../../scripts/contentPolicy.ts'

const PAGE = `<head><meta charset="utf-8" /><script>a()</script><style>b{}</style>
<script type="application/json" data-file="x">{"c":1}</script>
<script type="module" crossorigin src="./m.js"></script></head>`
const policyOf = (html: string) => /content="([^"]*)"/.exec(html)?.[1]?.split('; ')

describe('the policy of a page', () => {
  it('names what is inline and runs, and nothing else', () => {
    const script = policyOf(withPolicy(PAGE, "'self'"))?.find((each) => /^script-src/.test(each))
    expect(script).toMatch(/^script-src 'self' 'sha256-[\w+/]{43}='$/)
  })

  it('allows neither inline words nor evaluation at large', () => {
    expect(withPolicy(PAGE, "'self'")).not.toMatch(/unsafe|\*/)
  })

  it('stands before all that it is about', () => {
    expect(withPolicy(PAGE, "'self'")).toMatch(
      /^<head><meta charset="utf-8" \/>\s*<meta http-equiv/,
    )
  })

  it('leaves a page in one file nothing to fetch', () => {
    const policy = policyOf(withPolicy(PAGE, "'none'"))
    expect(policy).toContain("connect-src 'none'")
    expect(policy?.join()).not.toContain("'self'")
  })
})
