import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { brotli } from '../../scripts/compressed.ts'
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

  it('is at most 1.75 MB as one file, of which reading documents may take 1 MB', async () => {
    const [file = ''] = readdirSync('dist-single')
    const { length } = await brotli(readFileSync(`dist-single/${file}`))
    console.log(`One file: ${length} bytes`)
    expect(length).toBeLessThanOrEqual(1_750_000)
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
