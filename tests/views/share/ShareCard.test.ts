import { expect, it } from 'vitest'
import ShareCard from '@/views/share/ShareCard.vue'
import { defaultLedger } from '../../ledgers.ts'
import { mounted, parsed } from '../../mounted.ts'
import { tellingOf } from '../telling.ts'

it('offers a card of the page in two shapes and two formats', async () => {
  const data = defaultLedger()
  const ledger = parsed(data)
  const telling = await tellingOf(data)
  const shown = await mounted(
    ShareCard,
    { page: 'sangong', telling, address: 'https://example.org/' },
    { ledger },
  )
  expect(shown.findAll('button').map((button) => button.text())).toEqual([
    '横幅',
    '方图',
    '存为图片（PNG）',
    '存为 SVG',
  ])
  await shown.findAll('button')[1]!.trigger('click')
  expect(shown.findAll('button')[1]!.attributes('aria-pressed')).toBe('true')
})
