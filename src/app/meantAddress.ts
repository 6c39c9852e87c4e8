import { FREE_KEYS } from '@/stores/address.ts'

/** What an address of this app is made of once it is decoded, free text apart. */
const OWN = /^[\w.,:~=/-]*/

/**
 * The address that a link means: one that was escaped as a whole is read, and what a chat or an
 * editor took for its end, such as 。 or a bracket with the words after it, is left out.
 */
export function meantAddress(fullPath: string): string {
  const plain = (isEscaped(fullPath) ? unescaped(fullPath) : fullPath).replaceAll('&amp;', '&')
  const start = plain.search(/[^?&]*$/)
  const [, key = ''] = /^([^=]*)=/.exec(plain.slice(start)) ?? []
  if (FREE_KEYS.has(key)) return plain
  const last = decoded(plain.slice(start))
  const own = OWN.exec(last)?.[0].replace(/[.,:]+$/, '') ?? ''
  // Of a value that is nothing but such signs nobody knows what was meant.
  return own === last || own.endsWith('=') ? plain : plain.slice(0, start) + own
}

/** No id of a ledger and no name of a view has one of these signs. */
function isEscaped(fullPath: string): boolean {
  const [path = ''] = fullPath.split('?')
  return /%(25)*(2F|3F)/i.test(path)
}

function unescaped(fullPath: string): string {
  let text = fullPath
  while (isEscaped(text)) {
    const next = decoded(text)
    if (next === text) break
    text = next
  }
  return `/${text.replace(/^\/+#?\/*/, '')}`
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
