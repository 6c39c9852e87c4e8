import { decoded } from './decode.ts'
import { MAX_DOCUMENTS } from './limits.ts'

/* Headers of a part end at the first empty line. */
const HEADERS_END = /\r?\n\r?\n/
const FOLDED = /\r?\n[ \t]+/g
/* What can be given to a function at once. */
const CHUNK = 2 ** 13
/* Where it says what it is. */
const START = 2000

/** Whether a text is a web archive: it begins as a letter does. */
export function isWebArchive(text: string): boolean {
  const start = text.slice(0, START)
  return /^[\w-]+:/.test(start) && /^MIME-Version:/im.test(start) && /^Content-Type:/im.test(start)
}

/** The pages of a web archive (MHTML), as browsers and office programs save them. */
export function pagesOfArchive(bytes: Uint8Array): readonly Uint8Array[] {
  const source = latin(bytes)
  const [headers, body] = split(source)
  const boundary = /boundary="?([^";\r\n]{1,100})/i.exec(headers)?.[1]
  const parts = boundary ? body.split(`--${boundary}`, MAX_DOCUMENTS).slice(1) : [source]
  return parts.flatMap((part) => {
    const [own, content] = split(part.replace(/^\r?\n/, ''))
    if (!/^content-type:\s*text\/html/im.test(own)) return []
    const encoding = /^content-transfer-encoding:\s*([\w-]+)/im.exec(own)?.[1]?.toLowerCase()
    const page = contentOf(content, encoding)
    const charset = /charset="?([\w-]+)/i.exec(own)?.[1]
    // The part says better than the page in it.
    return [charset ? new TextEncoder().encode(decoded(page, charset).text) : page]
  })
}

function split(text: string): readonly [string, string] {
  const end = HEADERS_END.exec(text)
  if (!end) return [text, '']
  return [text.slice(0, end.index).replace(FOLDED, ' '), text.slice(end.index + end[0].length)]
}

function contentOf(text: string, encoding: string | undefined): Uint8Array {
  if (encoding === 'base64') return bytesOf(atob(text.replace(/[^a-z\d+/]/gi, '')))
  if (encoding !== 'quoted-printable') return bytesOf(text)
  return bytesOf(
    text
      .replace(/=[ \t]{0,9}\r?\n/g, '')
      .replace(/=([\da-f]{2})/gi, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
  )
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

/** A character a byte. */
function latin(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  return text
}
