import { strFromU8, unzipSync } from 'fflate'
import { readXml, type XmlElement as Element } from './readXml.ts'

/** Elements by their name with prefix, in order. */
export function all(of: Element, name: string): Element[] {
  return [...of.getElementsByTagName(name)]
}

export function textsOf(of: Element, name = 'a:t'): string[] {
  return all(of, name).map(({ textContent }) => textContent)
}

/** A chart as another program finds it. */
export interface ReadChart {
  readonly xml: Element
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
  readonly title: string
  readonly tables: readonly (readonly (readonly string[])[])[]
  readonly charts: readonly ReadChart[]
  readonly notes: readonly string[]
  /** What is said of each chart, table and picture. */
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
      .map(([path, file]) => [path, readXml(strFromU8(file))]),
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
      title: all(xml, 'p:sp')
        .filter((shape) =>
          all(shape, 'p:ph').some((place) => /itle$/.test(place.getAttribute('type') ?? '')),
        )
        .slice(0, 1)
        .flatMap((shape) => textsOf(shape))
        .join(''),
      tables: all(xml, 'a:tbl').map((table) =>
        all(table, 'a:tr').map((row) => all(row, 'a:tc').map((cell) => cellText(cell))),
      ),
      charts: targets(path, '/chart').map((chart) => {
        const [sheet = ''] = targets(chart, '/package')
        return readChart(part(chart), files[sheet] ?? new Uint8Array())
      }),
      notes: body ? all(body, 'a:p').map((paragraph) => textsOf(paragraph).join('')) : [],
      descriptions: [...all(xml, 'p:graphicFrame'), ...all(xml, 'p:grpSp')].map(
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
  const inside = rels ? all(rels, 'Relationship') : []
  return inside.flatMap((relation) => {
    // What is outside of the package is no part of it.
    if (relation.getAttribute('TargetMode')) return []
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
    xml,
    // Names are broken into lines.
    categories: points(series[0] && all(series[0], 'c:cat')[0]).map((name) =>
      String(name).replaceAll('\n', ''),
    ),
    series: series.map((each) => ({
      name: points(all(each, 'c:tx')[0]).join(''),
      values: points(all(each, 'c:val')[0]),
      hollow: all(each, 'c:spPr')[0]?.children[0]?.tagName === 'a:noFill',
    })),
    sheet,
  }
}
