/* The whole gate, cheapest step first; stops at the first that fails. */
import { spawnSync } from 'node:child_process'
import process from 'node:process'

const STEPS = [
  ['types', 'Types'],
  ['lint', 'Lint'],
  ['format:check', 'Formatting'],
  ['imports', 'Import directions'],
  ['dead', 'Unused files, exports and packages'],
  ['test:unit', 'Unit and component tests'],
  ['build', 'Build'],
  ['build:single', 'Dashboard in one file'],
  ['test:build', 'Size limits'],
  ['provision', 'Browser and font'],
  ['test:browser', 'Browser tests'],
]

for (const [script, what] of STEPS) {
  const start = Date.now()
  console.log(`\n── ${what} (npm run ${script})`)
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) {
    console.error(`\n✗ ${what} failed. To see only this again: npm run ${script}`)
    process.exit(1)
  }
  console.log(`✓ ${what} (${((Date.now() - start) / 1000).toFixed(1)} s)`)
}
console.log(`\ngate: ${STEPS.length} passed, 0 failed`)
