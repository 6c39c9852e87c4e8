import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { useChecksStore } from '@/stores/checks.ts'
import SlidePoints from '@/views/checks/SlidePoints.vue'
import { mounted, parsed } from '../../mounted.ts'

const text = { id: 'points', title: '', sentence: '', source: '', notes: [] }

describe('the slide of points to ask about', () => {
  it('says each figure once, those of percentages too', async () => {
    const ledger = parsed()
    const slide = { text, number: 1, count: 1 }
    const wrapper = await mounted(SlidePoints, { ledger, slide }, { ledger })
    await useChecksStore().of(ledger).done()
    await flushPromises()
    const points = wrapper.findAll('li').filter((point) => point.find('dl').exists())
    expect(points.length).toBeGreaterThan(1)
    expect(points.some((point) => point.find('dd').text().includes('%'))).toBe(true)
    for (const point of points)
      for (const figure of point.findAll('dd')) {
        const [digits = ''] = /[\d,]+\.\d+/.exec(figure.text()) ?? []
        if (digits) expect(point.text().split(digits), point.text()).toHaveLength(2)
      }
  })
})
