import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { computed } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { loadViewMessages } from '@/locales/index.ts'
import { own } from '@/library/browser.ts'
import { useLedgerStore } from '@/stores/ledger.ts'
import { GIVEN } from '@/ui/useGiven.ts'
import { PAGE_NAMES } from '@/views/names.ts'
import ProofView from '@/views/proof/ProofView.vue'
import { mounted } from '../../mounted.ts'
import { PLANTED, plantedDraft } from './planted.ts'
import { keptDraft } from './proofOf.ts'

// There is no site around it.
beforeEach(() => void vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('none')))

describe('the page of a draft', () => {
  it('lists what to look at by its weight, each with a tick of its own', async () => {
    await loadViewMessages()
    setActivePinia(createPinia())
    const store = useLedgerStore()
    const { id } = await own.add(await keptDraft(plantedDraft()))
    await store.open(id)
    const given = computed(() => (store.state.status === 'ready' ? store.state : undefined))
    const router = createRouter({
      history: createMemoryHistory(),
      routes: PAGE_NAMES.map((name) => ({ path: `/:ledger/${name}`, name, component: {} })),
    })
    await router.push(`/${id}/proof`)
    const page = mount(ProofView, {
      props: { ledger: given.value!.ledger },
      global: { plugins: [router], provide: { [GIVEN as symbol]: given } },
    })
    await expect.poll(() => page.findAll('article').length).toBeGreaterThan(PLANTED.length)
    expect(page.findAll('h2').map((each) => each.text())).toEqual([
      expect.stringMatching(/^重要/),
      expect.stringMatching(/^一般/),
      expect.stringMatching(/^轻微/),
      '没有核对到的',
    ])
    const boxes = page.findAll('input[type=checkbox]')
    expect(new Set(boxes.map((each) => each.attributes('aria-label'))).size).toBe(boxes.length)
    await boxes[0]?.setValue(true)
    await expect.poll(() => page.text()).toContain('已处理 1 处')
  })

  it('asks for a draft where the ledger is none of this browser', async () => {
    const page = await mounted(ProofView, { ledger: (await keptDraft(plantedDraft())).ledger })
    await expect.poll(() => page.text()).toContain('不是在这个浏览器里打开的草稿')
    expect(page.find('input[type=file]').exists()).toBe(true)
  })
})
