import { readFileSync } from 'node:fs'
import { readPdf } from './src/importer/readers/pdf/readPdf.ts'
const N = Number(process.argv[3] ?? 60)
let seed = 7
const rnd = () => ((seed = (seed * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff)
process.on('unhandledRejection', (e) => console.log('UNHANDLED', e))
const tally: Record<string, number> = {}
let slow = 0
for (const name of ['pdf-name-wraps', 'pdf-header-vertical', 'pdf-two-entities', 'pdf-owner-password','pdf-gbk-euc-h']) {
  const bytes = new Uint8Array(readFileSync(`/work/shared/cases/import/${name}.pdf`))
  const clean = JSON.stringify(await readPdf({ name, bytes }))
  for (let i = 0; i < N; i++) {
    let b: Uint8Array
    if (i % 2) b = bytes.slice(0, Math.floor(rnd() * bytes.length))
    else { b = bytes.slice(); for (let k = 0; k < 1 + (i % 5); k++) b[Math.floor(rnd() * b.length)] = Math.floor(rnd() * 256) }
    const t = performance.now()
    let kind: string
    try {
      const out = await readPdf({ name, bytes: b })
      kind = !out.ok ? 'refused ' + out.refusal.kind : JSON.stringify(out) === clean ? 'same' : out.value.unread.length || out.value.pages.some((p) => p.unreadable) ? 'marked' : 'CHANGED silently'
      if (kind === 'CHANGED silently') { const a = [...clean.matchAll(/"text":"([^"]*)"/g)].map(m=>m[1]); const c=[...JSON.stringify(out).matchAll(/"text":"([^"]*)"/g)].map(m=>m[1]); const sa=new Set(a), sc=new Set(c); console.log(name, i, 'lost', a.filter(x=>!sc.has(x)).slice(0,4), 'new', c.filter(x=>!sa.has(x)).slice(0,4)) }
    } catch (e) { kind = 'THROWN ' + String(e) }
    const ms = performance.now() - t
    slow = Math.max(slow, ms)
    const key = (i % 2 ? 'cut: ' : 'flip: ') + kind
    tally[key] = (tally[key] ?? 0) + 1
  }
}
console.log(tally, 'slowest', Math.round(slow), 'rss', Math.round(process.memoryUsage().rss / 1e6))
process.exit(0)
