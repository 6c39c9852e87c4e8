import { sayIn } from '../src/locales/index.ts'
import { DOCUMENT_LANGUAGE } from '../src/locales/languages.ts'
import { check } from './check.ts'
import { drawPng } from './drawPng.ts'
import { poster } from './poster.ts'

const argv = process.argv.slice(3)
const { status, out, err } =
  argv[0] === 'poster' ? await poster(argv, drawPng) : check(argv, await sayIn(DOCUMENT_LANGUAGE))
for (const line of err) console.error(line)
for (const line of out) console.log(line)
process.exitCode = status
