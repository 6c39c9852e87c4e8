import app from './app.json'
import overview from './overview.json'
import terms from './terms.json'
import { ENGLISH } from '../../ledger/form/english.ts'

export default { app, overview, terms: { ...terms, ...ENGLISH } }
