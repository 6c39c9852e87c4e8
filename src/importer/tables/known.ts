import type { LineForm, Side, TableForm } from '../../ledger/form/form.ts'
import { TABLES } from '../../ledger/form/tables.ts'
import { VARIANTS } from '../../ledger/form/variants/variants.ts'
import type { TableKind } from '../../ledger/ledger.ts'
import { sideOf } from '../../ledger/side.ts'
import { nameKey } from '../letters.ts'

const FORMS: readonly (Pick<TableForm, 'id'> & Partial<TableForm>)[] = [
  ...TABLES,
  ...VARIANTS.flatMap(({ tables }) => tables),
]

/** The table that a whole title names, as `nameKey` gives it. */
const idByTitle = new Map(
  FORMS.flatMap(({ id, titles = [] }) => titles.map((title) => [nameKey(title), id] as const)),
)

export function idOfTitle(key: string): string | undefined {
  return idByTitle.get(key)
}

/** A file's or a sheet's name that is a whole title names its table. */
export function idInName(name: string): string | undefined {
  return idOfTitle(nameKey(withoutMarks(stemOf(name))))
}

/** The name of a file without what says its type. */
export function stemOf(name: string): string {
  return name.replace(/^.*[\\/]/, '').replace(/\.[a-z]{2,5}$/i, '')
}

export function kindOfTable(id: string): TableKind | undefined {
  return FORMS.find((form) => form.id === id)?.kind
}

/** A column or row of the form with what its names are compared by. */
export interface Known extends Omit<LineForm, 'names'> {
  readonly name: string
  readonly names: ReadonlySet<string>
}

/**
 * The columns or rows that a table may have: those of its id, in the order of the form and its
 * variants; then those of other tables of its kind.
 */
export function knownOf(id: string, of: 'columns' | 'rows', side?: Side): readonly Known[][] {
  const place = `${id}/${of}/${side ?? ''}`
  const known = knownByPlace.get(place) ?? found(id, of, side)
  knownByPlace.set(place, known)
  return known
}

const knownByPlace = new Map<string, readonly Known[][]>()

function found(id: string, of: 'columns' | 'rows', side?: Side): readonly Known[][] {
  const kind = kindOfTable(id)
  const tiers = [
    FORMS.filter((form) => form.id === id),
    FORMS.filter((form) => form.id !== id && form.kind === kind),
  ]
  return tiers.map((forms) => {
    const lines = new Map<string, LineForm & { all: Set<string> }>()
    for (const line of forms.flatMap((form) => form[of] ?? [])) {
      const own = line.side ?? sideOf(line)
      if (side && own && own !== side) continue
      const known = lines.get(line.key) ?? {
        ...line,
        ...(own && { side: own }),
        all: new Set<string>(),
      }
      for (const name of line.names) known.all.add(nameKey(name))
      lines.set(line.key, known)
    }
    return [...lines.values()].map(({ all, names, ...line }) => ({
      ...line,
      name: names[0] ?? line.key,
      names: all,
    }))
  })
}

const NUMBERING =
  /^\s*(?:[（(]?[一二三四五六七八九十]{1,3}[)）、.．]|第[一二三四五六七八九十]{1,3}[、.．]|[（(]?\d{1,2}[)）、．]|\d{1,2}\.(?!\d)|[①-⑳]|其中[：:]?|[—–-]+|[★▲*])\s*/u

/** A name without the number or mark before it. */
export function withoutMarks(text: string): string {
  for (;;) {
    const rest = text.replace(NUMBERING, '')
    if (rest === text || !rest) return text
    text = rest
  }
}

/** What a row's name is compared by: without its number and without what stands in brackets after it. */
export function nameKeys(text: string): string[] {
  const key = nameKey(withoutMarks(text.trim()))
  const bare = key.replace(/\([^()]*\)$/, '')
  return [...new Set([key, bare].filter(Boolean))]
}

/** Whether a name is one of those of a known line. */
export function isNamed({ names }: Known, keys: readonly string[]): boolean {
  return keys.some((key) => names.has(key))
}
