import { type Address, addressOf } from '../../ledger/address.ts'
import type { Execution, Indicator, Scorecard } from '../../ledger/ledger.ts'
import type { Doubt, FilePlace, Leftover } from '../draft.ts'

/** What has a place in a file. */
interface Placed {
  readonly at: FilePlace
  readonly text: string
}

interface Group {
  readonly id: string
  readonly name: string
  readonly weight: string | null
  readonly groups: {
    readonly id: string
    readonly name: string
    readonly indicators: Indicator[]
  }[]
}

/** A scorecard while it is read. */
export class Draft {
  execution: Execution | undefined
  goals: Scorecard['goals'] = []
  tasks: Scorecard['tasks'] = []
  total: Scorecard['total'] = { weight: null, score: null }
  readonly groups: Group[] = []
  readonly places = new Map<Address, FilePlace>()
  readonly doubts: Doubt[] = []
  readonly leftovers: Leftover[] = []

  constructor(readonly title: string) {}

  get card(): Scorecard {
    return {
      title: this.title,
      ...(this.execution && { execution: this.execution }),
      goals: this.goals,
      tasks: this.tasks,
      groups: this.groups,
      total: this.total,
    }
  }

  openFirst(name: string, weight: string | null, line: Placed | undefined): void {
    const id = String(this.groups.length + 1)
    this.groups.push({ id, name, weight, groups: [] })
    if (line && weight !== null) this.put(id, 'weight', line)
  }

  openSecond(name: string): void {
    if (!this.groups.length) this.openFirst('', null, undefined)
    const first = this.groups.at(-1) as Group
    first.groups.push({ id: `${first.id}.${first.groups.length + 1}`, name, indicators: [] })
  }

  addIndicator(indicator: Omit<Indicator, 'id'>): Indicator {
    if (!this.groups.at(-1)?.groups.length) this.openSecond('')
    const second = this.groups.at(-1)?.groups.at(-1) as Group['groups'][number]
    const added = { id: `${second.id}.${second.indicators.length + 1}`, ...indicator }
    second.indicators.push(added)
    return added
  }

  put(row: string, column: string, { at }: Placed): void {
    this.places.set(addressOf('scorecard', row, column), at)
  }

  doubt(row: string, column: string, value: string, { at }: Placed): void {
    this.doubts.push({
      address: addressOf('scorecard', row, column),
      at,
      reason: 'open',
      value,
      alternatives: [],
    })
  }

  leave(lines: readonly Placed[]): void {
    for (const { at, text } of lines) this.leftovers.push({ at, text })
  }
}
