import type { Ledger } from './ledger.ts'

/** Tells one reading of a ledger from another: equal ledgers have equal prints (FNV-1a and length). */
export function fingerprint(ledger: Ledger): string {
  const text = JSON.stringify(ledger)
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return `${(hash >>> 0).toString(36)}-${text.length}`
}
