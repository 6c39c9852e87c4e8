import type { EChartsOption } from 'echarts'
import type { ChartTheme } from '../charts/theme.ts'
import type { Picture } from './picture.ts'
import { wrapText } from '../charts/wrapText.ts'

const NOTE = { size: 13, line: 20 }

/** A single chart, with notes below it on what it cannot show. */
export function chartPicture(
  option: EChartsOption,
  { width, height }: { readonly width: number; readonly height: number },
  notes: readonly string[],
  theme: ChartTheme,
): Picture {
  const lines = notes.flatMap((note) => wrapText(note, width, NOTE.size))
  const top = height + NOTE.line / 2
  return {
    width,
    height: lines.length ? top + lines.length * NOTE.line : height,
    panels: [{ option, left: 0, top: 0, width, height }],
    texts: lines.map((text, index) => ({
      text,
      x: 0,
      y: top + (index + 0.75) * NOTE.line,
      size: NOTE.size,
      fill: theme.muted,
    })),
  }
}
