import type { ListBlock, ListItem } from './blocks.ts'
import { type Draft, linkTo } from './draft.ts'
import { fitText, linesHigh, MORE } from './fit.ts'
import { LEAST_SIZE, type Place } from './page.ts'
import { type Paragraph, writeText } from './shapes.ts'
import { writeMore } from './writeMore.ts'

/** Inches between two items. */
const BETWEEN = 0.1
const MOST_LINES = 5

/** Paragraphs in one size, the larger one if all of them fit; as many as have room. */
export function writeList(draft: Draft, { title, items, more }: ListBlock, room: Place): void {
  const { theme } = draft.look
  const head = title ? fitText(title, room.w, [LEAST_SIZE], 2) : undefined
  const top = head ? linesHigh(head.lines, head.fontSize) + BETWEEN : 0
  const setIn = (size: number) => items.map((item) => setItem(item, room.w, size))
  const high = (list: readonly SetItem[]) => list.reduce((sum, { h }) => sum + h, top)
  const large = setIn(18)
  const list = high(large) > room.h ? setIn(LEAST_SIZE) : large
  let shown = list.length
  while (shown && high(list.slice(0, shown)) > room.h - (shown < list.length ? MORE : 0)) shown--
  const paragraphs = list.slice(0, shown).map(({ text, address, size }): Paragraph => {
    const link = address && linkTo(draft, address)
    return {
      text: [{ text, ...(link && { link }) }],
      look: { size, colour: theme.ink },
      above: BETWEEN * 72,
    }
  })
  const muted = { size: LEAST_SIZE, colour: theme.muted }
  writeText(draft, [...(head ? [{ text: head.text, look: muted }] : []), ...paragraphs], room)
  if (shown < list.length) writeMore(draft, more(list.length - shown), room)
}

type SetItem = ReturnType<typeof setItem>

/** An item as it is set, with what stands above it. */
function setItem(item: ListItem, width: number, size: number) {
  const { text, address } = typeof item === 'string' ? { text: item, address: undefined } : item
  const set = fitText(text, width, [size], MOST_LINES)
  return { text: set.text, address, size, h: linesHigh(set.lines, size) + BETWEEN }
}
