import { surroundings } from './texts.ts'

/** The surroundings of each quotation mark that is not closed, not opened or turned the wrong way. */
export function unpairedQuotes(text: string): string[] {
  const found: string[] = []
  let open = -1
  const report = (index: number) => found.push(surroundings(text, index))
  for (const { 0: mark, index } of text.matchAll(/[“”]/g)) {
    if (mark === '“' && open < 0) open = index
    else if (mark === '“') {
      report(index)
      open = -1
    } else if (open >= 0) open = -1
    else report(index)
  }
  if (open >= 0) report(open)
  return found
}
