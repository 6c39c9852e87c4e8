/** An element of XML as strict as the programs that open it, and no more of one than tests ask for. */
export class XmlElement {
  readonly children: XmlElement[] = []
  private readonly pieces: (string | XmlElement)[] = []

  constructor(
    readonly tagName: string,
    private readonly attributes: ReadonlyMap<string, string>,
    readonly parentElement?: XmlElement,
  ) {}

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null
  }

  hasAttribute(name: string): boolean {
    return this.attributes.has(name)
  }

  get textContent(): string {
    return this.pieces
      .map((piece) => (typeof piece === 'string' ? piece : piece.textContent))
      .join('')
  }

  get nextElementSibling(): XmlElement | undefined {
    const beside = this.parentElement?.children ?? []
    return beside[beside.indexOf(this) + 1]
  }

  getElementsByTagName(name: string): XmlElement[] {
    return this.children.flatMap((child) => [
      ...(child.tagName === name ? [child] : []),
      ...child.getElementsByTagName(name),
    ])
  }

  add(piece: string | XmlElement): void {
    this.pieces.push(piece)
    if (typeof piece !== 'string') this.children.push(piece)
  }
}

/** What no XML file may hold. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const NO_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udfff]/u
const HEAD = /^<\?xml version="1\.0" encoding="UTF-8"(?: standalone="yes")?\?>\s*/
const TOKEN = /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*="[^"<]*")*)\s*(\/?)>|[^<]+/gy
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

/** The root element; throws where the source is not well-formed. */
export function readXml(source: string): XmlElement {
  if (NO_XML.test(source)) throw new Error('There is what no XML may hold')
  const body = source.replace(HEAD, '')
  const top = new XmlElement('', new Map())
  let open = top
  TOKEN.lastIndex = 0
  let read = 0
  for (const [token, end, name, attributes, alone] of body.matchAll(TOKEN)) {
    read += token.length
    if (name === undefined) {
      if (open === top && token.trim()) throw new Error(`Text outside: ${token}`)
      open.add(plain(token))
    } else if (end) {
      if (open.tagName !== name || !open.parentElement)
        throw new Error(`${name} ends ${open.tagName}`)
      open = open.parentElement
    } else {
      const element = new XmlElement(name, attributesOf(attributes ?? ''), open)
      open.add(element)
      if (!alone) open = element
    }
  }
  const [root, ...others] = top.children
  if (open !== top || read !== body.length || !root || others.length)
    throw new Error(`Not well-formed at ${body.slice(read, read + 60)}`)
  return root
}

function attributesOf(source: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', value = ''] of source.matchAll(/([\w.:-]+)="([^"]*)"/g)) {
    if (found.has(name)) throw new Error(`${name} stands twice`)
    found.set(name, plain(value))
  }
  return found
}

function plain(text: string): string {
  return text.replace(/&([^;]*;?)/g, (all, entity: string) => {
    const known = ENTITIES[entity.slice(0, -1)]
    if (known === undefined || !entity.endsWith(';')) throw new Error(`No entity: ${all}`)
    return known
  })
}
