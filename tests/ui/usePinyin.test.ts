import { beforeEach, describe, expect, it, vi } from 'vitest'
import { inTime } from '@/exports/inTime.ts'

const pinyin = vi.hoisted(() => vi.fn())

vi.mock('pinyin-pro', async (load) => {
  const real = await load<{ pinyin: (...of: unknown[]) => unknown }>()
  return { pinyin: pinyin.mockImplementation(real.pinyin) }
})
vi.mock('@/exports/inTime.ts', () => ({ inTime: vi.fn((load: () => unknown) => load()) }))

beforeEach(() => {
  vi.resetModules()
  vi.mocked(inTime).mockClear()
  pinyin.mockClear()
})

const fresh = async () => (await import('@/ui/usePinyin.ts')).usePinyin

describe('how names are pronounced', () => {
  it('is there for all once it was asked for, and loaded once', async () => {
    const usePinyin = await fresh()
    const [one, other] = [usePinyin(), usePinyin()]
    expect(one.sounds.value).toBeUndefined()
    await Promise.all([one.load(), other.load()])
    expect(other.sounds.value?.syllables('科普')).toEqual(['ke', 'pu'])
    expect(other.sounds.value?.readings('行')).toEqual(expect.arrayContaining(['xing', 'hang']))
    const { inTime: asked } = await import('@/exports/inTime.ts')
    expect(asked).toHaveBeenCalledTimes(1)
  })

  it('is worked out once for each name', async () => {
    const { sounds, load } = (await fresh())()
    await load()
    expect(sounds.value?.syllables('科普')).toBe(sounds.value?.syllables('科普'))
    expect(pinyin).toHaveBeenCalledTimes(1)
    // Readings of a character are kept apart from its syllables.
    sounds.value?.syllables('行')
    expect(sounds.value?.readings('行').length).toBeGreaterThan(1)
  })

  it('is missed where it did not come, by who writes in letters, and tried again', async () => {
    const { sounds, load, lacks } = (await fresh())()
    const { inTime: asked } = await import('@/exports/inTime.ts')
    vi.mocked(asked).mockRejectedValueOnce(new Error('no network'))
    expect(lacks('kepu')).toBe(false)
    await load()
    expect([sounds.value, lacks('kepu'), lacks('科普')]).toEqual([undefined, true, false])
    await load()
    expect([sounds.value?.syllables('科普'), lacks('kepu')]).toEqual([['ke', 'pu'], false])
  })
})
