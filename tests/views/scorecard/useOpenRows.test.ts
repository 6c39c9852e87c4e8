import { expect, it } from 'vitest'
import { useOpenRows } from '@/views/scorecard/useOpenRows.ts'
import { settled, used } from '../../mounted.ts'

it('keeps the open rows of the card in the address', async () => {
  const { given, router } = await used(useOpenRows, '/x/scorecard?open=1,2')
  given.show(['1.1', '2'])
  await settled()
  expect(router.currentRoute.value.query['open']).toBe('1,2,1.1')
  given.close(['1', '2'])
  given.lostOnly.value = true
  await settled()
  expect([...given.open.value]).toEqual(['1.1'])
  expect(router.currentRoute.value.query['lost']).toBeDefined()
})
