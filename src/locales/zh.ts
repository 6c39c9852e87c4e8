import about from './zh/about.json'
import app from './zh/app.json'
import budget from './zh/budget.json'
import overview from './zh/overview.json'
import sangong from './zh/sangong.json'
import scorecard from './zh/scorecard.json'
import spending from './zh/spending.json'
import tables from './zh/tables.json'
import terms from './zh/terms.json'

export default { about, app, budget, overview, sangong, scorecard, spending, tables, terms }
