import * as v from 'valibot'
import { cell, key, text, unit } from './atoms.ts'

const described = v.strictObject({ name: text, content: text, completion: v.optional(text) })

const indicator = v.strictObject({
  id: v.pipe(key, v.description('Its figures have the addresses scorecard/<id>/<column>')),
  name: text,
  target: v.nullable(text),
  explanation: v.nullable(text),
  actual: v.nullable(text),
  weight: cell,
  score: cell,
  reason: v.nullable(v.pipe(text, v.description('Why it was missed, and what follows'))),
})

export const scorecard = v.strictObject({
  title: text,
  execution: v.optional(
    v.pipe(
      v.strictObject({
        unit,
        weight: cell,
        score: cell,
        rows: v.array(
          v.strictObject({
            key,
            name: text,
            cells: v.strictObject({
              opening: cell,
              'full-year': cell,
              executed: cell,
              rate: v.pipe(cell, v.description('Percent, without the sign')),
            }),
          }),
        ),
      }),
      v.description('Addresses: scorecard/execution.<row>/<column>, scorecard/execution/score'),
    ),
  ),
  goals: v.array(described),
  tasks: v.array(described),
  groups: v.pipe(
    v.array(
      v.strictObject({
        id: key,
        name: text,
        weight: cell,
        groups: v.array(v.strictObject({ id: key, name: text, indicators: v.array(indicator) })),
      }),
    ),
    v.description('Level 1, level 2, indicators'),
  ),
  total: v.strictObject({ weight: cell, score: cell }),
})
