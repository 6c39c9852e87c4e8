/* `npm run bench [-- name …]` over the built app: prints figures and passes no judgement. */
import ask from './ask.ts'
import checks from './checks.ts'
import importing from './import.ts'
import mutation from './mutation.ts'
import pdf from './pdf.ts'
import phone from './phone.ts'
import sizes from './sizes.ts'
import sunburst from './sunburst.ts'
import tasks from './tasks.ts'
import treegrid from './treegrid.ts'

const BENCHES: Record<string, () => void | Promise<void>> = {
  sizes,
  phone,
  sunburst,
  tasks,
  treegrid,
  ask,
  checks,
  mutation,
  pdf,
  import: importing,
}

const names = process.argv.slice(3)
const unknown = names.filter((name) => !(name in BENCHES))
if (unknown.length) {
  const known = Object.keys(BENCHES).join(', ')
  console.error(`There is no bench "${unknown.join('", "')}"; there is ${known}.`)
  process.exit(1)
}

for (const [name, run] of Object.entries(BENCHES))
  if (!names.length || names.includes(name)) await run()
