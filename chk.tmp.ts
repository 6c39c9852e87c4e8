import { readFileSync, readdirSync } from 'node:fs'
import { damagedStreams } from './src/importer/readers/pdf/damagedStreams.ts'
for (const f of [...readdirSync('/work/shared/cases/import').filter((f) => f.endsWith('.pdf')).map((f) => '/work/shared/cases/import/' + f), ...readdirSync('/tmp/chr').filter((f) => f.endsWith('.pdf')).map((f) => '/tmp/chr/' + f), '/work/shared/documents/putuo-finance-bureau-2024.pdf', '/work/shared/documents/shanghai-template.pdf']) {
  const b = new Uint8Array(readFileSync(f)); const t = performance.now(); const d = damagedStreams(b); const ms = performance.now() - t
  if (d.length || ms > 20) console.log(f.split('/').pop(), d, Math.round(ms) + ' ms')
}
