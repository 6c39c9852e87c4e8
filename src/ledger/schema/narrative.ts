import * as v from 'valibot'
import { address, code, key, printed, text } from './atoms.ts'

export const figure = v.strictObject({
  key,
  kind: v.picklist(['amount', 'change', 'percent', 'percent-change', 'quotient', 'count', 'score']),
  value: printed,
  unit: v.optional(v.pipe(text, v.description('As printed: 万元, %, 人次, 辆 …'))),
  direction: v.optional(
    v.pipe(
      v.picklist(['increase', 'decrease']),
      v.description('Of a change, where the text says it (增加, 下降 …)'),
    ),
  ),
  cell: v.optional(v.pipe(address, v.description('The published figure that this one repeats'))),
  of: v.optional(
    v.pipe(
      v.array(address),
      v.minLength(1),
      v.maxLength(2),
      v.description(
        'percent: the part and the whole; quotient (a printed average): what is divided and by what; change: the figure that changed since last year (none where something else is its base); percent-change: the change',
      ),
    ),
  ),
  explains: v.optional(
    v.pipe(key, v.description('The change, in the same passage, of which this one is a reason')),
  ),
})

const comparison = v.strictObject({
  figure: address,
  says: v.pipe(
    v.picklist(['equal', 'about-equal', 'more', 'less']),
    v.description('持平, 基本持平, 大于, 小于'),
  ),
  than: v.optional(
    v.pipe(address, v.description('The other figure; left out: the same figure of last year')),
  ),
})

const part = v.strictObject({
  id: v.pipe(key, v.description('Its figures have the addresses narrative/<id>/<key>')),
  heading: v.optional(text),
  text: v.optional(
    v.pipe(
      text,
      v.description(
        'The passage; {key} stands where the figure is printed. Left out: the ledger has the figures of the passage without its wording',
      ),
    ),
  ),
  figures: v.array(figure),
  code: v.optional(
    v.pipe(
      code,
      v.description('Of an itemised entry: its figures are opening, full-year, actual, rate'),
    ),
  ),
  comparisons: v.optional(
    v.pipe(
      v.array(comparison),
      v.description(
        'What the passage says of two figures in words; without it, its words are read',
      ),
    ),
  ),
  reason: v.optional(v.pipe(text, v.description('The reason that the passage states'))),
})

export const section = v.strictObject({
  id: key,
  number: v.optional(text),
  title: text,
  parts: v.array(part),
})
