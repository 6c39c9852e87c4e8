import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Writes a file where it says something else. Nobody ever sees half of one, nor
 * the compressed twins of what it said before.
 */
export function write(file: string, content: string | Uint8Array): void {
  const bytes = Buffer.from(content as Uint8Array)
  if (existsSync(file) && readFileSync(file).equals(bytes)) return
  mkdirSync(dirname(file), { recursive: true })
  const beside = `${file}.part`
  writeFileSync(beside, bytes)
  for (const twin of ['br', 'gz']) rmSync(`${file}.${twin}`, { force: true })
  renameSync(beside, file)
}

/** The same with JSON as people read it. */
export function writeJson(file: string, json: object): void {
  write(file, `${JSON.stringify(json, null, 2)}\n`)
}
