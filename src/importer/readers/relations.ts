import { refuse } from './reading.ts'
import { XmlReader } from './xml.ts'
import type { Archive } from './zip.ts'

/** What a part of an office document refers to. */
export interface Relation {
  /** The last word of its type, the same in both editions of the format. */
  readonly type: string
  /** The name of the part, or an address outside. */
  readonly target: string
}

/** The relations of a part, by their ids; those of the whole document: of "". */
export function relationsOf(archive: Archive, name: string): ReadonlyMap<string, Relation> {
  const folder = name.slice(0, name.lastIndexOf('/') + 1)
  const bytes = archive.part(`${folder}_rels/${name.slice(folder.length)}.rels`)
  const relations = new Map<string, Relation>()
  if (!bytes) return relations
  const xml = new XmlReader(bytes)
  while (xml.next() !== undefined) {
    const [id, target] = [xml.attribute('Id'), xml.attribute('Target')]
    if (xml.name === 'Relationship' && id && target)
      relations.set(id, {
        type: xml.attribute('Type')?.split('/').at(-1) ?? '',
        target: resolved(folder, target),
      })
  }
  return relations
}

/** The part with the document itself; undefined where the archive is no office document. */
export function mainPart(archive: Archive): string | undefined {
  for (const { type, target } of relationsOf(archive, '').values())
    if (type === 'officeDocument') return target
  return ['word/document.xml', 'xl/workbook.xml'].find((name) => archive.names.includes(name))
}

/** The part of a type that others refer to: undefined where none do. */
export function relatedPart(
  archive: Archive,
  relations: ReadonlyMap<string, Relation>,
  type: string,
): Uint8Array | undefined {
  for (const each of relations.values())
    if (each.type === type) return archive.part(each.target) ?? refuse('damaged', each.target)
  return undefined
}

function resolved(folder: string, target: string): string {
  const path: string[] = []
  const whole = target.startsWith('/') ? target : folder + target
  for (const each of whole.replaceAll('\\', '/').split('/'))
    if (each === '..') path.pop()
    else if (each && each !== '.') path.push(each)
  return path.join('/')
}
