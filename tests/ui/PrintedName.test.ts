import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { sayIn, useLanguage } from '@/locales/index.ts'
import PlaceText from '@/ui/PlaceText.vue'
import PrintedName from '@/ui/PrintedName.vue'
import { mounted } from '../mounted.ts'

beforeAll(async () => void (await sayIn('en')))
afterEach(() => useLanguage('zh'))

/** All text of a component without an element of its own. */
const textOf = ({ element }: { element: Node }) => element.textContent
const chinese = (html: string) =>
  [...html.matchAll(/lang="zh"[^>]*>([^<]*)/g)].map(([, text]) => text)

describe('a printed name', () => {
  it('stands beside what it is called in the reader’s language, marked as Chinese', async () => {
    await useLanguage('en')
    const wrapper = await mounted(PrintedName, { name: '科普活动' })
    expect(textOf(wrapper)).toBe('Science popularisation activities 科普活动')
    expect(chinese(wrapper.html())).toEqual(['科普活动'])
  })

  it('is where one points, in a narrow place', async () => {
    await useLanguage('en')
    const wrapper = await mounted(PrintedName, { name: '科普活动', brief: true })
    expect(wrapper.text()).toBe('Science popularisation activities')
    expect(wrapper.get('[title]').attributes('title')).toBe('科普活动')
  })

  it('stands alone where no list has it, and in its own language', async () => {
    expect((await mounted(PrintedName, { name: '科普活动' })).text()).toBe('科普活动')
    await useLanguage('en')
    const unknown = await mounted(PrintedName, { name: '科普活动（试点）' })
    expect(unknown.text()).toBe('科普活动（试点）')
    expect(chinese(unknown.html())).toEqual(['科普活动（试点）'])
  })
})

it('a place is in the reader’s language word by word', async () => {
  await useLanguage('en')
  const words = ['支出决算表', '科普活动', '其中某一句']
  const wrapper = await mounted(PlaceText, { words })
  expect(textOf(wrapper)).toBe('Expenditure · Science popularisation activities · 其中某一句')
  expect(chinese(wrapper.html())).toEqual(['其中某一句'])
})
