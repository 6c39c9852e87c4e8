import type { Address } from '@/ledger/address.ts'
import type { Reader } from '@/checks/reader.ts'
import type { Known } from '@/ledger/known.ts'
import { Decimal } from '@/money/index.ts'

/** What stands at an address: a figure as printed, a blank cell, or a blank that is omitted. */
export type Printed = string | null | 'omitted'

/** A reader of a few figures; addresses that are not listed are not published. */
export function stub(figures: Readonly<Record<Address, Printed>>, unit = '万元'): Reader {
  return {
    read: (address) => known(figures[address], unit),
    isOmitted: (address) => figures[address] === 'omitted',
  }
}

function known(printed: Printed | undefined, unit: string): Known | undefined {
  if (printed === undefined || printed === 'omitted') return undefined
  if (printed === null)
    return { value: new Decimal(0), half: new Decimal(0), printed: null, unit: undefined }
  const places = printed.split('.')[1]?.length ?? 0
  return { value: new Decimal(printed), half: new Decimal(`5e-${places + 1}`), printed, unit }
}

/** Hundredths as they are printed. */
export function hundredths(count: number): string {
  return new Decimal(count).div(100).toFixed(2)
}
