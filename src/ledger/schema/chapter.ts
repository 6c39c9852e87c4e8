import * as v from 'valibot'
import { key, text } from './atoms.ts'

/** A part of the whole document, such as 第二部分, with what stands in it. */
export const chapter = v.strictObject({
  number: v.optional(v.pipe(text, v.description('As printed: 第一部分'))),
  title: text,
  holds: v.pipe(
    v.array(key),
    v.description(
      'What stands in it: duties, organisation, tables, narrative, scorecard, glossary, attachments, or narrative.<id> for one section',
    ),
  ),
})
