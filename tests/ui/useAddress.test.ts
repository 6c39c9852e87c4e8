import { mount } from '@vue/test-utils'
import { defineComponent, h, nextTick } from 'vue'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import { beforeEach, describe, expect, it } from 'vitest'
import { useAddress } from '@/ui/useAddress.ts'

let router: Router
let state: ReturnType<typeof use>

function use() {
  return {
    by: useAddress('spending', 'by'),
    measure: useAddress('spending', 'measure', 'appropriation'),
    focus: useAddress('spending', 'focus'),
    open: useAddress('spending', 'open'),
    lost: useAddress('scorecard', 'lost'),
  }
}

async function at(path: string): Promise<void> {
  router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:path(.*)*', component: { render: () => null } }],
  })
  await router.push(path)
  const page = defineComponent({ setup: () => ((state = use()), () => h('div')) })
  mount(page, { global: { plugins: [router] } })
}

/** The change travels in the next tick, the router takes some more. */
async function settled(): Promise<void> {
  await nextTick()
  await new Promise((resolve) => setTimeout(resolve))
}

const address = () => router.currentRoute.value.fullPath

describe('the state of a page', () => {
  beforeEach(() => at('/x/spending?by=economic&focus=301&open=a,b&other=stays'))

  it('is what the address says', () => {
    expect(state.by.value).toBe('economic')
    expect(state.measure.value).toBe('appropriation')
    expect([...state.open.value]).toEqual(['a', 'b'])
    expect(state.lost.value).toBe(false)
  })

  it('leaves out what is at its default, and all else alone', async () => {
    state.by.value = 'function'
    state.open.value = new Set()
    state.measure.value = 'total'
    state.lost.value = true
    await settled()
    expect(router.currentRoute.value.query).toEqual({
      focus: '301',
      other: 'stays',
      measure: 'total',
      lost: '1',
    })
    state.measure.value = 'appropriation'
    await settled()
    expect(router.currentRoute.value.query).not.toHaveProperty('measure')
  })

  it('makes one step of the history of what changes together, and none where Back is for the page around', async () => {
    state.by.value = 'function'
    state.focus.value = '206'
    await settled()
    expect(address()).toBe('/x/spending?focus=206&open=a,b&other=stays')
    router.back()
    await settled()
    expect(address()).toContain('by=economic')

    await at('/x/spending?embed')
    const before = address()
    state.focus.value = '206'
    await settled()
    expect(router.currentRoute.value.query).toEqual({ embed: null, focus: '206' })
    router.back()
    await settled()
    expect(address()).not.toBe(before)
  })

  it('makes no step of what only changes how things are shown', async () => {
    await router.push('/x/spending?q=1')
    state.open.value = new Set(['206'])
    await settled()
    router.back()
    await settled()
    expect(address()).toBe('/x/spending?by=economic&focus=301&open=a,b&other=stays')
  })
})
