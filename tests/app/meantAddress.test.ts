import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { meantAddress } from '@/app/meantAddress.ts'

const SPENDING = '/a-2021/spending?focus=206'

/** As the router reads what stands behind the `#`. */
const read = (hash: string) =>
  createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:path(.*)*', component: {} }],
  }).resolve(hash.startsWith('/') ? hash : `/${hash}`).fullPath

describe('the address that is meant', () => {
  it.each([
    '/',
    '/a-2021',
    '/a-2021/spending',
    '/a-2021/present/year?grid=1',
    SPENDING,
    `${SPENDING}&open=206,20607&sort=code`,
    '/a-2021/tables?cell=totals/expenditure.206/amount',
    '/a-2021/tables?cell=totals%2Fexpenditure.206%2Famount',
    '/a-2021/overview?evidence=income/total/total~a/b/c:d/e/f',
    '/a-2021/spending?q=%E5%85%BB%E8%80%81%EF%BC%88',
    '/a-2021/spending?q=a/b?c',
    '/a-2021/checks?with=name:narrative/206/%E7%A7%91%E5%AD%A6%E6%8A%80%E6%9C%AF',
    '/a-2021?embed',
  ])('is the one that the app writes: %s', (address) => {
    expect(meantAddress(read(address))).toBe(read(address))
  })

  it.each([
    '。',
    '，',
    '）',
    '」',
    '”',
    '.',
    ',',
    ')',
    ']',
    '>',
    '"',
    '!',
    '…',
    '）看这里',
    '，见 q=1',
  ])('has no end that stuck to it: %s', (end) => {
    for (const address of [SPENDING, '/a-2021/spending', '/a-2021', `${SPENDING}&sort=code`]) {
      expect(meantAddress(read(address + end))).toBe(address)
      expect(meantAddress(read(address + encodeURIComponent(end)))).toBe(address)
    }
  })

  it('is read where all of it was escaped, also twice', () => {
    const once = encodeURIComponent(SPENDING)
    const twice = encodeURIComponent(once)
    for (const hash of [once, twice, once.toLowerCase(), once.replace('%2F', '/'), `${once}。`])
      expect(meantAddress(read(hash))).toBe(SPENDING)
    expect(meantAddress(read('/a-2021/spending%3Ffocus%3D206'))).toBe(SPENDING)
    const free = `/a-2021/spending?q=${encodeURIComponent('a&b')}`
    expect(meantAddress(read(encodeURIComponent(free)))).toBe(free)
  })

  it('has plain signs where they were written for HTML', () => {
    expect(meantAddress(read(`${SPENDING}&amp;sort=code`))).toBe(`${SPENDING}&sort=code`)
  })

  it('is found at once: what it is needs no second look', () => {
    fc.assert(
      fc.property(fc.webFragments(), (fragment) => {
        const meant = meantAddress(read(fragment))
        expect(meantAddress(read(meant))).toBe(read(meant))
      }),
      { numRuns: 300 },
    )
  })
})
