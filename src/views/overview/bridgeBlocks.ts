import { bridgeBars } from './bridgeBars.ts'
import { type BridgeStep, bridgeUnit, carryOverBridge, stepSign } from './bridge.ts'
import { roleColour } from '@/charts/roles.ts'
import type { ChartTheme } from '@/charts/theme.ts'
import type { Block } from '@/exports/pptx/blocks.ts'
import { cellText } from '@/exports/figuresIn.ts'
import { unitName } from '@/words/amounts.ts'
import type { Telling } from '../view.ts'

/** Income and carry-over as a way from the opening to the closing balance. */
export function bridgeBlocks({ ledger, say }: Telling, theme: ChartTheme): Block[] {
  const steps = carryOverBridge(ledger)
  const bars = bridgeBars(steps)
  const unit = bridgeUnit(steps) ?? ledger.unit
  const name = ({ key }: BridgeStep) => say(`overview.bridge.${key}`)
  const figure = ({ placed }: BridgeStep) => cellText(placed.cell, unit, say)
  const title = say('deck.chartTitle', {
    title: say('overview.bridge.title'),
    unit: unitName(unit, say),
  })
  const said = steps.map((step) => `${name(step)} ${figure(step)}`).join(say('deck.comma'))
  return [
    {
      kind: 'steps',
      title: say('app.unit', { unit: unitName(unit, say) }),
      alt: say('deck.alt.bridge', { title, values: said }),
      steps: steps.map((step, index) => ({
        sign: stepSign(step),
        name: name(step),
        figure: figure(step),
        colour: roleColour(step.role, theme),
        bar: bars[index],
      })),
    },
    { kind: 'note', text: say('overview.bridge.note') },
  ]
}
