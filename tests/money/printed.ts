import fc from 'fast-check'
import { type Amount, amount, type Unit, UNITS } from '@/money/index.ts'

/** Amounts as documents print them: any sign, up to 18 digits, up to four places. */
export const printed: fc.Arbitrary<string> = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
    fc.option(fc.stringMatching(/^\d{1,4}$/), { nil: undefined }),
  )
  .map(([whole, places]) => (places ? `${whole}.${places}` : String(whole)))

export const unit: fc.Arbitrary<Unit> = fc.constantFrom(...UNITS)

export const anyAmount: fc.Arbitrary<Amount> = fc
  .tuple(printed, unit)
  .map(([text, of]) => amount(text, of))
