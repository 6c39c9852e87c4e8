import { nextTick, ref } from 'vue'
import { expect, it } from 'vitest'
import { usePageRules } from '@/ui/usePageRules.ts'
import { used } from '../mounted.ts'

const rules = () =>
  document.adoptedStyleSheets.map((sheet) => [...sheet.cssRules].map((rule) => rule.cssText).join())

it('has rules for print alone, which follow what is printed and go with it', async () => {
  const other = new CSSStyleSheet()
  document.adoptedStyleSheets = [other]
  const width = ref('10px')
  const { page } = await used(() => usePageRules(() => `p { width: ${width.value} }`), '/x')
  expect(document.adoptedStyleSheets[0]).toBe(other)
  expect(rules()[1]).toMatch(/^@media print \{\s*p \{ width: 10px;? \}\s*\}$/)
  width.value = '20px'
  await nextTick()
  expect(rules()).toHaveLength(2)
  expect(rules()[1]).toContain('width: 20px')
  page.unmount()
  expect(document.adoptedStyleSheets).toEqual([other])
  document.adoptedStyleSheets = []
})
