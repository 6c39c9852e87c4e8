import { type Address, addressOf } from '../../../ledger/address.ts'
import { minus, plus } from '../../../ledger/formula.ts'
import type { Ledger, NarrativeFigure, Part } from '../../../ledger/ledger.ts'
import { printedAt } from '../../../ledger/printedAt.ts'
import type { Check } from '../../check.ts'

/** A clause without a subject of its own, which says that nothing changed since last year. */
const FLAT =
  /^(?:[与和同较比](?:上年|去年|上一年|20\d\d年)度?(?:决算数?|支出数?|同期)?(?:相比)?)?((?:基本|大致|大体)?(?:持平|一致|相当|无变化|没有变化))$/

/**
 * Beside 与上年持平 and 与上年基本持平, a printed change of the same figure is worth a look, the more
 * the larger it is: the figure of this year is held against the one that it gives for last year.
 */
export function unchanged(ledger: Ledger, part: Part): Check[] {
  const found = part.comparisons ? stated(part) : inWords(part)
  return found.map(({ said, change }, index): Check => {
    const address = addressOf('narrative', part.id, change.key)
    const id = index ? `unchanged:${part.id}/${index + 1}` : `unchanged:${part.id}`
    const values = { said }
    const [changed] = (change.of ?? []) as Address[]
    if (changed && printedAt(ledger, changed).state === 'printed')
      return {
        kind: 'equation',
        id,
        message: { key: 'unchanged-year', values },
        left: [plus(changed)],
        right: [plus(changed), minus(address)],
        atMost: 'medium',
      }
    const holds = !/[1-9]/.test(change.value)
    const message = { key: 'unchanged', values }
    return { kind: 'statement', id, holds, addresses: [address], message, atMost: 'low' }
  })
}

interface Flat {
  readonly said: string
  readonly change: NarrativeFigure
}

function stated({ comparisons = [], figures }: Part): Flat[] {
  return comparisons.flatMap(({ figure, says, than }) => {
    const change = figures.find(({ kind, of }) => kind === 'change' && of?.[0] === figure)
    if (than || !change || (says !== 'equal' && says !== 'about-equal')) return []
    return { said: says === 'equal' ? '持平' : '基本持平', change }
  })
}

function inWords({ text = '', figures }: Part): Flat[] {
  return text.split(/[。；\n]/).flatMap((sentence) => {
    if (sentence.includes('其中')) return []
    const [said] = sentence
      .split(/[，,：:]/)
      .flatMap((clause) => FLAT.exec(clause.trim())?.[1] ?? [])
    const [change, ...others] = figures.filter(
      ({ key, kind }) => kind === 'change' && sentence.includes(`{${key}}`),
    )
    return said && change && !others.length ? { said, change } : []
  })
}
