import type { Check } from '../check.ts'
import type { Checked } from '../family.ts'
import { between } from './between/between.ts'
import { form } from './form/form.ts'
import { prose } from './prose/prose.ts'
import { scorecard } from './scorecard/scorecard.ts'
import { within } from './within/within.ts'
import { years } from './years/years.ts'

/** The families of cross-checks, in the order in which they are run and shown. */
export const FAMILIES = { within, between, prose, years, scorecard, form } satisfies Readonly<
  Record<string, (checked: Checked) => Check[]>
>
export type Family = keyof typeof FAMILIES
