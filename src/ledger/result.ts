/** What is wrong with a file and where: a path such as `tables.income.rows[3].cells.total`. */
export interface Problem {
  readonly path: string
  readonly message: string
  /** For the commonest problems, so that they can be said in other languages. */
  readonly kind?: 'missing' | 'unknown' | 'newer'
}

/** A value, or the problems that stand in its way. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }
