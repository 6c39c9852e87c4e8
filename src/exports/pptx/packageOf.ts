import { strToU8 } from 'fflate'
import { zipped } from '../zip.ts'
import { plainXml, xmlText } from './xml.ts'

const PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const CORE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'

/** What a part refers to, as its first, second … relation; an `address` is outside of the package. */
export interface Relation {
  readonly kind: string
  readonly part?: string
  readonly address?: string
}

/** A file of the package: its path, what it is, what it refers to and its contents. */
export interface Part {
  readonly path: string
  /** None where the end of its name says what it is. */
  readonly type?: string
  readonly relations?: readonly Relation[]
  readonly body: string | Uint8Array
}

/** By the ends of their names. */
const TYPES = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Parts as an Open Packaging archive, with their types and relations. */
export function packageOf(
  parts: readonly Part[],
  roots: readonly Relation[],
): Uint8Array<ArrayBuffer> {
  const defaults = Object.entries(TYPES).map(
    ([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`,
  )
  const overrides = parts.flatMap(({ path, type }) =>
    type ? `<Override PartName="/${path}" ContentType="${type}"/>` : [],
  )
  const types = [...defaults, ...overrides].join('')
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(plainXml('Types', `${PACKAGE}/content-types"`, types)),
    '_rels/.rels': strToU8(relationsXml('', roots)),
  }
  for (const { path, relations = [], body } of parts) {
    files[path] = typeof body === 'string' ? strToU8(body) : body
    const at = path.lastIndexOf('/') + 1
    if (relations.length)
      files[`${path.slice(0, at)}_rels/${path.slice(at)}.rels`] = strToU8(
        relationsXml(path, relations),
      )
  }
  return zipped(files)
}

/** By what a part calls its relations, counted from 1. */
export function relationId(number: number): string {
  return `rId${number}`
}

function relationsXml(from: string, relations: readonly Relation[]): string {
  const inner = relations.map(({ kind, part, address = '' }, index) => {
    const target = part === undefined ? address : relative(from, part)
    const mode = part === undefined ? ' TargetMode="External"' : ''
    const type = kind === 'core' ? CORE : `${RELATION}/${kind}`
    return `<Relationship Id="${relationId(index + 1)}" Type="${type}" Target="${xmlText(target)}"${mode}/>`
  })
  return plainXml('Relationships', `${PACKAGE}/relationships"`, inner.join(''))
}

/** A path as seen from the folder of another file. */
function relative(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1)
  const names = to.split('/')
  let shared = 0
  while (shared < folders.length && folders[shared] === names[shared]) shared++
  return [...folders.slice(shared).map(() => '..'), ...names.slice(shared)].join('/')
}
