import { afterEach, expect, it } from 'vitest'
import { DOCUMENT_LANGUAGE } from '@/locales/languages.ts'
import { useLanguage } from '@/locales/index.ts'
import CodePath from '@/views/budget/CodePath.vue'
import { mounted } from '../../mounted.ts'

const PATH = [
  { code: '206', name: '科学技术支出' },
  { code: '20607', name: '科学技术普及' },
  { code: '2060799', name: '' },
]

const steps = async () =>
  (await mounted(CodePath, { path: PATH })).findAll('.step').map((step) => step.text())

afterEach(() => useLanguage(DOCUMENT_LANGUAGE))

it('names classes in the language of the interface, and codes that have no name', async () => {
  expect(await steps()).toEqual(['科学技术支出', '科学技术普及', '2060799'])
  await useLanguage('en')
  expect(await steps()).toEqual(['Science and technology', '科学技术普及', '2060799'])
})
