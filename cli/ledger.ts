import { sayIn } from '../src/locales/index.ts'
import { DOCUMENT_LANGUAGE } from '../src/locales/languages.ts'
import { answer } from './commands.ts'

const { status, out, err } = await answer(process.argv.slice(3), await sayIn(DOCUMENT_LANGUAGE))
for (const line of err) console.error(line)
for (const line of out) console.log(line)
process.exitCode = status
