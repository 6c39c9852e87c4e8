/* The whole gate, cheapest steps first; stops at the first that fails. */
import { spawn } from 'node:child_process'
import process from 'node:process'

/* Steps of a line need nothing of one another and, but for the tests, one core each. */
const STEPS = [
  [
    ['lint', 'Lint'],
    ['types', 'Types'],
    ['format:check', 'Formatting'],
    ['imports', 'Import directions'],
    ['dead', 'Unused files, exports and packages'],
  ],
  [['test:unit', 'Unit and component tests']],
  [
    ['build', 'Build'],
    ['build:single', 'Dashboard in one file'],
    ['provision', 'Browser and font'],
  ],
  [['test:build', 'Size limits']],
  [['test:browser', 'Browser tests']],
]

const failed = new AbortController()
for (const line of STEPS) {
  const waiting = [...line]
  const lane = async () => {
    for (let step; !failed.signal.aborted && (step = waiting.shift());)
      await run(step, line.length === 1)
  }
  await Promise.all([lane(), lane()])
  if (failed.signal.aborted) process.exit(1)
}
console.log(`\ngate: ${STEPS.flat().length} passed, 0 failed`)

/** Runs a step; what it prints stands whole, and comes at its end where another runs beside it. */
async function run([script, what], alone) {
  const start = Date.now()
  const heading = `\n── ${what} (npm run ${script})`
  if (alone) console.log(heading)
  const step = spawn('npm', ['run', '--silent', script], {
    stdio: alone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    signal: failed.signal,
  })
  const printed = []
  for (const stream of [step.stdout, step.stderr]) stream?.on('data', (part) => printed.push(part))
  // Of what is stopped nothing is said.
  step.on('error', () => undefined)
  const status = await new Promise((done) => step.on('close', done))
  if (failed.signal.aborted) return

  if (!alone) console.log(heading)
  process.stdout.write(Buffer.concat(printed))
  if (status === 0) return console.log(`✓ ${what} (${((Date.now() - start) / 1000).toFixed(1)} s)`)
  console.error(`\n✗ ${what} failed. To see only this again: npm run ${script}`)
  failed.abort()
}
