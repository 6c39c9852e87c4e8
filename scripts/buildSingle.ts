import { readFileSync, renameSync } from 'node:fs'
import { build, type Plugin } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'
import type { CatalogueEntry, Ledger } from '../src/ledger/ledger.ts'
import { parseCatalogue, parseLedger } from '../src/ledger/parse.ts'
import type { Result } from '../src/ledger/result.ts'
import { contentPolicy } from './contentPolicy.ts'
import { ledgerId } from './ledgerId.ts'

/*
 * `npm run build:single [-- id or ledger.json]`: the whole dashboard with one ledger as one HTML
 * file, which opens from disk without a network.
 */

const OUT = 'dist-single'
/** Files that a site has beside its page. */
const BESIDE = /\s*<link rel="(icon|apple-touch-icon|manifest)"[^>]*>/g
// What runs this file has set it for development.
process.env.NODE_ENV = 'production'

const { entry, json } = chosen(process.argv[3])
// What the page would not read is better told here.
const { ledgers } = read('data/index.json', JSON.stringify({ ledgers: [entry] }), parseCatalogue)
await build({
  mode: 'single',
  logLevel: 'warn',
  plugins: [embedded(), viteSingleFile({ removeViteModuleLoader: true }), contentPolicy("'none'")],
  build: { outDir: OUT, copyPublicDir: false, manifest: false, emptyOutDir: true },
})
renameSync(`${OUT}/index.html`, `${OUT}/${entry.id}.html`)
console.log(`${OUT}/${entry.id}.html`)

/** A ledger of the catalogue by its id, the first one, or any ledger file. */
function chosen(wanted: string | undefined): { entry: CatalogueEntry; json: string } {
  if (wanted?.endsWith('.json')) {
    const json = readFileSync(wanted, 'utf8')
    const { department, region, year } = read(wanted, json, parseLedger)
    const id = ledgerId(wanted, year)
    return { entry: { id, department, region, year, file: `${id}.json` }, json }
  }
  const catalogue = read(
    'public/data/index.json',
    readFileSync('public/data/index.json', 'utf8'),
    parseCatalogue,
  )
  const entry = catalogue.ledgers.find(({ id }) => !wanted || id === wanted)
  if (!entry) return fail(`There is no ledger "${wanted}" in public/data/index.json.`)
  const file = `public/data/${entry.file}`
  const json = readFileSync(file, 'utf8')
  read<Ledger>(file, json, parseLedger)
  return { entry, json }
}

function read<T>(file: string, json: string, parse: (json: unknown) => Result<T>): T {
  const result = parse(JSON.parse(json))
  if (result.ok) return result.value
  return fail(result.problems.map(({ path, message }) => `${file}: ${path} ${message}`).join('\n'))
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}

/** Puts the data into the page, where the library looks before it asks a server. */
function embedded(): Plugin {
  const files = {
    'data/index.json': { ledgers },
    [`data/${entry.file}`]: JSON.parse(json),
  }
  return {
    name: 'embedded-data',
    transformIndexHtml: (html) => ({
      html: html.replace(BESIDE, ''),
      tags: Object.entries(files).map(([file, content]) => ({
        tag: 'script',
        attrs: { type: 'application/json', 'data-file': file },
        children: JSON.stringify(content).replaceAll('<', '\\u003c'),
        injectTo: 'head' as const,
      })),
    }),
  }
}
