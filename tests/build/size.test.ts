import { describe, expect, it } from 'vitest'
import { chartScripts, headlineScripts, type Script, totalBytes } from '../../scripts/buildSize.ts'

describe('what a reader downloads, compressed with brotli', async () => {
  const headline = await headlineScripts()
  const charts = await chartScripts()

  it('is at most 90 kB of JavaScript until the headline figures show', () => {
    expect(printed('Headline figures', headline)).toBeLessThanOrEqual(90_000)
  })

  it('is at most 190 kB more for the charts, which nothing waits for', () => {
    expect(charts.some(isECharts)).toBe(true)
    expect(headline.some(isECharts)).toBe(false)
    expect(printed('Charts', charts)).toBeLessThanOrEqual(190_000)
  })
})

function isECharts({ file }: Script): boolean {
  return file.includes('/echarts-')
}

function printed(title: string, scripts: Script[]): number {
  const total = totalBytes(scripts)
  console.log(`${title}: ${total} bytes`, scripts)
  return total
}
