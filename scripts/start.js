/* `npm start`: builds the dashboard and serves it. What it does is said before the tools are there. */
import process from 'node:process'

const start = Date.now()
console.log('Building the dashboard, which takes some seconds …')
const { build } = await import('vite')
await build({ logLevel: 'warn' })
console.log(`Built into dist/ in ${((Date.now() - start) / 1000).toFixed(1)} s.`)
process.argv[2] = 'scripts/start.ts'
await import('./run.js')
