import { MAX_SPAN } from './limits.ts'
import { XmlReader } from './xml.ts'

/* Levels of a list in a Word document. */
const LEVELS = 9
const NUMERALS = '一二三四五六七八九'
const CHINESE = new Set([
  ...['chineseCounting', 'chineseCountingThousand', 'japaneseCounting'],
  ...['taiwaneseCounting', 'taiwaneseCountingThousand'],
])
const CIRCLED = new Set(['decimalEnclosedCircle', 'decimalEnclosedCircleChinese'])

interface Level {
  start: number
  format: string
  /** `%1、`: the signs stand for the numbers of this level and those above. */
  text: string
}

/** To which list a paragraph belongs, and on which level. */
export interface InList {
  readonly list: string
  readonly level: number
}

/** The numbers that Word prints before the paragraphs of lists, which stand in no text. */
export class Numbering {
  readonly #levels = new Map<string, Map<number, Level>>()
  readonly #abstract = new Map<string, string>()
  readonly #restarts = new Map<string, Map<number, number>>()
  /** By what lists are counted together. */
  readonly #counts = new Map<string, number[]>()
  readonly #begun = new Set<string>()

  constructor(part: Uint8Array | undefined) {
    if (part) this.#read(new XmlReader(part))
  }

  #read(xml: XmlReader): void {
    let [abstract, list, level] = ['', '', 0]
    for (let token = xml.next(); token; token = xml.next()) {
      if (token !== 'open') continue
      const value = xml.attribute('val') ?? ''
      if (xml.name === 'abstractNum') [abstract, list] = [xml.attribute('abstractNumId') ?? '', '']
      else if (xml.name === 'num') list = xml.attribute('numId') ?? ''
      else if (xml.name === 'abstractNumId') this.#abstract.set(list, value)
      else if (xml.name === 'lvl' || xml.name === 'lvlOverride')
        level = Number(xml.attribute('ilvl'))
      else if (xml.name === 'startOverride' && list)
        entry(this.#restarts, list).set(level, countOf(value))
      else if (!list) this.#describe(abstract, level, xml.name, value)
    }
  }

  #describe(abstract: string, at: number, name: string, value: string): void {
    if (name !== 'start' && name !== 'numFmt' && name !== 'lvlText') return
    const levels = entry(this.#levels, abstract)
    const level = levels.get(at) ?? { start: 1, format: 'decimal', text: '' }
    if (name === 'start') level.start = countOf(value)
    else if (name === 'numFmt') level.format = value
    else level.text = value
    levels.set(at, level)
  }

  /** What the next paragraph of a list prints before its text; empty where that is no number. */
  next({ list, level }: InList): string {
    const abstract = this.#abstract.get(list)
    const levels = this.#levels.get(abstract ?? '')
    const own = levels?.get(level)
    if (abstract === undefined || !levels || !own || !(level >= 0 && level < LEVELS)) return ''
    const counts = this.#counts.get(abstract) ?? []
    this.#counts.set(abstract, counts)
    const restart = this.#restarts.get(list)?.get(level)
    const first = `${list}/${level}`
    const count =
      restart !== undefined && !this.#begun.has(first)
        ? restart
        : (counts[level] ?? own.start - 1) + 1
    this.#begun.add(first)
    counts.length = Math.max(counts.length, level)
    counts[level] = count
    // What is below begins anew.
    counts.length = level + 1
    if (own.format === 'bullet') return ''
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const of = levels.get(at)
      return of ? numeral(counts[at] ?? of.start, of.format) : ''
    })
  }
}

function entry<K, V>(maps: Map<string, Map<K, V>>, key: string): Map<K, V> {
  const known = maps.get(key) ?? new Map<K, V>()
  maps.set(key, known)
  return known
}

function countOf(value: string): number {
  const count = Math.floor(Number(value))
  return count >= 0 && count <= MAX_SPAN ? count : 1
}

/** A number as a list prints it; empty in a format that accounts do not use. */
function numeral(count: number, format: string): string {
  if (CHINESE.has(format)) return count < 100 ? chinese(count) : String(count)
  if (CIRCLED.has(format))
    return count >= 1 && count <= 20 ? String.fromCodePoint(0x245f + count) : String(count)
  if (format === 'decimal' || format === 'decimalHalfWidth') return String(count)
  if (format === 'decimalFullWidth')
    return String(count).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))
  if (format === 'lowerLetter' || format === 'upperLetter') {
    const letter = String.fromCharCode(97 + ((count + 25) % 26))
    return format === 'upperLetter' ? letter.toUpperCase() : letter
  }
  return ''
}

function chinese(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10]
  const before = tens > 1 ? (NUMERALS[tens - 1] ?? '') : ''
  return `${before}${tens ? '十' : ''}${ones ? (NUMERALS[ones - 1] ?? '') : ''}`
}
