import type { Doubt, FilePlace, Missing } from '../importer/draft.ts'
import type { Refusal } from '../importer/source.ts'
import { formTitle } from './names.ts'
import type { Say } from './say.ts'

/** What is doubtful about a figure, and what else it may be. */
export function doubtText({ reason, value, alternatives }: Doubt, say: Say): string {
  const shown = (each: string | null | undefined) =>
    each ?? say(each === null ? 'import.nothing' : 'import.unknown')
  const others = alternatives.length
    ? say('import.alternatives', { values: alternatives.map(shown).join(' / ') })
    : ''
  return `${shown(value)} · ${say(`import.doubt.${reason}`)}${others}`
}

/** Where something stands; the file's name where there are several. */
export function placeText({ file, place }: FilePlace, names: readonly string[], say: Say): string {
  const at =
    'line' in place
      ? say('import.place.line', { line: place.line })
      : 'sheet' in place
        ? say('import.place.cell', { sheet: place.sheet, cell: place.cell })
        : say('import.place.page', { page: place.page })
  return names.length > 1 ? say('import.inFile', { file: names[file] ?? '', place: at }) : at
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
