import app from './app.json'
import overview from './overview.json'
import terms from './terms.json'

export default { app, overview, terms }
