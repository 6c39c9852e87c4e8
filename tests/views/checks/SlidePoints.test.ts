import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { useChecksStore } from '@/stores/checks.ts'
import SlidePoints from '@/views/checks/SlidePoints.vue'
import { mounted, parsed } from '../../mounted.ts'

const text = { id: 'points', title: '', sentence: '', source: '', notes: [] }

describe('the slide of points to ask about', () => {
  it('heads each as it is headed among the findings, and says its figures once', async () => {
    const ledger = parsed()
    const slide = { text, number: 1, count: 1 }
    const wrapper = await mounted(SlidePoints, { ledger, slide }, { ledger })
    await useChecksStore().of(ledger).done()
    await flushPromises()
    const points = wrapper.findAll('li')
    expect(points.length).toBeGreaterThan(1)
    const apart = points.map((point) => point.find('.apart').text())
    expect(apart.some((each) => each.endsWith('百分点'))).toBe(true)
    for (const point of points) {
      const said = point.get('.said').text()
      const [digits = ''] = /[\d,]+\.\d+/.exec(point.find('.apart').text()) ?? []
      expect(said.split(digits).length, said).toBeLessThanOrEqual(2)
    }
  })
})
