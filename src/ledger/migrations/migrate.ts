import type { Result } from '../result.ts'
import { toVersion2 } from './toVersion2.ts'

/** The steps from one version to the next; the first lifts ledgers that say no version. */
const STEPS: readonly ((ledger: object) => object)[] = [toVersion2]

/** The version that is read and written now. */
export const VERSION = STEPS.length + 1

/**
 * Lifts a ledger of an older version, step by step, to the current one; refuses a newer one. What
 * is no ledger at all is left as it is.
 */
export function migrate(json: unknown): Result<unknown> {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return { ok: true, value: json }
  const { version = 1 } = json as { readonly version?: unknown }
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return { ok: true, value: json }
  if (version > VERSION)
    return {
      ok: false,
      problems: [
        {
          path: 'version',
          kind: 'newer',
          message: `is ${version}, newer than what can be read here: up to ${VERSION}`,
        },
      ],
    }
  return { ok: true, value: STEPS.slice(version - 1).reduce<object>((of, step) => step(of), json) }
}
