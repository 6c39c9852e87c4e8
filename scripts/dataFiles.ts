import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The data that the first view needs: the catalogue and its first ledger. */
export function dataFiles(publicDir: string): string[] {
  const catalogue = join(publicDir, 'data/index.json')
  if (!existsSync(catalogue)) return []
  const { ledgers } = JSON.parse(readFileSync(catalogue, 'utf8')) as {
    ledgers?: { file?: string }[]
  }
  const first = ledgers?.[0]?.file
  return ['data/index.json', ...(first ? [`data/${first}`] : [])]
}
