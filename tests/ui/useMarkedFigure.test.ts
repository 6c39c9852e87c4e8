import { afterEach, describe, expect, it, vi } from 'vitest'
import { useMarkedFigure } from '@/ui/useMarkedFigure.ts'
import { used } from '../mounted.ts'

const [FIRST, SECOND] = ['narrative/a/0', 'narrative/a/1'] as const
const scrolled = vi.fn()

afterEach(() => {
  document.body.innerHTML = ''
  scrolled.mockClear()
})

/** A page with two figures and this query. */
async function at(query: string) {
  document.body.innerHTML = [FIRST, SECOND]
    .map((address) => `<span data-address="${address}" tabindex="-1"></span>`)
    .join('')
  for (const each of document.querySelectorAll('span'))
    each.scrollIntoView = () => void scrolled(each.dataset['address'])
  const { given, router } = await used(() => useMarkedFigure('about'), `/x/about?${query}`)
  await framed()
  return { figure: given, router }
}

async function framed(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve))
  await new Promise(requestAnimationFrame)
}

const focused = () => (document.activeElement as HTMLElement | null)?.dataset['address']

describe('the figure that an address names', () => {
  it('comes into sight and takes the focus, as does the next', async () => {
    const { figure, router } = await at(`figure=${FIRST}`)
    expect([figure.value, focused(), scrolled.mock.calls]).toEqual([FIRST, FIRST, [[FIRST]]])
    await router.push(`/x/about?figure=${SECOND}`)
    await framed()
    expect([focused(), scrolled.mock.calls]).toEqual([SECOND, [[FIRST], [SECOND]]])
  })

  it('leaves the page around a frame where it is', async () => {
    const { figure } = await at(`embed=x&figure=${FIRST}`)
    expect([figure.value, focused(), scrolled.mock.calls]).toEqual([FIRST, undefined, []])
  })

  it('may be none, or none of the page', async () => {
    await at('')
    await at('figure=narrative/a/2')
    expect([focused(), scrolled.mock.calls]).toEqual([undefined, []])
  })
})
