import { afterEach, describe, expect, it, vi } from 'vitest'
import { useEvidenceStore } from '@/stores/evidence.ts'
import { settled, used } from '../mounted.ts'

const FIGURE = 'totals/income.opening/amount'
const at = (path: string) => used(useEvidenceStore, path)

afterEach(() => vi.unstubAllGlobals())

describe('the evidence that an address asks for', () => {
  it('is its key, once, and none in a frame', async () => {
    expect((await at(`/x/budget?evidence=${FIGURE}`)).given.asked).toBe(FIGURE)
    expect((await at('/x/budget?evidence=a/b/c&evidence=d/e/f')).given.asked).toBe('a/b/c')
    expect((await at('/x/budget')).given.asked).toBe('')
    expect((await at(`/x/budget?embed=flow&evidence=${FIGURE}`)).given.asked).toBe('')
  })

  it('has links that keep the rest of the page', async () => {
    const { given } = await at('/x/budget?by=code&evidence=a/b/c')
    expect(given.hrefOf(FIGURE)).toBe(`/x/budget?by=code&evidence=${FIGURE}`)
    expect((await at('/x/budget')).given.hrefOf(FIGURE)).toBe(`/x/budget?evidence=${FIGURE}`)
  })

  it('opens in a step of its own and closes to what was there', async () => {
    const { given, router } = await at('/x/budget?by=code')
    await given.open(FIGURE, { more: '1' })
    expect(router.currentRoute.value.query).toEqual({ by: 'code', more: '1', evidence: FIGURE })
    await given.close()
    await settled()
    expect(router.currentRoute.value.query['evidence']).toBeUndefined()
  })

  it('opens in the whole page from a frame', async () => {
    const open = vi.fn()
    vi.stubGlobal('open', open)
    const { given, router } = await at('/x/overview?embed=flow')
    await given.open(FIGURE)
    expect(open).toHaveBeenCalledWith(`/x/overview?evidence=${FIGURE}`, '_blank', 'noopener')
    expect(router.currentRoute.value.query).toEqual({ embed: 'flow' })
  })
})
