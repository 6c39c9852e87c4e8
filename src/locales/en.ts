import about from './en/about.json'
import app from './en/app.json'
import budget from './en/budget.json'
import overview from './en/overview.json'
import sangong from './en/sangong.json'
import scorecard from './en/scorecard.json'
import spending from './en/spending.json'
import tables from './en/tables.json'
import terms from './en/terms.json'

export default { about, app, budget, overview, sangong, scorecard, spending, tables, terms }
