import about from './about.json'
import ask from './ask.json'
import budget from './budget.json'
import checks from './checks.json'
import compare from './compare.json'
import deck from './deck.json'
import evidence from './evidence.json'
import exports from './exports.json'
import imported from './import.json'
import pick from './pick.json'
import poster from './poster.json'
import proof from './proof.json'
import publish from './publish.json'
import report from './report.json'
import sangong from './sangong.json'
import scorecard from './scorecard.json'
import share from './share.json'
import slides from './slides.json'
import spending from './spending.json'
import tables from './tables.json'

export default {
  about,
  ask,
  budget,
  checks,
  compare,
  deck,
  evidence,
  exports,
  import: imported,
  pick,
  poster,
  proof,
  publish,
  report,
  sangong,
  scorecard,
  share,
  slides,
  spending,
  tables,
}
