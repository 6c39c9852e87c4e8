import { SQUARES, squarePaths } from '@/charts/squares.ts'
import type { ChartTheme } from '@/charts/theme.ts'
import type { HundredYuan } from '@/figures/hundredYuan.ts'
import type { Picture, PictureText } from '@/exports/picture.ts'
import { BASELINE, setText } from '@/exports/setText.ts'
import { wrapText } from '@/charts/wrapText.ts'
import type { Say } from '@/words/say.ts'
import { groupInk, groupName, groupYuan, noteOf } from './hundred.ts'

interface Lettering {
  readonly size: number
  readonly line: number
}

/** Pixels of the picture's parts. */
export interface HundredSize {
  /** Of all squares together. */
  readonly side: number
  readonly gap: number
  readonly number: Lettering & { readonly width: number }
  readonly name: Lettering & { readonly width: number }
  /** Between one group and the next, at least and at most. */
  readonly between: readonly [number, number]
  readonly note: Lettering
}

/** A hundred squares, what they went to beside them, and how they were rounded. */
export function hundredPicture(
  hundred: HundredYuan,
  say: Say,
  theme: ChartTheme,
  { side, gap, number, name, between, note }: HundredSize,
): Picture {
  const { groups } = hundred
  const paths = squarePaths(
    groups.map(({ yuan }) => yuan),
    side / SQUARES.side,
  )
  const left = side + gap
  const names = left + number.width + note.size
  const heights = groups.map((group) =>
    Math.max(
      number.line,
      wrapText(groupName(group, say), name.width, name.size).length * name.line,
    ),
  )
  // The names are as high as the squares where that is not too far apart.
  const free = side - heights.reduce((all, each) => all + each, 0)
  const apart = Math.max(
    between[0],
    Math.min(between[1], Math.floor(free / Math.max(1, groups.length - 1))),
  )
  const texts: PictureText[] = []
  let top = 0
  groups.forEach((group, index) => {
    const yuan = setText(
      groupYuan(group, say),
      { x: left + number.width, align: 'end', top, width: number.width },
      { ...number, fill: groupInk(group).in(theme), bold: true },
    )
    const named = setText(
      groupName(group, say),
      // The first line stands on the number's.
      { x: names, top: top + (number.line - name.line) * BASELINE, width: name.width },
      { ...name, fill: theme.ink },
    )
    texts.push(...yuan.texts, ...named.texts)
    top += (heights[index] ?? 0) + apart
  })
  const width = names + name.width
  const said = setText(
    say(`overview.hundred.${noteOf(hundred)}`),
    { x: 0, top: Math.max(side, top - apart) + note.line / 2, width },
    { ...note, fill: theme.muted },
  )
  return {
    width,
    height: Math.ceil(said.bottom),
    panels: [],
    shapes: groups.map((group, index) => ({
      path: paths[index] ?? '',
      fill: groupInk(group).in(theme),
    })),
    texts: [...texts, ...said.texts],
  }
}
