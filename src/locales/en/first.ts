import { ENGLISH } from './form.ts'
import app from './app.json'
import overview from './overview.json'
import terms from './terms.json'

/** Names of the form as messages, which need no compiler as functions. */
const named = (names: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(names).map(([key, name]) => [key, () => name]))

export const names = ENGLISH.class

/** Said once on a page. */
const unofficial = 'English names are unofficial; reasons and explanations stay in Chinese.'

export default {
  app,
  overview,
  terms: {
    ...terms,
    unit: { ...terms.unit, ...named(ENGLISH.unit) },
    unofficial: () => unofficial,
    table: named(ENGLISH.table),
    column: named(ENGLISH.column),
    row: named(ENGLISH.row),
  },
}
