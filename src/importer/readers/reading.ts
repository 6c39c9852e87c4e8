import type { NamedBytes, Outcome, Reader, Refusal, SourceFile } from '../source.ts'

/** What a reader finds that ends the reading of a file. */
export class ReadingError extends Error {
  readonly refusal: Refusal

  constructor(kind: Refusal['kind'], detail?: string) {
    super(kind)
    this.refusal = detail === undefined ? { kind } : { kind, detail }
  }
}

/** Ends the reading of a file. */
export function refuse(kind: Refusal['kind'], detail?: string): never {
  throw new ReadingError(kind, detail)
}

/** What a reader gives of a file. */
export type Read = Pick<SourceFile, 'pages' | 'unread'>

/** A reader of what may throw: whatever a damaged file makes fail is a refusal. */
export function reader(read: (file: NamedBytes) => Read | Promise<Read>): Reader {
  return async (file) => settled(() => read(file))
}

/** The value, or the refusal that ended it. */
export async function settled<T>(make: () => T | Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await make() }
  } catch (error) {
    const refusal = error instanceof ReadingError ? error.refusal : { kind: 'damaged' as const }
    return { ok: false, refusal }
  }
}
