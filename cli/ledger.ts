import { check } from './check.ts'

const { status, out, err } = check(process.argv.slice(3))
for (const line of err) console.error(line)
for (const line of out) console.log(line)
process.exitCode = status
