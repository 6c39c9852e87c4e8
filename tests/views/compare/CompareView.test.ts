import type { VueWrapper } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import type { OpenLedger } from '@/library/source.ts'
import { useLedgerStore } from '@/stores/ledger.ts'
import CompareView from '@/views/compare/CompareView.vue'
import { mounted, settled } from '../../mounted.ts'
import { departmentOf, type Neighbour, own, yearOf } from './neighbours.ts'

/** The page of the default ledger among others; those in `lost` cannot be read. */
async function pageAmong(
  others: readonly Neighbour[],
  { at = '', lost = [] as readonly string[] } = {},
): Promise<VueWrapper> {
  const page = await mounted(CompareView, { ledger: own.ledger }, { ledger: own.ledger, at })
  const store = useLedgerStore()
  const known = new Map<string | undefined, OpenLedger>(others.map((each) => [each.entry.id, each]))
  store.read = (id) => {
    const value = lost.includes(id ?? '') ? undefined : known.get(id)
    return Promise.resolve(
      value
        ? { ok: true, value }
        : { ok: false, failure: { kind: 'unknown-ledger', id: id ?? '' } },
    )
  }
  store.catalogue = [own.entry, ...others.map(({ entry }) => entry)]
  await settled()
  await nextTick()
  return page
}

const text = (page: VueWrapper) => page.text().replaceAll('\u00a0', ' ')

describe('the comparison', () => {
  it('says why nothing can be compared, and what could', async () => {
    const far = departmentOf('别处', '1.00', (copy) => {
      copy.year = 2024
      copy.region = '上海市普陀区'
      copy.regionId = '310107'
    })
    const page = await pageAmong([far])
    expect(page.get('h1').text()).toContain('还没有可以相比的账本')
    expect(text(page)).toContain('年度不同：这里是 2021 年，那里是 2024 年。')
    expect(text(page)).toContain('地区不同：这里是河南省焦作市，那里是上海市普陀区。')
    expect(page.find('[data-part]').exists()).toBe(false)
  })

  it('says nothing of what can be compared before the list of ledgers is there', async () => {
    const page = await mounted(CompareView, { ledger: own.ledger }, { ledger: own.ledger })
    expect(page.get('h1').text()).toContain('正在载入')
    useLedgerStore().unlisted = true
    await nextTick()
    expect(page.get('h1').text()).toContain('没有取到目录')
    expect(page.find('.nothing').exists()).toBe(false)
  })

  it('offers prices of one year only for money, and only by an index of the catalogue', async () => {
    const others = [yearOf(2020, '300.00')]
    const offers = async (at: string, index: boolean) => {
      const page = await pageAmong(others, { at })
      if (index)
        useLedgerStore().deflators = [{ name: '指数', index: { '2020': '100', '2021': '110' } }]
      await nextTick()
      return page
    }
    expect((await offers('', false)).find('[type=checkbox]').exists()).toBe(false)
    expect((await offers('figure=score', true)).find('[type=checkbox]').exists()).toBe(false)
    const page = await offers('real=1&line=table', true)
    expect(page.find('[type=checkbox]').exists()).toBe(true)
    expect(page.get('tbody tr').text()).toMatch(/300\.00\s*330\.00/)
  })

  it('goes over the years, each figure with the way to its own ledger', async () => {
    const page = await pageAmong([yearOf(2020, '300.00'), yearOf(2018, '280.00')], {
      at: 'line=table',
    })
    expect(page.get('h1').text()).toContain('有 1 年没有可比的数')
    const rows = page.findAll('tbody tr').map((row) => row.text().replaceAll(/\s+/g, ' '))
    expect(rows[0]).toContain('280.00')
    expect(rows[1]).toContain('没有这一年度的账本')
    expect(rows[3]).toMatch(/329\.22\s*\+29\.22\s*\+9\.7%/)
    const links = page.findAll('tbody a.figure')
    expect(links.map((link) => link.attributes('href'))).toEqual([
      expect.stringMatching(/^\/own-2018\/compare.*evidence=totals/),
      expect.stringMatching(/^\/own-2020\/compare.*evidence=totals/),
      expect.stringContaining('evidence=totals'),
    ])
    // Only what is printed here opens beside this page.
    expect(links.map((link) => link.attributes('data-evidence') !== undefined)).toEqual([
      false,
      false,
      true,
    ])
  })

  it('never takes a year that could not be read for one without accounts', async () => {
    const page = await pageAmong([yearOf(2020, '300.00')], {
      at: 'line=table',
      lost: ['own-2020'],
    })
    expect(page.get('[role=alert]').text()).toContain('1 份账本没有取到')
    expect(page.get('tbody tr').text()).toContain('账本没有取到')
  })

  it('ranks the departments of the region, and lists apart who has no such figure', async () => {
    const page = await pageAmong([
      departmentOf('甲局', '400.00'),
      departmentOf('乙局', null),
      departmentOf('丙局', '1.00', (copy) => (copy.scope = 'consolidated')),
    ])
    expect(page.get('h1').text()).toContain('从高到低排第 2')
    const standing = page.findAll('.standing li').map((each) => each.text().replaceAll(/\s+/g, ' '))
    expect(standing).toEqual([
      expect.stringMatching(/^1 ?甲局/),
      expect.stringMatching(/^2 ?焦作市/),
    ])
    expect(page.get('.apart').text()).toMatch(/丙局.*范围不同[\s\S]*乙局：空白/)
  })

  it('stands those side by side that the address names, in one scope only', async () => {
    const others = [
      departmentOf('甲局', '400.00'),
      departmentOf('乙局', '2.00'),
      departmentOf('丙局', '1.00', (copy) => (copy.scope = 'consolidated')),
    ]
    const page = await pageAmong(others, { at: 'over=side&with=甲局,丙局' })
    expect(page.findAll('.multiples h3').map((each) => each.text())).toEqual([
      own.entry.department,
      '甲局',
    ])
  })
})
