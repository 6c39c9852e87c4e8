/** Text of a file, and whether some of its bytes are no characters. */
export interface Decoded {
  readonly text: string
  readonly isDamaged: boolean
}

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]
const REPLACEMENT = /\ufffd/g
/* Of its characters beyond ASCII: text in another encoding is wrong in nearly every one. */
const DAMAGED_SHARE = 0.05
/* Bytes looked at for an encoding of two bytes a character. */
const SAMPLE = 4096
/* What pages say that they are, where they are GB18030 or older than the question. */
const CHINESE = /^(gb|x-gbk|chinese|hz|euc-cn|cp936|iso-8859|windows-125|us-ascii|latin)/i

/**
 * Bytes as text: a byte order mark decides, then whether they are UTF-8, whatever they declare;
 * then what they declare; else they are GB18030, which holds GB 2312 and GBK.
 */
export function decoded(bytes: Uint8Array, declared?: string): Decoded {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))
  const encoding = marked?.[0] ?? wide(bytes)
  if (encoding) return inEncoding(bytes, encoding)

  const unicode = inEncoding(bytes, 'utf-8')
  if (!unicode.isDamaged) return unicode
  const wrong = unicode.text.match(REPLACEMENT)?.length ?? 0
  const beyondAscii = unicode.text.match(/[^\0-\x7f]/g)?.length ?? 0
  if (wrong <= beyondAscii * DAMAGED_SHARE) return unicode

  if (declared && !/^utf/i.test(declared) && !CHINESE.test(declared)) {
    const other = inEncoding(bytes, declared)
    if (!other.isDamaged) return other
  }
  return inEncoding(bytes, 'gb18030')
}

/** UTF-16 without its mark: every other byte of ASCII, of line ends at least, is zero. */
function wide(bytes: Uint8Array): string | undefined {
  let [even, odd] = [0, 0]
  const length = Math.min(bytes.length, SAMPLE)
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  // A text of one byte a character has none.
  if (odd > length / 50 && odd > even * 4) return 'utf-16le'
  return even > length / 50 && even > odd * 4 ? 'utf-16be' : undefined
}

function inEncoding(bytes: Uint8Array, encoding: string): Decoded {
  let text
  try {
    text = new TextDecoder(encoding).decode(bytes)
  } catch {
    // No encoding has this name.
    return { text: '', isDamaged: true }
  }
  return { text, isDamaged: text.includes('\ufffd') }
}
