import { afterEach, expect, it, vi } from 'vitest'
import { usePrinting } from '@/ui/usePrinting.ts'
import { used } from '../mounted.ts'

afterEach(() => vi.unstubAllGlobals())

it('hears of printing from either of what browsers tell', async () => {
  const media = Object.assign(new EventTarget(), { matches: false, media: 'print' })
  vi.stubGlobal('matchMedia', () => media)
  const { given: printing, page } = await used(usePrinting, '/x')
  const said: boolean[] = [printing.value]
  const tell = (matches: boolean) => {
    media.matches = matches
    media.dispatchEvent(Object.assign(new Event('change'), { matches }))
    said.push(printing.value)
  }
  tell(true)
  tell(false)
  for (const type of ['beforeprint', 'afterprint']) {
    dispatchEvent(new Event(type))
    said.push(printing.value)
  }
  expect(said).toEqual([false, true, false, true, false])
  page.unmount()
  dispatchEvent(new Event('beforeprint'))
  expect(printing.value).toBe(false)
})
