import { sayIn } from '../src/locales/index.ts'
import { DOCUMENT_LANGUAGE } from '../src/locales/languages.ts'
import { check } from './check.ts'
import { importFrom } from './import.ts'

const argv = process.argv.slice(3)
const say = await sayIn(DOCUMENT_LANGUAGE)
const { status, out, err } = argv[0] === 'import' ? await importFrom(argv, say) : check(argv, say)
for (const line of err) console.error(line)
for (const line of out) console.log(line)
process.exitCode = status
