import { decoded } from './decode.ts'
import { MAX_DEPTH } from './limits.ts'
import { refuse } from './reading.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}
/* Bounded, or a name that does not end would be looked through from each of its characters. */
const ATTRIBUTE = /([^\s=/>]{1,100})\s{0,100}=\s{0,100}(?:"([^"]*)"|'([^']*)')/g
/* An element's name without its prefix: programs choose prefixes, and two namespaces mean one. */
const NAME = /^<\/?(?:[^\s/>:]+:)?([^\s/>:]+)/

/** What stands at a place of an XML text. */
export type XmlToken = 'open' | 'close' | 'text' | undefined

/**
 * Reads XML piece by piece. Names come without their prefixes. A document type is refused, so that
 * no entity of its own is ever put in.
 */
export class XmlReader {
  /** Of the element that opens or closes here. */
  name = ''
  /** Of the text here. */
  text = ''
  /** Where the tag begins that closed here; of an empty element, where its tag ends. */
  closedAt = 0
  #source: string
  #at = 0
  #attributes = ''
  #open: string[] = []
  #closes = false

  constructor(bytes: Uint8Array) {
    this.#source = decoded(bytes).text
  }

  /** Where the next piece begins, in characters from the start of the text. */
  get at(): number {
    return this.#at
  }

  /** Goes on to the next piece: undefined at the end. */
  next(): XmlToken {
    if (this.#closes) return this.#close(this.#at)
    const source = this.#source
    while (this.#at < source.length) {
      const start = this.#at
      if (source.charCodeAt(start) !== 60) {
        const end = source.indexOf('<', start)
        this.#at = end < 0 ? source.length : end
        if (this.#open.length === 0) continue
        this.text = unescaped(source.slice(start, this.#at))
        return 'text'
      }
      if (source.startsWith('<!--', start)) this.#skip('-->')
      else if (source.startsWith('<![CDATA[', start)) {
        this.#skip(']]>')
        this.text = source.slice(start + 9, this.#at - 3)
        return 'text'
      } else if (source.startsWith('<?', start)) this.#skip('?>')
      else if (source.startsWith('<!', start)) refuse('damaged')
      else return this.#element()
    }
    if (this.#open.length > 0) refuse('truncated')
    return undefined
  }

  /** The value of an attribute of the element that opens here. */
  attribute(name: string): string | undefined {
    for (const [, each = '', double, single] of this.#attributes.matchAll(ATTRIBUTE))
      if (each.slice(each.indexOf(':') + 1) === name) return unescaped(double ?? single ?? '')
    return undefined
  }

  /** Goes over the children of the element that opened here, with a name, in their order. */
  *children(): Generator<string> {
    const depth = this.#open.length
    for (let token = this.next(); token; token = this.next()) {
      if (token === 'open') {
        const inside = this.#open.length
        yield this.name
        // What was not read of it is passed over.
        while (this.#open.length >= inside) this.next()
      } else if (token === 'close' && this.#open.length < depth) return
    }
  }

  /** All text within the element that opened here. */
  content(): string {
    const depth = this.#open.length
    let content = ''
    for (let token = this.next(); token; token = this.next()) {
      if (token === 'text') content += this.text
      else if (token === 'close' && this.#open.length < depth) break
    }
    return content
  }

  #element(): XmlToken {
    const source = this.#source
    const start = this.#at
    const end = endOfTag(source, start)
    this.#at = end + 1
    const isEmpty = source.charCodeAt(end - 1) === 47
    const tag = source.slice(start, end)
    this.name = NAME.exec(tag)?.[1] ?? refuse('damaged')
    if (tag.charCodeAt(1) === 47) {
      if (this.#open.at(-1) !== this.name) refuse('damaged')
      return this.#close(start)
    }
    this.#attributes = tag
    this.#open.push(this.name)
    if (this.#open.length > MAX_DEPTH) refuse('too-large')
    this.#closes = isEmpty
    return 'open'
  }

  #close(at: number): XmlToken {
    this.#closes = false
    this.closedAt = at
    this.name = this.#open.pop() ?? ''
    return 'close'
  }

  #skip(mark: string): void {
    const end = this.#source.indexOf(mark, this.#at)
    if (end < 0) refuse('truncated')
    this.#at = end + mark.length
  }
}

/** Where a tag ends: values may hold ">". */
function endOfTag(source: string, start: number): number {
  let end = source.indexOf('>', start)
  for (let at = start; ;) {
    if (end < 0) return refuse('truncated')
    const quote = source.slice(at, end).search(/["']/)
    if (quote < 0) return end
    const close = source.indexOf(source.charAt(at + quote), at + quote + 1)
    if (close < 0) return refuse('truncated')
    at = close + 1
    if (at > end) end = source.indexOf('>', at)
  }
}

function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, digits, name) => {
    if (name) return ENTITIES[name as string] ?? whole
    const code = hex ? Number.parseInt(hex as string, 16) : Number(digits)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
