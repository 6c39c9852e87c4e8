import type { DuckDBConnection } from '@duckdb/node-api'

/** Said where the engine that reads and writes Parquet is not installed. */
export const NO_ENGINE =
  'Parquet needs the optional package @duckdb/node-api, which is not installed: npm install --include=optional'

/** A database in memory; `undefined` where the engine is not installed. */
export async function openDatabase(): Promise<DuckDBConnection | undefined> {
  const engine = await import('@duckdb/node-api').catch(() => undefined)
  if (!engine) return undefined
  const instance = await engine.DuckDBInstance.create(':memory:')
  return instance.connect()
}

/** A text as a literal of SQL. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** A name as an identifier of SQL. */
export function named(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
