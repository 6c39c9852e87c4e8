import * as v from 'valibot'
import type { Catalogue, Ledger } from './ledger.ts'
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
  return atOnce(ledgerSteps(json))
}

/** Work that can be left off and gone on with. */
export type Steps<T> = Generator<undefined, T>

function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same in steps, between which a page can answer its reader. */
export function* ledgerSteps(json: unknown): Steps<Result<Ledger>> {
  const lifted = migrate(json)
  if (!lifted.ok) return lifted
  const parsed = yield* check<Ledger>(schema.ledger, lifted.value)
  if (!parsed.ok) return parsed
  yield
  const problems = structuralProblems(parsed.value)
  return problems.length ? { ok: false, problems } : parsed
}

/** Turns unknown JSON into the catalogue, or into problems with their paths. */
export function parseCatalogue(json: unknown): Result<Catalogue> {
  return atOnce(catalogueSteps(json))
}

/** The same in steps. */
export function* catalogueSteps(json: unknown): Steps<Result<Catalogue>> {
  const parsed = yield* check<Catalogue>(schema.catalogue, json)
  if (!parsed.ok) return parsed
  const { ledgers } = parsed.value
  const problems = repeats(ledgers.map(({ id }) => id)).map((index) => ({
    path: `ledgers[${index}].id`,
    message: `"${ledgers[index]?.id}" is used twice`,
  }))
  return problems.length ? { ok: false, problems } : parsed
}

function* check<T>(as: v.GenericSchema, json: unknown): Steps<Result<T>> {
  const parsed = v.safeParse(as, json)
  if (!parsed.success) return { ok: false, problems: parsed.issues.map(problem) }
  yield
  const problems = vanished(json, parsed.output)
  return problems.length ? { ok: false, problems } : { ok: true, value: parsed.output as T }
}

/** What a schema passes over in silence: names that every object has, such as "constructor". */
function vanished(given: unknown, kept: unknown): Problem[] {
  const problems: Problem[] = []
  // A ledger has many thousands of keys: none is put into words before it is missed.
  const path: (string | number)[] = []
  function look(given: unknown, kept: object): void {
    if (typeof given !== 'object' || given === null) return
    for (const key of Object.keys(given)) {
      path.push(Array.isArray(given) ? Number(key) : key)
      if (Object.hasOwn(kept, key)) look(Reflect.get(given, key), Reflect.get(kept, key) as object)
      else
        problems.push({
          path: path.reduce<string>(joinPath, ''),
          kind: 'unknown',
          message: 'is not part of the format',
        })
      path.pop()
    }
  }
  look(given, kept as object)
  return problems
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
