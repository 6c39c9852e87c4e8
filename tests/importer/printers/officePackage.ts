import { strToU8, zipSync } from 'fflate'
import { marked } from './markup.ts'

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
export const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'application/vnd.openxmlformats-officedocument'

/** An office document of its parts, of which some have a type (`wordprocessingml.document.main`). */
export function officePackage(
  main: string,
  parts: Readonly<Record<string, string>>,
  types: Readonly<Record<string, string>>,
): Uint8Array {
  const overrides = Object.entries(types).map(
    ([name, type]) => `<Override PartName="/${name}" ContentType="${OFFICE}.${type}+xml"/>`,
  )
  const files = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': relationships([['officeDocument', main]]),
    ...parts,
  }
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  )
}

/** What a part refers to: types and targets; their ids are `r0`, `r1`, …. */
export function relationships(targets: readonly (readonly [string, string])[]): string {
  const all = targets.map(
    ([type, target], at) =>
      `<Relationship Id="r${at}" Type="${R}/${type}" Target="${marked(target)}"/>`,
  )
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`
}
