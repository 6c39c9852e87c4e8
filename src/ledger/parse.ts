import * as v from 'valibot'
import type { CatalogueEntry, Ledger } from './ledger.ts'
import { migrate } from './migrations/migrate.ts'
import { repeats } from './repeats.ts'
import type { Problem, Result } from './result.ts'
import * as schema from './schema.ts'
import { structuralProblems } from './structure.ts'

/**
 * Turns unknown JSON into a ledger of the current version, or into every problem found with its
 * path.
 */
export function parseLedger(json: unknown): Result<Ledger> {
  const lifted = migrate(json)
  if (!lifted.ok) return lifted
  const parsed = check<Ledger>(schema.ledger, lifted.value)
  if (!parsed.ok) return parsed
  const problems = structuralProblems(parsed.value)
  return problems.length ? { ok: false, problems } : parsed
}

/** Turns unknown JSON into the entries of the catalogue, or into problems with their paths. */
export function parseCatalogue(json: unknown): Result<readonly CatalogueEntry[]> {
  const parsed = check<{ ledgers: CatalogueEntry[] }>(schema.catalogue, json)
  if (!parsed.ok) return parsed
  const { ledgers } = parsed.value
  const problems = repeats(ledgers.map(({ id }) => id)).map((index) => ({
    path: `ledgers[${index}].id`,
    message: `"${ledgers[index]?.id}" is used twice`,
  }))
  return problems.length ? { ok: false, problems } : { ok: true, value: ledgers }
}

function check<T>(as: v.GenericSchema, json: unknown): Result<T> {
  const parsed = v.safeParse(as, json)
  if (!parsed.success) return { ok: false, problems: parsed.issues.map(problem) }
  const problems = vanished(json, parsed.output)
  return problems.length ? { ok: false, problems } : { ok: true, value: parsed.output as T }
}

/** What a schema passes over in silence: names that every object has, such as "constructor". */
function vanished(given: unknown, kept: unknown, path = ''): Problem[] {
  if (typeof given !== 'object' || given === null) return []
  return Object.keys(given).flatMap((key) => {
    const at = joinPath(path, Array.isArray(given) ? Number(key) : key)
    if (!Object.hasOwn(kept as object, key))
      return { path: at, kind: 'unknown' as const, message: 'is not part of the format' }
    const inner: unknown = Reflect.get(given, key)
    return vanished(inner, Reflect.get(kept as object, key), at)
  })
}

function problem(issue: v.BaseIssue<unknown>): Problem {
  const path = (issue.path ?? []).reduce(
    (path, { key }) => joinPath(path, key as string | number),
    '',
  )
  return { path: path || '(root)', ...said(issue) }
}

function said({ message, expected, received }: v.BaseIssue<unknown>): Omit<Problem, 'path'> {
  if (received === 'undefined') return { kind: 'missing', message: 'is missing' }
  if (expected === 'never') return { kind: 'unknown', message: 'is not part of the format' }
  // Messages of our own do not say what was found.
  return {
    message: message.startsWith('Invalid') ? message : `${message}; found ${clipped(received)}`,
  }
}

function clipped(text: string): string {
  return text.length > MOST_SHOWN
    ? `${text.slice(0, MOST_SHOWN)}… (${text.length} characters)`
    : text
}

const MOST_SHOWN = 80

function joinPath(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`
  return path ? `${path}.${key}` : key
}
