import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { defineComponent, h, nextTick, ref } from 'vue'
import SpendingView from '@/views/spending/SpendingView.vue'
import { mounted, parsed } from '../mounted.ts'
import { useTextInPlace } from '@/app/useTextInPlace.ts'

/* A translator, imitated: it puts an element with other words in the place of every text. */
function translate(root: Node, inSteps: boolean): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  for (const text of texts.filter(({ data }) => data.trim())) {
    const font = document.createElement('font')
    font.innerHTML = `<font>${text.data}, translated</font>`
    if (!inSteps) text.replaceWith(font)
    else {
      text.before(font)
      text.remove()
    }
  }
}

const code = ref('206')
const amount = ref('257.08')
const noted = ref(true)
const Figure = defineComponent({
  setup(_, { slots }) {
    useTextInPlace()
    return () =>
      h('p', [
        `科目 ${code.value} `,
        h('b', '·'),
        h('a', slots['default']?.()),
        noted.value ? h('i', '注') : undefined,
        h('span', amount.value),
      ])
  },
})

afterEach(() => {
  document.body.innerHTML = ''
})

const settled = () => new Promise((done) => setTimeout(done))

describe.each([true, false])('a page that a browser has translated (in steps: %s)', (inSteps) => {
  it('shows no old text beside a new one', async () => {
    code.value = '206'
    amount.value = '257.08'
    noted.value = true
    const page = mount(Figure, {
      attachTo: document.body,
      slots: { default: () => [`${amount.value} `, h('small', '万元')] },
    })
    await settled()
    translate(page.element, inSteps)
    await settled()
    expect(page.text()).toContain('科目 206 , translated')
    code.value = '208'
    amount.value = '56.22'
    noted.value = false
    await nextTick()
    await settled()
    expect(page.text()).not.toMatch(/206|257\.08|注/)
    expect(page.text()).toMatch(/208.*56\.22.*56\.22/)
    // Once more, also where only a part was translated before.
    translate(page.element, inSteps)
    await settled()
    code.value = '210'
    amount.value = '9.54'
    await nextTick()
    await settled()
    expect(page.text()).not.toMatch(/20[68]|56\.22/)
    expect(page.text()).toMatch(/210.*9\.54.*9\.54/)
    page.unmount()
  })
})

it('a view that a browser has translated drills without leaving an old figure', async () => {
  const ledger = parsed()
  const Page = defineComponent({
    setup() {
      useTextInPlace()
      return () => h(SpendingView, { ledger })
    },
  })
  const page = await mounted(Page, {}, { ledger, at: 'focus=206' })
  document.body.append(page.element.parentElement ?? page.element)
  await settled()
  const panel = () =>
    page.get('.panel').text().replaceAll(', translated', '').replaceAll(/\s+/g, ' ')
  await expect.poll(() => page.find('.panel').exists()).toBe(true)
  expect(panel()).toMatch(/科学技术支出 206.*257\.08/)
  translate(document.body, false)
  await settled()
  await page.vm.$router.push({ query: { focus: '208' } })
  await settled()
  expect(panel()).toMatch(/社会保障和就业支出 208.*56\.22/)
  expect(panel()).not.toMatch(/206|257\.08/)
  page.unmount()
})
