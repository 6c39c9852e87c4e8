import { surroundings } from './texts.ts'

const PAIRS = [
  ['“', '”'],
  ['‘', '’'],
] as const
/** It stands within a Latin word or behind one or behind a number: an apostrophe, a minute. */
const APOSTROPHE = /[A-Za-z\d]’/

/** The surroundings of each quotation mark that is not closed, not opened or turned the wrong way. */
export function unpairedQuotes(text: string): string[] {
  return PAIRS.flatMap(([opening, closing]) => unpaired(text, opening, closing))
    .sort((one, other) => one - other)
    .map((index) => surroundings(text, index))
}

function unpaired(text: string, opening: string, closing: string): number[] {
  const found: number[] = []
  let open = -1
  for (const { 0: mark, index } of text.matchAll(new RegExp(`[${opening}${closing}]`, 'g'))) {
    if (mark === opening && open < 0) open = index
    else if (mark === opening) {
      found.push(index)
      open = -1
    } else if (open >= 0) open = -1
    else if (!APOSTROPHE.test(text.slice(Math.max(0, index - 1), index + 1))) found.push(index)
  }
  return open >= 0 ? [...found, open] : found
}
