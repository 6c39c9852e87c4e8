import { strFromU8, unzipSync } from 'fflate'
import { type Element, Window } from 'happy-dom'

const parser = new new Window().DOMParser()

/** What no XML file may hold, which the parser lets pass. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const NO_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udfff]/u

/** A part of the package as a document; fails where it is not well-formed. */
function documentOf(path: string, source: string): Element {
  if (NO_XML.test(source)) throw new Error(`${path} holds what no XML may`)
  const { documentElement } = parser.parseFromString(source, 'application/xml')
  if (documentElement.querySelector('parsererror')) throw new Error(`${path} is not well-formed`)
  return documentElement
}

/** Elements by their name with prefix, in order. */
export function all(of: Element, name: string): Element[] {
  return [...of.getElementsByTagName(name)]
}

export function textsOf(of: Element, name = 'a:t'): string[] {
  return all(of, name).map(({ textContent }) => textContent)
}

/** A chart as another program finds it. */
export interface ReadChart {
  readonly title: string
  readonly categories: readonly string[]
  readonly series: readonly {
    readonly name: string
    readonly values: readonly (string | null)[]
    readonly hollow: boolean
  }[]
  readonly sheet: Uint8Array
}

/** A slide as another program finds it. */
export interface ReadSlide {
  readonly xml: Element
  readonly texts: readonly string[]
  readonly tables: readonly (readonly (readonly string[])[])[]
  readonly charts: readonly ReadChart[]
  readonly notes: readonly string[]
  /** What is said of each chart and table. */
  readonly descriptions: readonly (string | null)[]
}

export interface ReadDeck {
  readonly files: Readonly<Record<string, Uint8Array>>
  /** Every part of XML, parsed. */
  readonly parts: ReadonlyMap<string, Element>
  readonly slides: readonly ReadSlide[]
}

/** Reads a presentation from its bytes. */
export function readPptx(bytes: Uint8Array): ReadDeck {
  const files = unzipSync(bytes)
  const parts = new Map(
    Object.entries(files)
      .filter(([path]) => /\.(xml|rels)$/.test(path))
      .map(([path, file]) => [path, documentOf(path, strFromU8(file))]),
  )
  const part = (path: string): Element => {
    const found = parts.get(path)
    if (!found) throw new Error(`No ${path}`)
    return found
  }
  const targets = (path: string, kind: string): string[] =>
    relations(parts, path).flatMap(({ type, target }) => (type.endsWith(kind) ? target : []))
  const slides = targets('ppt/presentation.xml', '/slide').map((path): ReadSlide => {
    const xml = part(path)
    const [notes = ''] = targets(path, '/notesSlide')
    const body = all(part(notes), 'p:sp').find((shape) =>
      all(shape, 'p:ph').some((place) => place.getAttribute('type') === 'body'),
    )
    return {
      xml,
      texts: all(xml, 'p:sp').flatMap((shape) => textsOf(shape)),
      tables: all(xml, 'a:tbl').map((table) =>
        all(table, 'a:tr').map((row) => all(row, 'a:tc').map((cell) => cellText(cell))),
      ),
      charts: targets(path, '/chart').map((chart) => {
        const [sheet = ''] = targets(chart, '/package')
        return readChart(part(chart), files[sheet] ?? new Uint8Array())
      }),
      notes: body ? all(body, 'a:p').map((paragraph) => textsOf(paragraph).join('')) : [],
      descriptions: all(xml, 'p:graphicFrame').map(
        (frame) => all(frame, 'p:cNvPr')[0]?.getAttribute('descr') ?? null,
      ),
    }
  })
  return { files, parts, slides }
}

function cellText(cell: Element): string {
  return all(cell, 'a:p')
    .map((paragraph) => textsOf(paragraph).join(''))
    .join('\n')
}

/** The relations of a part, their targets as paths. */
export function relations(
  parts: ReadonlyMap<string, Element>,
  path: string,
): { type: string; target: string }[] {
  const rels = parts.get(path.replace(/([^/]*)$/, '_rels/$1.rels'))
  return (rels ? all(rels, 'Relationship') : []).map((relation) => {
    const target = relation.getAttribute('Target') ?? ''
    const { pathname } = new URL(target, `http://x/${path}`)
    return { type: relation.getAttribute('Type') ?? '', target: pathname.slice(1) }
  })
}

function readChart(xml: Element, sheet: Uint8Array): ReadChart {
  const points = (of: Element | undefined): (string | null)[] => {
    if (!of) return []
    const count = Number(all(of, 'c:ptCount')[0]?.getAttribute('val'))
    const found = new Map(
      all(of, 'c:pt').map((point) => [point.getAttribute('idx'), textsOf(point, 'c:v').join('')]),
    )
    return Array.from({ length: count }, (_, index) => found.get(String(index)) ?? null)
  }
  const series = all(xml, 'c:ser')
  return {
    title: textsOf(xml).join(''),
    categories: points(series[0] && all(series[0], 'c:cat')[0]).map(String),
    series: series.map((each) => ({
      name: points(all(each, 'c:tx')[0]).join(''),
      values: points(all(each, 'c:val')[0]),
      hollow: all(each, 'c:spPr')[0]?.children[0]?.tagName === 'a:noFill',
    })),
    sheet,
  }
}
