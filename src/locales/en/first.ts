import { ENGLISH } from './form.ts'
import app from './app.json'
import overview from './overview.json'
import terms from './terms.json'

/** Names of the form as messages, which need no compiler as functions. */
const named = (names: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(names).map(([key, name]) => [key, () => name]))

export default {
  app,
  overview,
  terms: {
    ...terms,
    table: named(ENGLISH.table),
    class: named(ENGLISH.class),
    column: named(ENGLISH.column),
    row: named(ENGLISH.row),
  },
}
