import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a file where it says something else; tells whether it did. Nobody ever sees half of one. */
export function write(file: string, content: string | Uint8Array): boolean {
  const bytes = Buffer.from(content as Uint8Array)
  if (existsSync(file) && readFileSync(file).equals(bytes)) return false
  mkdirSync(dirname(file), { recursive: true })
  const beside = `${file}.part`
  writeFileSync(beside, bytes)
  renameSync(beside, file)
  return true
}

/** The same with JSON as people read it. */
export function writeJson(file: string, json: object): boolean {
  return write(file, `${JSON.stringify(json, null, 2)}\n`)
}
