import type { Ledger } from '../ledger/ledger.ts'
import { tableOf } from '../ledger/lookup.ts'
import type { Say } from './say.ts'

/** Names a function class: translated where the language has a word for it, else as printed. */
export function className(code: string, printed: string, say: Say): string {
  const key = `terms.class.${code}`
  return say.has(key) ? say(key) : printed
}

/** Names a table as its document does; one that has no title there, as the form does. */
export function tableName(ledger: Ledger, id: string, say: Say): string {
  const title = tableOf(ledger, id)?.title
  if (title) return title
  return say.has(`tables.name.${id}`) ? say(`tables.name.${id}`) : id
}
