import type { WholePart } from '../figures/wholes.ts'
import { standardForm, standardName } from '../ledger/form/lookup.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { tableOf } from '../ledger/lookup.ts'
import { saidName } from './gloss.ts'
import type { Say } from './say.ts'

/*
 * Chinese names are the form's; what it is called in other languages comes with their messages.
 */

/** Names a table as its document does; one that has no title there, as the form does. */
export function tableName(ledger: Ledger, id: string, say: Say): string {
  return tableOf(ledger, id)?.title || formTitle(id, say)
}

/** What the form calls a table; its id where it knows none. */
export function formTitle(id: string, say: Say): string {
  return translated('table', id, say) ?? standardForm(id)?.titles[0] ?? id
}

/** What the language has for a table's id; nothing in that of the documents. */
export function titleGloss(id: string, say: Say): string | undefined {
  return translated('table', id, say)
}

/** What the form calls a column; its key where it knows none. */
export function columnName(key: string, say: Say): string {
  return translated('column', key, say) ?? standardName('columns', key) ?? key
}

/** What the form calls a row; its key, without the side, where it knows none. */
export function rowName(key: string, say: Say): string {
  const line = key.replace(/^(income|expenditure)\./, '')
  return translated('row', line, say) ?? standardName('rows', key) ?? line
}

/**
 * Names a part of the year's income or expenditure: in short where there is a word for that, else as
 * the form or, of what that does not know, the document does. What stands beside them says so.
 */
export function wholePartName(of: 'income' | 'kinds', part: WholePart, say: Say): string {
  const short = `overview.${of}.${part.key}`
  const known = part.term === undefined ? saidName(part.name, say) : columnName(part.key, say)
  const name = say.has(short) ? say(short) : known
  return part.isPart ? name : say('overview.beside', { name })
}

function translated(what: 'table' | 'column' | 'row', key: string, say: Say): string | undefined {
  const message = `terms.${what}.${key}`
  return say.has(message) ? say(message) : undefined
}
