import * as v from 'valibot'
import { VERSION } from '../migrations/migrate.ts'

export const version = v.pipe(
  v.literal(VERSION, `must be a version from 1 to ${VERSION}`),
  v.description('The version of this schema; a ledger without one is of the first'),
)
