import { bridgeBars } from './bridgeBars.ts'
import { BRIDGE_TABLE, type BridgeStep, bridgeUnit, carryOverBridge, stepSign } from './bridge.ts'
import { roleColour } from '@/charts/roles.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { type BarRow, barsPicture } from '@/exports/barsPicture.ts'
import { cellText } from '@/exports/figuresIn.ts'
import { figureColumn, listingOf, textColumn, UNIT_COLUMN } from '@/exports/listing.ts'
import { unitName } from '@/words/amounts.ts'
import type { Say } from '@/words/say.ts'
import { inCell } from '@/exports/fields.ts'
import type { ChartExport } from '@/exports/partExport.ts'

/** The way from the opening to the closing carry-over. */
export function bridgePart(ledger: Ledger, say: Say): ChartExport {
  const steps = carryOverBridge(ledger)
  const unit = bridgeUnit(steps) ?? ledger.unit
  const name = ({ key }: BridgeStep) => say(`overview.bridge.${key}`)
  return {
    tables: [BRIDGE_TABLE],
    unit: unitName(unit, say),
    listing: () =>
      listingOf(
        [textColumn('name'), UNIT_COLUMN, figureColumn('amount'), textColumn('address')],
        steps.map((step) => ({
          name: name(step),
          unit,
          amount: inCell(step.placed.cell, unit),
          address: step.placed.address,
        })),
        'exports.twin',
      ),
    picture: (theme) => {
      const bars = bridgeBars(steps)
      const rows = steps.map((step, index): BarRow => {
        const bar = bars[index]
        const look = { fill: roleColour(step.role, theme) }
        return {
          label: [stepSign(step), name(step)].filter(Boolean).join(' '),
          bars: bar ? [{ left: bar.left, width: bar.width, look }] : [],
          step: bars[index + 1] && bar?.end,
          value: cellText(step.placed.cell, unit, say),
        }
      })
      return barsPicture([rows], { notes: [say('overview.bridge.note')] }, theme)
    },
  }
}
