import { describe, expect, it } from 'vitest'
import { type StatedChange, statedChanges } from '@/views/overview/changes.ts'
import { ledgerWith } from '../../ledgerWith.ts'
import { changed, defaultLedger, withoutNarrative } from '../../ledgers.ts'

const said = ({ name, direction, amount, rate }: StatedChange) =>
  [name, direction, amount?.figure.value, rate && `${rate.figure.value}%`].filter(Boolean).join(' ')

describe('stated changes from last year', () => {
  const groups = statedChanges(ledgerWith())
  const group = (part: string) => groups.find((each) => each.part === part)!

  it('come passage by passage with their percentages', () => {
    expect(groups.map(({ part, changes }) => [part, ...changes.map(said)])).toEqual([
      ['totals', 'increase 8.22 2.56%', '财政拨款收入 decrease 0.62'],
      ['appropriation', 'increase 3.48 1.09%'],
      ['general-budget-overall', 'increase 11.8 3.78%'],
      ['office-operation', 'decrease 1.29 6.55%'],
    ])
  })

  it('keep the stated reason, and apart the changes that it consists of', () => {
    expect(group('office-operation').reason).toBe('公务用车运行维护费减少')
    expect(group('general-budget-overall').because.map(said)).toEqual([
      '基本支出 increase 6.35',
      '项目支出 5.45',
    ])
  })

  it('lose no figure of the explanation', () => {
    const stated = groups.flatMap(({ changes, because }) => [...changes, ...because])
    const addresses = stated.flatMap(({ amount, rate }) => [amount?.address, rate?.address])
    const printed = ledgerWith()
      .narrative.flatMap(({ parts }) => parts)
      .flatMap(({ id, figures }) =>
        figures
          .filter(({ kind }) => kind === 'change' || kind === 'percent-change')
          .map(({ key }) => `narrative/${id}/${key}`),
      )
    expect(addresses.filter(Boolean).sort()).toEqual(printed.sort())
    expect(printed.length).toBeGreaterThan(10)
  })

  it('pair by key where the ledger does not say what a percentage is of', () => {
    const bare = changed(defaultLedger(), (copy) => {
      for (const { parts } of copy.narrative)
        for (const { figures } of parts)
          for (const figure of figures) {
            delete figure.of
            delete figure.explains
          }
    })
    const [first] = statedChanges(ledgerWith({}, bare))
    expect(first?.changes.map(said)).toEqual([
      'increase 8.22 2.56%',
      'increase 3.8',
      'increase 4.42',
      'decrease 0.62',
    ])
  })

  it('may be a percentage alone', () => {
    const alone = changed(defaultLedger(), (copy) => {
      for (const { parts } of copy.narrative)
        for (const part of parts) {
          part.text = part.text.replaceAll('{change}', '')
          part.figures = part.figures.filter(({ key }) => key !== 'change')
        }
    })
    const [first] = statedChanges(ledgerWith({}, alone))
    expect(first?.changes.map(said)).toContain('increase 2.56%')
  })

  it('are none without an explanation', () => {
    expect(statedChanges(ledgerWith({}, withoutNarrative()))).toEqual([])
  })
})
