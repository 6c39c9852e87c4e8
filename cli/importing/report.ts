import { readingOf } from '../../src/importer/documents.ts'
import type { Doubt, Draft, Imported } from '../../src/importer/draft.ts'
import type { Ledger } from '../../src/ledger/ledger.ts'
import {
  doubtGroups,
  doubtsText,
  missingText,
  placeText,
  refusalText,
} from '../../src/words/imported.ts'
import type { Say } from '../../src/words/say.ts'

export function doubtsOf(draft: Draft): readonly Doubt[] {
  return draft.state === 'settled' ? [] : draft.doubts
}

/** 0: all placed, 1: doubts or leftovers, 2: refused. */
export function statusOf(imported: Imported): 0 | 1 | 2 {
  if (!imported.ok) return 2
  return imported.draft.state === 'settled' ? 0 : 1
}

/** What was found, inferred, doubtful and left over, each with its place. */
export function reportOf(imported: Imported, say: Say): string[] {
  if (!imported.ok)
    return imported.refused.map(({ name, refusal }) => `✗ ${name}: ${refusalText(refusal, say)}`)
  const { draft } = imported
  const ledger = readingOf(draft)
  const names = draft.files.map(({ name }) => name)
  const { department, year, unit, tables, narrative } = ledger
  const doubts = doubtsOf(draft)
  const parts = narrative.flatMap((section) => section.parts)
  return [
    say('import.document', { department: department || '?', year: year || '?', unit }),
    ...Object.entries(tables).flatMap(([id, table]) =>
      table ? `  ${said(id, table, draft, say)}` : [],
    ),
    ...(parts.length
      ? [
          `  ${say('import.explanation', {
            passages: parts.length,
            figures: parts.reduce((so, { figures }) => so + figures.length, 0),
          })}`,
        ]
      : []),
    ...(draft.state === 'settled' ? [say('import.settled')] : []),
    ...listed(
      'refused',
      draft.refused,
      ({ name, refusal }) => `${name}: ${refusalText(refusal, say)}`,
    ),
    ...listed('missing', draft.missing, (missing) => missingText(missing, say)),
    ...(doubts.length
      ? [
          say('import.doubts', { count: doubts.length }),
          ...doubtGroups(doubts).map((group) => `  ${doubtsText(group, names, say)}`),
        ]
      : []),
    ...listed(
      'leftovers',
      draft.leftovers,
      ({ at, text }) => `${clipped(text)} (${placeText(at, names, say)})`,
    ),
  ]

  function listed<T>(what: string, all: readonly T[], line: (each: T) => string): string[] {
    return all.length
      ? [say(`import.${what}`, { count: all.length }), ...all.map((each) => `  ${line(each)}`)]
      : []
  }
}

/** How many figures a table has, and of how many equations decided the column. */
function said(
  id: string,
  table: NonNullable<Ledger['tables'][string]>,
  { places }: Draft,
  say: Say,
): string {
  if (table.state !== 'published') return say('import.tableEmpty', { title: table.title })
  const figures = table.rows.flatMap(({ cells }) =>
    Object.values(cells).filter((printed) => printed !== null),
  )
  const inferred = [...places].filter(
    ([address, { inferredBy }]) => inferredBy && address.startsWith(`${id}/`),
  ).length
  return say(inferred ? 'import.tableInferred' : 'import.table', {
    title: table.title,
    figures: figures.length,
    inferred,
  })
}

const MOST_SHOWN = 60

function clipped(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text
}

/** The same as data. */
export function reportData(imported: Imported): object {
  if (!imported.ok) return { status: 2, refused: imported.refused }
  const { draft } = imported
  const { department, year, unit, tables } = readingOf(draft)
  return {
    status: statusOf(imported),
    department,
    year,
    unit,
    tables: Object.keys(tables),
    files: draft.files,
    refused: draft.refused,
    missing: draft.missing,
    inferred: [...draft.places].flatMap(([address, { inferredBy, ...at }]) =>
      inferredBy ? [{ address, at, equations: inferredBy }] : [],
    ),
    doubts: doubtsOf(draft),
    leftovers: draft.leftovers,
  }
}
