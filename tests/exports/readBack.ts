import readWorkbook from 'read-excel-file/node'
import type { Field } from '@/exports/csv.ts'
import { safeText } from '@/exports/safeText.ts'
import { isNumber } from '@/exports/xlsx.ts'
import { Decimal } from '@/money/index.ts'

export interface ReadSheet {
  readonly sheet: string
  readonly data: readonly (readonly unknown[])[]
}

/** What another program finds in a workbook. */
export async function readBack(bytes: Uint8Array): Promise<readonly ReadSheet[]> {
  return readWorkbook(Buffer.from(bytes), { trim: false })
}

/** What must be found where a field was written: the printed figure, digit by digit, or the text. */
export function isSame(found: unknown, field: Field): boolean {
  if ('text' in field) return (found ?? '') === safeText(field.text.replaceAll('\ufffd', '□'))
  const { figure, inferred } = field
  if (figure === null) return found == null
  if (typeof found === 'string')
    return !isNumber(figure) && found === figure + (inferred ? '*' : '')
  if (typeof found !== 'number') return false
  const places = figure.split('.')[1]?.length ?? 0
  const digits = new Decimal(String(found)).toFixed(places)
  // Zero has no sign in a cell.
  return digits === figure || (new Decimal(figure).isZero() && found === 0)
}
