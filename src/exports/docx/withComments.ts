import { paragraphSpans, type ParagraphSpan } from '../../importer/readers/docx.ts'
import { mainPart, relationsOf } from '../../importer/readers/relations.ts'
import { type Archive, openZip } from '../../importer/readers/zip.ts'
import { escaped } from '../escaped.ts'
import { plainText } from '../plainText.ts'
import { zipped } from '../zip.ts'

/** Something to say beside a paragraph; `line` is that of its place, none: the first paragraph. */
export interface DocxComment {
  readonly line: number | undefined
  /** A paragraph each. */
  readonly texts: readonly string[]
}

export interface CommentAuthor {
  readonly name: string
  readonly initials: string
  readonly at: Date
}

/* The namespaces of both editions of the format (ECMA-376 and ISO/IEC 29500 strict). */
const EDITIONS = {
  transitional: {
    w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    relation: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments',
  },
  strict: {
    w: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
    relation: 'http://purl.oclc.org/ooxml/officeDocument/relationships/comments',
  },
} as const

const TYPES = '[Content_Types].xml'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/**
 * A copy of a Word document with comments beside its paragraphs: marks go in between what is there,
 * all other bytes of its parts stay, and so do comments that it has. `undefined` where its text is not
 * in UTF-8. Throws a refusal where it cannot be read.
 */
export function withComments(
  bytes: Uint8Array,
  comments: readonly DocxComment[],
  author: CommentAuthor,
): Uint8Array<ArrayBuffer> | undefined {
  const archive = openZip(bytes)
  const main = mainPart(archive) ?? ''
  const text = textOf(archive, main)
  const types = textOf(archive, TYPES)
  if (text === undefined || types === undefined) return undefined
  const edition = text.includes(EDITIONS.strict.w) ? EDITIONS.strict : EDITIONS.transitional
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const relations = `${folder}_rels/${main.slice(folder.length)}.rels`
  const known = [...relationsOf(archive, main).values()].find(({ type }) => type === 'comments')
  const part = known?.target ?? freeName(archive, `${folder}comments`)
  const before = known && textOf(archive, part)
  if (known && before === undefined) return undefined

  const first = freeId(text + (before ?? ''))
  const marked = withMarks(text, paragraphSpans(archive), comments, first, edition.w)
  const said = comments.map(({ texts }, index) => comment(texts, first + index, author)).join('')
  const changed: Record<string, string> = {
    [main]: marked,
    [part]: appended(
      before ?? `${HEAD}<w:comments xmlns:w="${edition.w}"></w:comments>`,
      'comments',
      said,
      edition.w,
    ),
  }
  if (!known) {
    const target = part.slice(folder.length)
    const own = textOf(archive, relations) ?? EMPTY_RELATIONS
    changed[relations] = appended(
      own,
      'Relationships',
      `<Relationship Id="${freeRelation(own)}" Type="${edition.relation}" Target="${target}"/>`,
    )
    changed[TYPES] = appended(
      types,
      'Types',
      `<Override PartName="/${part}" ContentType="${TYPE}"/>`,
    )
  }
  const names = [...new Set([...archive.names, ...Object.keys(changed)])]
  return zipped(
    Object.fromEntries(
      names.flatMap((name): [string, Uint8Array][] => {
        if (name.endsWith('/')) return []
        const now = changed[name]
        if (now === undefined) return [[name, archive.part(name) ?? new Uint8Array()]]
        return [[name, bytesOf(archive, name, now)]]
      }),
    ),
  )
}

const EMPTY_RELATIONS = `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`

/** A part as text, without its byte order mark; `undefined` where there is none or not in UTF-8. */
function textOf(archive: Archive, name: string): string | undefined {
  const part = archive.part(name)
  if (!part) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(part)
  } catch {
    return undefined
  }
}

function bytesOf(archive: Archive, name: string, text: string): Uint8Array {
  const hadMark = archive.part(name)?.[0] === 0xef
  return new TextEncoder().encode(hadMark ? `\ufeff${text}` : text)
}

/** The text with what is to stand before the end of its root, which may be empty. */
function appended(text: string, root: string, inside: string, w?: string): string {
  const [opening = '', prefix = ''] =
    new RegExp(`<((?:[\\w.-]+:)?)${root}(?=[\\s/>])[^>]*>`).exec(text) ?? []
  const own = w && prefix !== 'w:' ? inside.replaceAll('<w:comment ', declared(w)) : inside
  if (opening.endsWith('/>'))
    return text.replace(opening, () => `${opening.slice(0, -2)}>${own}</${prefix}${root}>`)
  const end = text.lastIndexOf(`</${prefix}${root}`)
  return text.slice(0, end) + own + text.slice(end)
}

const declared = (w: string) => `<w:comment xmlns:w="${w}" `

/** The text with marks around its paragraphs, those of one paragraph within each other. */
function withMarks(
  text: string,
  spans: ReadonlyMap<number, ParagraphSpan>,
  comments: readonly DocxComment[],
  firstId: number,
  w: string,
): string {
  const [first] = [...spans.keys()].sort((one, other) => one - other)
  const ids = new Map<ParagraphSpan, number[]>()
  const byStart = new Map<number, ParagraphSpan>()
  for (const [index, { line }] of comments.entries()) {
    const found = spans.get(line ?? first ?? 0) ?? spans.get(first ?? 0)
    if (!found) continue
    const span = byStart.get(found.start) ?? found
    byStart.set(span.start, span)
    ids.set(span, [...(ids.get(span) ?? []), firstId + index])
  }
  const isDeclared = /<w:document[\s>]/.test(text)
  const name = (element: string) => `<w:${element}${isDeclared ? '' : ` xmlns:w="${w}"`}`
  const pieces: string[] = []
  let at = 0
  for (const [{ start, end }, own] of [...ids].sort(([one], [other]) => one.start - other.start)) {
    const opening = own.map((id) => `${name('commentRangeStart')} w:id="${id}"/>`).join('')
    const closing = own
      .map(
        (id) =>
          `${name('commentRangeEnd')} w:id="${id}"/>${name('r')}><w:commentReference w:id="${id}"/></w:r>`,
      )
      .join('')
    // An empty paragraph may be one tag, `<w:p/>`.
    const isEmpty = start === end && text.endsWith('/>', start) && isParagraph(text, start)
    pieces.push(
      isEmpty ? `${text.slice(at, start - 2)}>` : text.slice(at, start),
      opening,
      text.slice(start, end),
      closing,
      isEmpty ? `</${tagAt(text, start)}>` : '',
    )
    at = end
  }
  return pieces.join('') + text.slice(at)
}

/** Whether the tag that ends here is a paragraph's, and not that of its properties. */
function isParagraph(text: string, end: number): boolean {
  return /^(?:[\w.-]+:)?p$/.test(tagAt(text, end))
}

function tagAt(text: string, end: number): string {
  return /^<([\w.:-]+)/.exec(text.slice(text.lastIndexOf('<', end - 1), end))?.[1] ?? ''
}

function comment(
  texts: readonly string[],
  id: number,
  { name, initials, at }: CommentAuthor,
): string {
  const when = `${at.toISOString().slice(0, 19)}Z`
  const paragraphs = texts.map(
    (text, index) =>
      `<w:p>${index ? '' : '<w:r><w:annotationRef/></w:r>'}<w:r><w:t xml:space="preserve">${escaped(plainText(text))}</w:t></w:r></w:p>`,
  )
  return `<w:comment w:id="${id}" w:author="${escaped(plainText(name))}" w:date="${when}" w:initials="${escaped(plainText(initials))}">${paragraphs.join('')}</w:comment>`
}

function freeId(text: string): number {
  const ids = [
    ...text.matchAll(/<(?:[\w.-]+:)?comment(?:RangeStart|Reference)?\s[^>]*?\bid=["'](\d+)["']/g),
  ].map(([, id]) => Number(id))
  return Math.max(-1, ...ids) + 1
}

function freeRelation(text: string): string {
  let number = 1
  while (text.includes(`"rIdComments${number}"`)) number++
  return `rIdComments${number}`
}

function freeName(archive: Archive, base: string): string {
  const taken = new Set(archive.names.map((name) => name.toLowerCase()))
  let name = `${base}.xml`
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base}${number}.xml`
  return name
}
