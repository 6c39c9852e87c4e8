import type { Doubt, FilePlace, Missing } from '../importer/draft.ts'
import type { Refusal } from '../importer/source.ts'
import type { Spot } from '../importer/spot.ts'
import { formTitle } from './names.ts'
import type { Say } from './say.ts'

/** What is doubtful about a figure, and what else it may be. */
export function doubtText({ reason, value, alternatives }: Doubt, say: Say): string {
  const others = alternatives.length
    ? say('import.alternatives', {
        values: alternatives.map((each) => shownValue(each, say)).join(' / '),
      })
    : ''
  return `${shownValue(value, say)} · ${say(`import.doubt.${reason}`)}${others}`
}

/** Doubts of one equation together, each other one alone. */
export function doubtGroups(doubts: readonly Doubt[]): Doubt[][] {
  const groups = new Map<string, Doubt[]>()
  for (const [index, doubt] of doubts.entries()) {
    const { reason, equations = [] } = doubt
    const rules =
      reason === 'unbalanced'
        ? equations
        : [reason === 'beside-unbalanced' ? equations.join('; ') : String(index)]
    for (const rule of rules) {
      const key = `${reason} ${rule}`
      const own = reason === 'unbalanced' ? { ...doubt, equations: [rule] } : doubt
      groups.set(key, [...(groups.get(key) ?? []), own])
    }
  }
  return [...groups.values()]
}

const MOST_SHOWN = 6

/** What is doubtful about figures of one group, with the place of the first. */
export function doubtsText(group: readonly Doubt[], names: readonly string[], say: Say): string {
  const [first] = group
  if (!first) return ''
  const isOne = group.length === 1
  const shown = group
    .slice(0, MOST_SHOWN)
    .map(({ address, value }) => `${address} ${shownValue(value, say)}`)
  const what = isOne
    ? `${first.address}: ${doubtText(first, say)}`
    : say('import.together', {
        figures: shown.join(', '),
        count: group.length,
        why: say(`import.doubt.${first.reason}`),
      })
  const rules = ['unbalanced', 'beside-unbalanced'].includes(first.reason)
    ? ` [${first.equations?.join('; ') ?? ''}]`
    : ''
  return `${what} (${placeText(first.at, names, say)})${rules}`
}

function shownValue(value: string | null | undefined, say: Say): string {
  return value ?? say(value === null ? 'import.nothing' : 'import.unknown')
}

/** Where something stands; the file's name where there are several. */
export function placeText({ file, place }: FilePlace, names: readonly string[], say: Say): string {
  const at =
    'line' in place
      ? say('import.place.line', { line: place.line })
      : 'sheet' in place
        ? say('import.place.cell', { sheet: place.sheet, cell: place.cell })
        : say('import.place.page', { page: place.page })
  return inFile(at, file, names, say)
}

/** The same for whoever has the file open: which table and cell, how the paragraph begins. */
export function spotText(
  at: FilePlace,
  { page, table, row, column, begins }: Spot,
  names: readonly string[],
  say: Say,
): string {
  const of = { page: page ?? '', table: table ?? '', row: row ?? '', column: column ?? '' }
  const where = page === undefined ? '' : 'OnPage'
  const said = table
    ? say(`import.spot.cell${where}`, of)
    : begins
      ? say(`import.spot.paragraph${where}`, { ...of, begins })
      : undefined
  return said === undefined ? placeText(at, names, say) : inFile(said, at.file, names, say)
}

function inFile(place: string, file: number, names: readonly string[], say: Say): string {
  return names.length > 1 ? say('import.inFile', { file: names[file] ?? '', place }) : place
}

/** What a document may have and the draft lacks. */
export function missingText(missing: Missing, say: Say): string {
  switch (missing.kind) {
    case 'table':
      return say('import.lacking.table', { title: formTitle(missing.id, say) })
    case 'heading':
      return say(`import.lacking.${missing.what}`)
    case 'page':
      return say(`import.lacking.${missing.why}`, { page: missing.page })
    case 'unread':
      return say(`import.unread.${missing.unread.kind}`, { what: missing.unread.what })
  }
}

/** Why a file was not read. */
export function refusalText({ kind, detail }: Refusal, say: Say): string {
  return say(`import.refusal.${kind}`) + (detail ? ` (${detail})` : '')
}
