import * as v from 'valibot'
import type { CatalogueEntry, Ledger } from './ledger.ts'
import type { Problem, Result } from './result.ts'
import * as schema from './schema.ts'
import { structuralProblems } from './structure.ts'

/** Turns unknown JSON into a ledger, or into every problem found with its path. */
export function parseLedger(json: unknown): Result<Ledger> {
  const parsed = check<Ledger>(schema.ledger, json)
  if (!parsed.ok) return parsed
  const problems = structuralProblems(parsed.value)
  return problems.length ? { ok: false, problems } : parsed
}

/** Turns unknown JSON into the entries of the catalogue, or into problems with their paths. */
export function parseCatalogue(json: unknown): Result<readonly CatalogueEntry[]> {
  const parsed = check<{ ledgers: CatalogueEntry[] }>(schema.catalogue, json)
  return parsed.ok ? { ok: true, value: parsed.value.ledgers } : parsed
}

function check<T>(as: v.GenericSchema, json: unknown): Result<T> {
  const parsed = v.safeParse(as, json)
  return parsed.success
    ? { ok: true, value: parsed.output as T }
    : { ok: false, problems: parsed.issues.map(problem) }
}

function problem(issue: v.BaseIssue<unknown>): Problem {
  const path = (issue.path ?? []).reduce(
    (path, { key }) => joinPath(path, key as string | number),
    '',
  )
  return { path: path || '(root)', message: `${issue.message}; found ${issue.received}` }
}

function joinPath(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`
  return path ? `${path}.${key}` : key
}
