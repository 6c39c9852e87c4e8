import { describe, expect, it } from 'vitest'
import { useSpendingState } from '@/views/spending/useSpendingState.ts'
import { parsed, settled, used } from '../../mounted.ts'

const ledger = parsed()
const at = (query: string) => used(() => useSpendingState(ledger), `/x/spending?${query}`)

describe('what of the spending is on show', () => {
  it('opens the way to the code in focus, and a row that is pressed', async () => {
    const { given, router } = await at('focus=20607')
    const node = (code: string) => given.tree.value!.nodes.get(code)!
    expect(['206', '208'].map((code) => given.isOpen(node(code)))).toEqual([true, false])
    given.toggle(node('208'))
    await settled()
    given.toggle(node('206'))
    await settled()
    expect(router.currentRoute.value.query['open']).toBe('208,-206')
    expect(['206', '208'].map((code) => given.isOpen(node(code)))).toEqual([false, true])
  })

  it('goes to a code of the other hierarchy, whose closed way is open then', async () => {
    const { given, router } = await at('focus=206&open=-301')
    given.go('30101', 'economic')
    await settled()
    expect(router.currentRoute.value.query).toMatchObject({ by: 'economic', focus: '30101' })
    expect(given.code.value).toBe('30101')
    expect(given.isOpen(given.tree.value!.nodes.get('301')!)).toBe(true)
  })

  it('opens all and closes all', async () => {
    const { given } = await at('')
    const isOpen = () => given.isOpen(given.tree.value!.nodes.get('208')!)
    given.openAll(true)
    await settled()
    expect(isOpen()).toBe(true)
    given.openAll(false)
    await settled()
    expect(isOpen()).toBe(false)
  })
})
