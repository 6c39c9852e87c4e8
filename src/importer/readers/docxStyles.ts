import type { InList } from './numbering.ts'
import { XmlReader } from './xml.ts'

const OFF = new Set(['0', 'false', 'off', 'none'])

/** What styles say of the paragraphs and runs that have them. */
export interface Styles {
  /** Those whose text is hidden. */
  readonly hidden: ReadonlySet<string>
  /** Those whose paragraphs are in a list. */
  readonly lists: ReadonlyMap<string, InList>
}

export function stylesIn(part: Uint8Array | undefined): Styles {
  const hidden = new Set<string>()
  const lists = new Map<string, InList>()
  if (!part) return { hidden, lists }
  const xml = new XmlReader(part)
  let style = ''
  for (let token = xml.next(); token; token = xml.next()) {
    if (token !== 'open') continue
    if (xml.name === 'style') style = xml.attribute('styleId') ?? ''
    else if (xml.name === 'vanish' && isOn(xml)) hidden.add(style)
    else if (xml.name === 'numPr') lists.set(style, listOf(xml, lists.get(style)))
    else if (xml.name === 'basedOn') {
      const list = lists.get(xml.attribute('val') ?? '')
      if (list && !lists.has(style)) lists.set(style, list)
    }
  }
  hidden.delete('')
  lists.delete('')
  return { hidden, lists }
}

/** The list that the properties which opened here name; what they leave out is as before. */
export function listOf(xml: XmlReader, before: InList | undefined): InList {
  let { list = '', level = 0 } = before ?? {}
  for (const name of xml.children()) {
    if (name === 'numId') list = xml.attribute('val') ?? ''
    if (name === 'ilvl') level = Number(xml.attribute('val'))
  }
  return { list, level }
}

export function isOn(xml: XmlReader): boolean {
  return !OFF.has(xml.attribute('val') ?? '')
}
