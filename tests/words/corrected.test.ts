import { describe, expect, it } from 'vitest'
import { figureListing } from '@/exports/figureListing.ts'
import { tableSheet } from '@/exports/tableSheet.ts'
import { withCorrection } from '@/ledger/corrected.ts'
import { correctedTexts } from '@/words/corrected.ts'
import { ledgerWith } from '../ledgerWith.ts'
import { sayIn } from '@/locales/index.ts'

const say = await sayIn('zh')
const AT = 'sangong/vehicles/actual'
const ledger = withCorrection(ledgerWith(), AT, '0.76')
const blanked = withCorrection(ledgerWith(), AT, null)

describe('a figure that was corrected by hand', () => {
  it('says what was read and what it is now, also of a blank', () => {
    expect(correctedTexts(ledger, say)).toEqual([
      expect.stringMatching(/^由人改正：.*公务用车.*文件读出来是 0\.67，改为 0\.76$/),
    ])
    expect(correctedTexts(blanked, say)).toEqual([expect.stringMatching(/0\.67，改为 空白$/)])
    expect(correctedTexts(ledgerWith(), say)).toEqual([])
  })

  it('stands below its own table alone, on a sheet, too', () => {
    expect(correctedTexts(ledger, say, 'sangong')).toHaveLength(1)
    expect(correctedTexts(ledger, say, 'totals')).toEqual([])
    const texts = (id: string) => JSON.stringify(tableSheet(ledger, id, say)?.rows)
    expect(texts('sangong')).toContain(correctedTexts(ledger, say)[0])
    expect(texts('totals')).not.toContain('由人改正')
  })

  it('is told from others in what is exported for programs', () => {
    const { columns, rows } = figureListing(ledger)
    const at = (key: string) => columns.findIndex((column) => column.key === key)
    const fields = (address: string) => {
      const row = rows.find((each) => JSON.stringify(each[at('address')]).includes(`"${address}"`))
      return JSON.stringify([row?.[at('corrected')], row?.[at('read')]])
    }
    expect(fields(AT)).toMatch(/"true".*"0\.67"/)
    expect(fields('sangong/vehicles/budget')).toMatch(/"false"/)
    expect(fields('sangong/vehicles/budget')).not.toMatch(/\d/)
  })
})
