import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { type DeckCommand, useDeckKeys } from '@/views/present/useDeckKeys.ts'

/** What keys struck within a dialog ask for. */
function obeyed(keys: readonly string[]): DeckCommand[] {
  const commands: DeckCommand[] = []
  const Deck = defineComponent({
    setup() {
      useDeckKeys(
        (command) => commands.push(command),
        () => undefined,
      )
      return () => h('dialog', { open: true }, h('button'))
    },
  })
  const deck = mount(Deck, { attachTo: document.body })
  for (const key of keys)
    deck.get('button').element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  deck.unmount()
  return commands
}

describe('keys within a dialog', () => {
  afterEach(() => {
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  })

  it('lead through the slides beside it, in engines that cannot tell a modal one, too', () => {
    vi.stubGlobal('CSS', { supports: () => false })
    const matches = Object.getOwnPropertyDescriptor(Element.prototype, 'matches')
      ?.value as Element['matches']
    vi.spyOn(Element.prototype, 'matches').mockImplementation(function (
      this: Element,
      selector: string,
    ) {
      if (selector.includes(':modal')) throw new DOMException(selector, 'SyntaxError')
      return matches.call(this, selector)
    })
    expect(obeyed(['PageDown', 'ArrowRight', '?'])).toEqual(['next', 'help'])
  })

  it('only close one that lies over them', () => {
    vi.stubGlobal('CSS', { supports: () => true })
    vi.spyOn(Element.prototype, 'matches').mockReturnValue(true)
    expect(obeyed(['PageDown', '?'])).toEqual(['help'])
  })
})
