import { sayIn } from '../src/locales/index.ts'
import { DOCUMENT_LANGUAGE } from '../src/locales/languages.ts'
import { check } from './check.ts'
import { drawPng } from './drawPng.ts'
import { importFrom } from './import.ts'
import { poster } from './poster.ts'
import { publish } from './publish.ts'
import { query } from './query.ts'
import { review } from './review.ts'

const argv = process.argv.slice(3)
const say = await sayIn(DOCUMENT_LANGUAGE)
const { status, out, err } = await answered()
for (const line of err) console.error(line)
for (const line of out) console.log(line)
process.exitCode = status

function answered() {
  if (argv[0] === 'poster') return poster(argv, drawPng)
  if (argv[0] === 'query') return query(argv)
  if (argv[0] === 'publish') return publish(argv, say, drawPng)
  if (argv[0] === 'review') return review(argv)
  return argv[0] === 'import' ? importFrom(argv, say) : check(argv, say)
}
