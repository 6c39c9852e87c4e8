import { expect, it, vi } from 'vitest'
import { perLedger } from '@/ledger/perLedger.ts'
import { ledgerWith } from '../ledgerWith.ts'

it('works out what it gives once for each ledger', () => {
  const work = vi.fn(({ year }: { year: number }) => ({ year }))
  const yearOf = perLedger(work)
  const [one, other] = [ledgerWith(), ledgerWith()]
  expect(yearOf(one)).toBe(yearOf(one))
  expect(yearOf(other)).not.toBe(yearOf(one))
  expect(yearOf(other)).toEqual(yearOf(one))
  expect(work).toHaveBeenCalledTimes(2)
})

it('remembers that there is nothing', () => {
  const work = vi.fn(() => undefined)
  const none = perLedger(work)
  const ledger = ledgerWith()
  expect([none(ledger), none(ledger)]).toEqual([undefined, undefined])
  expect(work).toHaveBeenCalledOnce()
})
