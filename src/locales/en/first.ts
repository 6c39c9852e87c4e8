import { ENGLISH } from './form.ts'
import app from './app.json'
import overview from './overview.json'
import terms from './terms.json'

export const names = ENGLISH.class

/** Said once on a page. */
const unofficial = 'English names are unofficial; reasons and explanations stay in Chinese.'

export default {
  app,
  overview,
  terms: {
    ...terms,
    unit: { ...terms.unit, ...ENGLISH.unit },
    unofficial,
    table: ENGLISH.table,
    column: ENGLISH.column,
    row: ENGLISH.row,
  },
}
