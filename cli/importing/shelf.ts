import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { CatalogueEntry, Ledger } from '../../src/ledger/ledger.ts'
import { headOf } from '../../src/ledger/whose.ts'
import { readCatalogue, writeCatalogue } from '../publishing/catalogue.ts'
import { identityOf, placeOf } from '../publishing/place.ts'
import { writeJson } from '../publishing/write.ts'

/** A folder of ledgers with its catalogue. */
export interface LedgerShelf {
  /** Puts a ledger where it belongs, over nothing but what was made of the same files; says where. */
  readonly put: (ledger: Ledger) => string
  /** Lists what was put. */
  readonly list: () => void
}

export function ledgerShelf(out: string): LedgerShelf {
  const { ledgers, ...rest } = readCatalogue(out)
  const entries = new Map(ledgers.map((entry) => [entry.file, entry]))
  const ids = new Set(ledgers.map(({ id }) => id))
  const known = new Map<string, CatalogueEntry[]>()
  let isChanged = false
  for (const entry of ledgers) remember(entry)

  function remember(entry: CatalogueEntry): void {
    const identity = identityOf(entry)
    known.set(identity, [...(known.get(identity) ?? []), entry])
  }

  return {
    put(ledger) {
      const head = headOf(ledger)
      const same = known
        .get(identityOf(head))
        ?.find(({ file }) => isOfSameFiles(join(out, file), ledger))
      const entry = same ?? placeOf(head, ({ id, file }) => entries.has(file) || ids.has(id))
      if (!same) {
        entries.set(entry.file, entry)
        ids.add(entry.id)
        remember(entry)
        isChanged = true
      }
      const file = join(out, entry.file)
      writeJson(file, {
        $schema: `${'../'.repeat(entry.file.split('/').length - 1)}ledger.schema.json`,
        ...ledger,
      })
      return relative('.', file)
    },
    list() {
      if (isChanged) writeCatalogue(out, { ledgers: [...entries.values()], ...rest })
      isChanged = false
    },
  }
}

function isOfSameFiles(file: string, { source }: Ledger): boolean {
  const hashes = (of: Ledger['source'] | undefined) =>
    of?.files?.map(({ sha256 }) => sha256).join() ?? ''
  if (!existsSync(file)) return true
  const known = JSON.parse(readFileSync(file, 'utf8')) as Partial<Ledger>
  return hashes(known.source) === hashes(source)
}
