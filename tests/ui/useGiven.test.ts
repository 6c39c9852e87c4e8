import { mount } from '@vue/test-utils'
import { defineComponent, h, nextTick, shallowRef } from 'vue'
import { expect, it } from 'vitest'
import type { OpenLedger } from '@/library/source.ts'
import { provideGiven, useGiven } from '@/ui/useGiven.ts'
import { ledgerWith } from '../ledgerWith.ts'
import { defaultEntry } from '../ledgers.ts'

const opened = (id: string): OpenLedger => ({
  entry: { ...defaultEntry(), id },
  ledger: ledgerWith(),
})
const Id = defineComponent(() => {
  const given = useGiven()
  return () => h('i', given.value?.entry.id ?? 'none')
})

it('is the ledger that was given last on the way down, and follows it', async () => {
  const [outer, inner] = [shallowRef<OpenLedger>(), shallowRef(opened('b'))]
  const Part = defineComponent(() => {
    provideGiven(() => inner.value)
    return () => h(Id)
  })
  const page = mount(
    defineComponent(() => {
      provideGiven(() => outer.value)
      return () => [h(Id), h(Part)]
    }),
  )
  const ids = () => page.findAll('i').map((each) => each.text())
  expect(ids()).toEqual(['none', 'b'])
  outer.value = opened('a')
  inner.value = opened('c')
  await nextTick()
  expect(ids()).toEqual(['a', 'c'])
})

it('is none where nothing was given', () => {
  expect(mount(Id).text()).toBe('none')
})
