import type { EChartsOption } from 'echarts'
import { CustomChart } from 'echarts/charts'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([CustomChart, SVGRenderer])

/**
 * Shapes are written with as many places as their scale has digits: at scale 1 with one, by which an
 * arc of half a circle goes several pixels astray.
 */
const FINE = 1000

/** Draws a chart as SVG, in pixels and without a page: a still picture. */
export function chartSvg(option: EChartsOption, width: number, height: number): string {
  const still: EChartsOption = { ...option, animation: false }
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption(still)
    for (const root of chart.getZr().storage.getRoots()) root.attr({ scaleX: FINE, scaleY: FINE })
    return plain(chart.renderToSVGString())
  } finally {
    chart.dispose()
  }
}

/** Back at scale 1, without what only a page uses, with baselines that not only browsers know. */
function plain(svg: string): string {
  return svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/ (?:class|ecmeta_\w+|pointer-events)="[^"]*"/g, '')
    .replaceAll('dominant-baseline="central"', 'dy="0.35em"')
    .replace(/transform="matrix\(([^)]*)\)"/g, (_, entries: string) => {
      const scaled = entries.split(',').map((entry) => Number((Number(entry) / FINE).toFixed(4)))
      return `transform="matrix(${scaled.join(' ')})"`
    })
}
