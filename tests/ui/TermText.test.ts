import { describe, expect, it } from 'vitest'
import TermMarked from '@/ui/TermMarked.vue'
import TermText from '@/ui/TermText.vue'
import { changed, defaultLedger, HTML } from '../ledgers.ts'
import { mounted, parsed } from '../mounted.ts'

const glossary = [
  { term: '“三公”经费', definition: '出国、公车、接待三项经费。' },
  { term: '基本支出', definition: `日常运转的支出。${HTML}` },
]
const ledger = parsed(changed(defaultLedger(), (copy) => (copy.glossary = glossary)))

/** As browsers tell it: before, and when it is done. */
function toggled(newState: 'open' | 'closed', type = 'beforetoggle'): Event {
  return Object.assign(new Event(type), { newState })
}

describe('a term', () => {
  it('has its definition one key away, and no text of it before that', async () => {
    const term = await mounted(TermText, { term: '基本支出', text: '基本' }, { ledger })
    expect(term.text()).toBe('基本')
    const button = term.get('button')
    const popover = term.get('[popover]')
    expect(button.attributes('popovertarget')).toBe(popover.attributes('id'))

    popover.element.dispatchEvent(toggled('open'))
    await term.vm.$nextTick()
    expect(popover.text()).toContain('日常运转的支出。')
    popover.element.dispatchEvent(toggled('closed'))
    await term.vm.$nextTick()
    // What has the focus in it must be there until that has been given back.
    expect(popover.text()).toContain('日常运转的支出。')
    popover.element.dispatchEvent(toggled('closed', 'toggle'))
    await term.vm.$nextTick()
    expect(popover.text()).toBe('')
  })

  it('shows a definition as text, whatever is in it', async () => {
    const term = await mounted(TermText, { term: '基本支出' }, { ledger })
    term.get('[popover]').element.dispatchEvent(toggled('open'))
    await term.vm.$nextTick()
    expect(term.text()).toContain('<b>html</b>')
    expect(term.find('img').exists()).toBe(false)
  })

  it('is plain text where the glossary does not define it', async () => {
    const term = await mounted(TermText, { term: '转移支付' }, { ledger })
    expect(term.text()).toBe('转移支付')
    expect(term.find('button').exists()).toBe(false)
  })
})

describe('a text with terms', () => {
  it('reads as before and defines each term once', async () => {
    const text = '“三公经费”不含基本支出；三公经费另列，基本支出另列。'
    const marked = await mounted(TermMarked, { text }, { ledger })
    expect(marked.text()).toBe(text)
    expect(marked.findAll('button').map((button) => button.text())).toEqual([
      '三公经费',
      '基本支出',
    ])
  })
})
