import { readFileSync } from 'node:fs'
import { inflateSync } from 'fflate'
import { damagedStreams } from './src/importer/readers/pdf/damagedStreams.ts'
const b = new Uint8Array(readFileSync('/tmp/chr/borderless.pdf'))
const cpu = () => { const c = process.cpuUsage(); return (c.user + c.system) / 1000 }
for (let i = 0; i < 6; i++) { const t = cpu(); damagedStreams(b); console.log('all', cpu() - t) }
const small = b.slice(0, 0)
let n = 0
for (let i = 0; i < 5; i++) { const t = cpu(); let at = 0; for (;;) { at = b.indexOf(0x73, at); if (at < 0) break; at++; n++ } console.log('scan', cpu() - t, n) }
