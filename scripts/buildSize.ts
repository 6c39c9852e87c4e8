import { readFileSync } from 'node:fs'
import type { Manifest } from 'vite'
import { brotli } from './compressed.ts'

/** A script of the build and what it weighs on the wire, compressed with brotli. */
export interface Script {
  readonly file: string
  readonly bytes: number
}

/** What the headline figures need even where it is not part of the entry. */
const HEADLINE = ['src/views/overview/OverviewView.vue', 'src/locales/zh/first.ts']
const ECHARTS = /\/echarts-[^/]+\.js$/

/** Every script of a build, largest first. */
export function allScripts(folder = 'dist'): Promise<Script[]> {
  return weigh(folder, new Set(Object.values(manifestOf(folder)).map(({ file }) => file)))
}

/** The scripts that stand between a reader and the figures of the first page. */
export function headlineScripts(folder = 'dist'): Promise<Script[]> {
  return weigh(folder, headline(folder))
}

/** The scripts that drawing takes beyond those. */
export function chartScripts(folder = 'dist'): Promise<Script[]> {
  const manifest = manifestOf(folder)
  const before = headline(folder)
  const drawing = Object.keys(manifest)
    .map((key) => withImports(manifest, key))
    .filter((files) => files.some((file) => ECHARTS.test(file)))
  return weigh(folder, new Set(drawing.flat().filter((file) => !before.has(file))))
}

/** The sum of their weights. */
export function totalBytes(scripts: readonly Script[]): number {
  return scripts.reduce((sum, { bytes }) => sum + bytes, 0)
}

function headline(folder: string): Set<string> {
  const manifest = manifestOf(folder)
  const html = readFileSync(`${folder}/index.html`, 'utf8')
  const entries = Object.keys(manifest).filter(
    (key) => manifest[key]?.isEntry || HEADLINE.includes(key),
  )
  const named = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map(([, file]) => file ?? '')
  return new Set([...named, ...entries.flatMap((key) => withImports(manifest, key))])
}

/** The files of a chunk and of all that it imports statically. */
function withImports(manifest: Manifest, key: string, seen = new Set<string>()): string[] {
  const chunk = manifest[key]
  if (!chunk || seen.has(key)) return []
  seen.add(key)
  const imported = chunk.imports?.flatMap((next) => withImports(manifest, next, seen)) ?? []
  return [chunk.file, ...imported]
}

async function weigh(folder: string, files: ReadonlySet<string>): Promise<Script[]> {
  const scripts = [...files].filter((file) => file.endsWith('.js'))
  const weighed = scripts.map(async (file) => {
    const { length } = await brotli(readFileSync(`${folder}/${file}`))
    return { file, bytes: length }
  })
  return (await Promise.all(weighed)).sort((a, b) => b.bytes - a.bytes)
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(`${folder}/.vite/manifest.json`, 'utf8')) as Manifest
}
