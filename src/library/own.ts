/** Ids of ledgers of this browser; they say nothing of what they name. */
const OWN_ID = /^local-[0-9a-f]{12}$/
/** The name under which the browser keeps them, and that there are any. */
export const OWN_LEDGERS = 'ledgers'

/** Whether a ledger is one of this browser. */
export function isOwn(id: string | undefined): boolean {
  return id !== undefined && OWN_ID.test(id)
}

export function newOwnId(): string {
  const numbers = [...crypto.getRandomValues(new Uint8Array(6))]
  return `local-${numbers.map((each) => each.toString(16).padStart(2, '0')).join('')}`
}
