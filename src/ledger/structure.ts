import { addressOf, parseAddress } from './address.ts'
import type { Ledger } from './ledger.ts'
import { exists } from './lookup.ts'
import { printedAt } from './printedAt.ts'
import { repeats } from './repeats.ts'
import type { Problem } from './result.ts'
import { TABLE_IDS } from './schema.ts'
import { tableProblems } from './tableStructure.ts'

const PLACEHOLDER = /\{([\w.-]+)\}/g

/** The keys of the figures that stand in a passage, in the order of the text. */
export function placeholders(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, key]) => key as string)
}

/** What addresses call the explanation and the scorecard. */
const NOT_TABLES = ['narrative', 'scorecard']

/** What a chapter of the document can hold, apart from single sections of the explanation. */
export const HELD = [
  'duties',
  'organisation',
  'tables',
  'narrative',
  'scorecard',
  'glossary',
  'attachments',
] as const satisfies (keyof Ledger)[]

/** What a schema cannot say: keys that repeat, cells without a column, figures without a place. */
export function structuralProblems(ledger: Ledger): Problem[] {
  const problems: Problem[] = []
  const say = (path: string, message: string) => problems.push({ path, message })

  for (const [id, table] of Object.entries(ledger.tables)) {
    if (!parseAddress(addressOf(id, 'row', 'column')))
      say(`tables.${id}`, 'must have a name of letters, digits, ".", "-" and "_"')
    if (NOT_TABLES.includes(id)) say(`tables.${id}`, 'has a name that is no table’s')
    if (table?.kind && (TABLE_IDS as readonly string[]).includes(id))
      say(`tables.${id}.kind`, 'is the form’s to say for a standard table')
    if (table && table.state !== 'missing') tableProblems(table, `tables.${id}`, say)
  }

  const parts = new Set<string>()
  ledger.narrative.forEach((section, s) =>
    section.parts.forEach((part, p) => {
      const path = `narrative[${s}].parts[${p}]`
      if (parts.has(part.id)) say(`${path}.id`, `"${part.id}" is used twice`)
      parts.add(part.id)
      const keys = part.figures.map((figure) => figure.key)
      for (const f of repeats(keys)) say(`${path}.figures[${f}].key`, `"${keys[f]}" is used twice`)
      for (const key of placeholders(part.text ?? ''))
        if (!keys.includes(key)) say(`${path}.text`, `{${key}} has no figure`)
    }),
  )

  const sections = new Set(ledger.narrative.map(({ id }) => `narrative.${id}`))
  ledger.chapters?.forEach(({ holds }, c) =>
    holds.forEach((held, h) => {
      if (!(HELD as readonly string[]).includes(held) && !sections.has(held))
        say(`chapters[${c}].holds[${h}]`, `"${held}" is not there`)
    }),
  )

  for (const address of Object.keys(ledger.sources ?? {}))
    if (!isPrinted(ledger, address)) say(`sources.${address}`, 'is the address of no figure')
  for (const address of Object.keys(ledger.corrected ?? {}))
    if (!isPrinted(ledger, address)) say(`corrected.${address}`, 'is the address of no figure')

  const ids = new Set<string>()
  ledger.scorecard?.groups.forEach((first, i) => {
    const once = (id: string, path: string) => {
      if (ids.has(id)) say(`${path}.id`, `"${id}" is used twice`)
      ids.add(id)
    }
    once(first.id, `scorecard.groups[${i}]`)
    first.groups.forEach((second, j) => {
      once(second.id, `scorecard.groups[${i}].groups[${j}]`)
      second.indicators.forEach((indicator, k) =>
        once(indicator.id, `scorecard.groups[${i}].groups[${j}].indicators[${k}]`),
      )
    })
  })
  return problems
}

/** Whether there is a place for a figure at an address, a blank one included. */
function isPrinted(ledger: Ledger, address: string): boolean {
  return address.startsWith('scorecard/')
    ? printedAt(ledger, address).state !== 'missing'
    : exists(ledger, address)
}
