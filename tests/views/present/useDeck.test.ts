import { describe, expect, it } from 'vitest'
import type { ToldSlide } from '@/views/present/toldSlide.ts'
import { useDeck } from '@/views/present/useDeck.ts'
import { settled, used } from '../../mounted.ts'

const KNOWN = ['title', 'flow', 'budget', 'sangong'].map((id) => ({ id }) as ToldSlide)

/** The deck of a page with this path, and what is to be seen of it. */
async function deckAt(path: string) {
  const { given: deck, router } = await used(() => useDeck(() => KNOWN), path)
  return {
    deck,
    chosen: () => deck.chosen.value.map(({ id }) => id),
    /** What a reader does, and the address afterwards. */
    async after(act: () => void): Promise<string> {
      act()
      await settled()
      return decodeURIComponent(router.currentRoute.value.fullPath)
    },
    router,
  }
}

const ALL = ['title', 'flow', 'budget', 'sangong']

describe('the slides of a deck', () => {
  it('are all of them where the address chooses none that there is', async () => {
    expect((await deckAt('/x/present')).chosen()).toEqual(ALL)
    expect((await deckAt('/x/present?slides=,nothing')).chosen()).toEqual(ALL)
  })

  it('are those of the address in its order, each once; the others are left', async () => {
    const { deck, chosen } = await deckAt('/x/present?slides=sangong,flow,nothing,sangong')
    expect(chosen()).toEqual(['sangong', 'flow'])
    expect(deck.left.value.map(({ id }) => id)).toEqual(['title', 'budget'])
  })
})

describe('the slide on show', () => {
  it('is counted among the chosen ones; the last has none after it', async () => {
    const { deck } = await deckAt('/x/present/flow?slides=sangong,flow,title')
    expect([deck.index.value, deck.current.value.id, deck.next.value?.id]).toEqual([
      1,
      'flow',
      'title',
    ])
    const last = await deckAt('/x/present/sangong')
    expect(last.deck.next.value).toBeUndefined()
  })

  it('is the first one where the address names none, or one that is left out', async () => {
    for (const path of ['/x/present?slides=budget,flow', '/x/present/title?slides=budget,flow'])
      expect((await deckAt(path)).deck.current.value.id).toBe('budget')
  })
})

describe('going', () => {
  it('stops at both ends', async () => {
    const { deck, after } = await deckAt('/x/present/flow')
    expect(await after(() => deck.go(9))).toBe('/x/present/sangong')
    expect(await after(() => deck.go(-1))).toBe('/x/present/title')
  })

  it('takes away what lies over the slide, and nothing else', async () => {
    const { deck, after } = await deckAt(
      '/x/present/flow?slides=flow,budget&grid=1&blank=1&evidence=a&presenter=p',
    )
    expect(await after(() => deck.go(1))).toBe('/x/present/budget?slides=flow,budget&presenter=p')
  })

  it('is no step of the history', async () => {
    const { deck, after, router } = await deckAt('/elsewhere')
    await router.push('/x/present/title')
    await after(() => deck.go(1))
    await after(() => deck.go(2))
    expect(await after(() => router.back())).toBe('/elsewhere')
  })
})

describe('choosing', () => {
  it('leaves a slide out, and takes it in again as the last', async () => {
    const { deck, after } = await deckAt('/x/present')
    expect(await after(() => deck.toggle('flow'))).toBe('/x/present?slides=title,budget,sangong')
    expect(await after(() => deck.toggle('flow'))).toBe(
      '/x/present?slides=title,budget,sangong,flow',
    )
  })

  it('keeps the only slide', async () => {
    const { deck, after } = await deckAt('/x/present?slides=flow')
    expect(await after(() => deck.toggle('flow'))).toBe('/x/present?slides=flow')
  })

  it('moves a slide by one, and says nothing of the order that all have anyway', async () => {
    const { deck, after } = await deckAt('/x/present')
    expect(await after(() => deck.move('flow', 1))).toBe(
      '/x/present?slides=title,budget,flow,sangong',
    )
    expect(await after(() => deck.move('flow', -1))).toBe('/x/present')
  })
})
