import { expect, it } from 'vitest'
import AboutView from '@/views/about/AboutView.vue'
import { changed, withoutNarrative } from '../../ledgers.ts'
import { mounted, parsed } from '../../mounted.ts'

it('the explanation says what a ledger lacks', async () => {
  const bare = changed(withoutNarrative(), (copy) => {
    copy.duties = copy.organisation = copy.glossary = []
    delete copy.attachments
  })
  const ledger = parsed(bare)
  const shown = await mounted(AboutView, { ledger }, { ledger })
  for (const text of [
    '文件没有列出部门职责。',
    '文件没有说明机构设置。',
    '文件没有公布决算情况说明。',
    '文件没有名词解释。',
  ])
    expect(shown.text()).toContain(text)
  expect(shown.findAll('h2').map((heading) => heading.text())).not.toContain('附件')
})
