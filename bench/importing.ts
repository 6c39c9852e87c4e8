import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { importDocument } from '../src/importer/importDocument.ts'
import { pdfjsAlone } from './pdfjsAlone.ts'
import { timed } from './table.ts'

/* Imports one file some times in a process of its own, as it is built. */

/** What importing a file took: milliseconds of each run, and megabytes. */
export interface Importing {
  readonly imported: readonly number[]
  /** Of a PDF: pdf.js's own text and operators, each run after that of the import. */
  readonly alone: readonly number[]
  /** What the process had at most before and in the first run. */
  readonly memory: readonly [before: number, after: number]
}

const [path = '', runs = '1'] = process.argv.slice(2)
const file = { name: basename(path), bytes: new Uint8Array(readFileSync(path)) }
/* Where the system says it: what Node says of its peak has that of its parent in it. */
const STATUS = '/proc/self/status'
function memory(): number {
  const [, peak] = (existsSync(STATUS) && /VmHWM:\s*(\d+)/.exec(readFileSync(STATUS, 'utf8'))) || []
  return (peak === undefined ? process.resourceUsage().maxRSS : Number(peak)) / 1024
}

const before = memory()
const imported: number[] = []
const alone: number[] = []
let after = before
for (let run = 0; run < Number(runs); run += 1) {
  imported.push(await timed(() => importDocument([file])))
  if (!run) after = memory()
  if (path.endsWith('.pdf'))
    alone.push(await timed(() => pdfjsAlone(file.bytes, 'text and operators')))
}
console.log(JSON.stringify({ imported, alone, memory: [before, after] } satisfies Importing))
