import type { Draft } from '@/importer/draft.ts'
import type { Ledger } from '@/ledger/ledger.ts'

type Tables = Pick<Ledger, 'tables'>

/** The figures of a ledger's tables by address. */
export function figuresIn({ tables }: Tables): Map<string, string> {
  return new Map(
    Object.entries(tables).flatMap(([id, table]) =>
      (table?.rows ?? []).flatMap(({ key, cells }) =>
        Object.entries(cells).flatMap(([column, printed]) =>
          printed === null ? [] : [[`${id}/${key}/${column}`, printed] as const],
        ),
      ),
    ),
  )
}

/** What a draft says of its figures. */
export function read(draft: Draft): {
  ledger: Ledger
  figures: Map<string, string>
  doubted: Set<string>
  /** Doubted figures with what else they may be, as `printed row: figure`. */
  choices: Set<string>
  left: string
} {
  const ledger = draft.state === 'settled' ? draft.ledger : draft.reading
  const doubts = draft.state === 'settled' ? [] : draft.doubts
  return {
    ledger,
    figures: figuresIn(ledger),
    doubted: new Set(doubts.map(({ address }) => address)),
    choices: new Set(
      doubts.flatMap(({ address, value, alternatives }) =>
        [value, ...alternatives].map((each) => `${lineOf(address)}: ${each ?? ''}`),
      ),
    ),
    left: draft.leftovers.map(({ text }) => text.replaceAll(',', '')).join('\n'),
  }
}

/** What is otherwise than printed, and nobody says so. */
export function silentlyWrong(ledger: Tables, draft: Draft): string[] {
  const printed = figuresIn(ledger)
  const { ledger: found, figures, doubted, choices, left } = read(draft)
  return [...new Set([...printed.keys(), ...figures.keys()])].filter((address) => {
    const [wanted, got] = [printed.get(address), figures.get(address)]
    if (wanted === got || doubted.has(address)) return false
    if (got !== undefined || wanted === undefined) return true
    const isChoice = choices.has(`${lineOf(address)}: ${wanted}`)
    return !(left.includes(wanted) || isChoice || isKept(ledger, found, address))
  })
}

/** The printed row of a cell; the three public expenses may all stand in one. */
function lineOf(address: string): string {
  const [table = '', row = ''] = address.split('/')
  return table === 'sangong' ? table : `${table}/${row}`
}

/** Whether a row that the form does not know stands in the draft by its name, with the same figure. */
function isKept({ tables }: Tables, found: Tables, address: string): boolean {
  const [table = '', row, column = ''] = address.split('/')
  const own = tables[table]?.rows?.find(({ key }) => key === row)
  return (found.tables[table]?.rows ?? []).some(
    ({ name, cells }) => name === own?.name && cells[column] === own?.cells[column],
  )
}
