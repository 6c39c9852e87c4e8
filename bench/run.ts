/* `npm run bench [-- name …]` over the built app: prints figures and passes no judgement. */
import ask from './ask.ts'
import checks from './checks.ts'
import importing from './import.ts'
import many from './many.ts'
import mutation from './mutation.ts'
import open from './open.ts'
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
  many,
  pdf,
  import: importing,
  open,
}

/* What takes hours runs only where it is asked for. */
const BY_NAME: typeof BENCHES = { 'many-100000': () => many([100_000]) }

const names = process.argv.slice(3)
const unknown = names.filter((name) => !(name in BENCHES || name in BY_NAME))
if (unknown.length) {
  const known = Object.keys({ ...BENCHES, ...BY_NAME }).join(', ')
  console.error(`There is no bench "${unknown.join('", "')}"; there is ${known}.`)
  process.exit(1)
}

for (const [name, run] of Object.entries(BENCHES))
  if (!names.length || names.includes(name)) await run()
for (const name of names) await BY_NAME[name]?.()
