import { describe, expect, it } from 'vitest'
import { runChecks } from '@/checks/runChecks.ts'
import { ledgerWith } from '../../ledgerWith.ts'
import { changed, defaultLedger } from '../../ledgers.ts'

/** The questions after figures of the passages are changed: `passage/key` to a value. */
function questions(figures: Readonly<Record<string, string>>) {
  const data = changed(defaultLedger(), ({ narrative }) => {
    for (const { id, figures: own } of narrative.flatMap(({ parts }) => parts))
      for (const figure of own) figure.value = figures[`${id}/${figure.key}`] ?? figure.value
  })
  return runChecks(ledgerWith({}, data))
    .filter(
      ({ check, verdict }) =>
        /^(counted|count-part|whole-count):/.test(check) && verdict === 'discrepancy',
    )
    .map(({ check, severity }) => [check.replaceAll('narrative/', ''), severity])
}

describe('counts', () => {
  it.each([
    [
      { 'sangong-vehicle-operation/vehicles-held': '0' },
      'counted:sangong-vehicle-operation/vehicles-held',
    ],
    [
      { 'state-assets/vehicles': '0', 'state-assets/other-vehicles': '0' },
      'counted:state-assets/vehicles',
    ],
    [
      { 'sangong-reception-domestic/groups': '30' },
      'count-part:sangong-reception-domestic/groups<sangong-reception-domestic/persons',
    ],
    [{ 'sangong-reception-domestic/persons': '0' }, 'counted:sangong-reception-domestic/persons'],
    [{ 'sangong-vehicle-purchase/vehicles': '1' }, 'counted:sangong-vehicle-purchase/vehicles'],
    [{ 'sangong-vehicle-purchase/actual': '18.00' }, 'counted:sangong-vehicle-purchase/vehicles'],
    [{ 'sangong-abroad/actual': '3.00' }, 'counted:sangong-abroad/groups'],
    [
      { 'sangong-vehicle-purchase/vehicles': '3', 'sangong-vehicle-purchase/actual': '50.00' },
      'count-part:sangong-vehicle-purchase/vehicles<sangong-vehicle-operation/vehicles-held',
    ],
    [
      { 'state-assets/other-vehicles': '2' },
      'count-part:state-assets/other-vehicles<state-assets/vehicles',
    ],
    [{ 'state-assets/vehicles': '3.5' }, 'whole-count:state-assets/vehicles'],
  ])('that do not go together are a slight question: %o', (figures, check) => {
    expect(questions(figures)).toContainEqual([check, 'low'])
  })

  it.each([
    {},
    // Others may pay for trips, and what is spent may be less than is printed.
    { 'sangong-abroad/groups': '1', 'sangong-abroad/persons': '1' },
    { 'sangong-reception-domestic/actual': '0.00' },
    { 'sangong-reception-domestic/persons': '11.0' },
    { 'sangong-vehicle-purchase/vehicles': '1', 'sangong-vehicle-purchase/actual': '17.98' },
  ])('that do are none: %o', (figures) => expect(questions(figures)).toEqual([]))
})
