import type { ToldLine } from './askIndex.ts'

/** What is told of one kind: figures of several kinds have several scopes, and are not to be mixed. */
export interface KindLines {
  readonly kind: ToldLine['kind']
  /** Each scope is said once, after the last line that has it. */
  readonly lines: readonly ToldLine[]
}

/** The lines of an answer by their kinds, in the order of the first of each. */
export function byKind(lines: readonly ToldLine[]): KindLines[] {
  const kinds = [...new Set(lines.map(({ kind }) => kind))]
  return kinds.map((kind) => ({
    kind,
    lines: scopedOnce(lines.filter((line) => line.kind === kind)),
  }))
}

/** A line without a scope of its own is in that of the line before it. */
function scopedOnce(lines: readonly ToldLine[]): ToldLine[] {
  let before: string | undefined
  const scopes = lines.map(({ scope }) => (before = scope ?? before))
  return lines.map((line, at) => {
    const scope = scopes[at]
    return { ...line, scope: scopes.includes(scope, at + 1) ? undefined : scope }
  })
}
