import { existsSync } from 'node:fs'
import { portOf, serve } from './serve.ts'

if (!existsSync('dist/index.html')) {
  console.error('There is no dist/index.html; run `npm run build` first.')
  process.exit(1)
}

const wanted = process.env.PORT
const host = process.env.HOST ?? 'localhost'
const server = await listen(Number(wanted ?? 4173))
console.log(`\n  Final Accounts Dashboard: http://${host}:${portOf(server)}/\n`)

/** The wanted port; where none was named, the next free one. */
async function listen(port: number) {
  try {
    return await serve('dist', port, host)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    if (!wanted) return listen(port + 1)
    console.error(`Port ${wanted} is in use; choose another with PORT=…`)
    process.exit(1)
  }
}
