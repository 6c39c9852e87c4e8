import { describe, expect, it } from 'vitest'
import type { ChartTheme } from '@/charts/theme.ts'
import type { StepsBlock } from '@/exports/pptx/blocks.ts'
import { carryOverBridge } from '@/views/overview/bridge.ts'
import { bridgeBlocks } from '@/views/overview/bridgeBlocks.ts'
import { bridgePart } from '@/views/overview/bridgePart.ts'
import CarryOverBridge from '@/views/overview/CarryOverBridge.vue'
import { deckTheme } from '../../exports/deckParts.ts'
import { ledgerWith } from '../../ledgerWith.ts'
import { mounted } from '../../mounted.ts'
import { tellingOf } from '../telling.ts'

/** Its colours are the tokens of the screen. */
const tokens: ChartTheme = {
  ...deckTheme,
  navy: 'var(--navy)',
  teal: 'var(--teal)',
  gold: 'var(--gold)',
  lineStrong: 'var(--line-strong)',
}

/** With every step that there can be. */
const ledger = ledgerWith({
  'totals/income.surplus-used/amount': '10.00',
  'totals/income.grand-total/amount': '339.43',
  'totals/expenditure.surplus-distributed/amount': '10.00',
})
const steps = carryOverBridge(ledger)

describe('the colours of the bridge', () => {
  it('are by meaning: income, expenditure, what is carried over, all of it', async () => {
    const bridge = await mounted(CarryOverBridge, { steps }, { ledger })
    const colours = bridge
      .findAll('.bar')
      .map((bar) => (bar.element as HTMLElement).style.background)
    expect(Object.fromEntries(steps.map(({ key }, index) => [key, colours[index]]))).toEqual({
      opening: 'var(--gold)',
      income: 'var(--navy)',
      'surplus-used': 'var(--gold)',
      total: 'var(--line-strong)',
      expenditure: 'var(--teal)',
      'surplus-distributed': 'var(--gold)',
      closing: 'var(--gold)',
    })
  })

  it('are the same on screen, in the picture and in the presentation', async () => {
    const { say } = await tellingOf()
    const bridge = await mounted(CarryOverBridge, { steps }, { ledger })
    const onScreen = bridge
      .findAll('.bar')
      .map((bar) => (bar.element as HTMLElement).style.background)
    const { bars = [] } = bridgePart(ledger, say).picture(tokens)
    // Lines that lead from one bar to the next are one pixel wide.
    const pictured = bars.filter(({ width }) => width > 1).map(({ look }) => look.fill)
    const [block] = bridgeBlocks({ ledger, say, findings: undefined, query: {} }, tokens)
    const presented = (block as StepsBlock).steps.map(({ colour }) => colour)
    expect(onScreen).toHaveLength(steps.length)
    expect(pictured).toEqual(onScreen)
    expect(presented).toEqual(onScreen)
  })
})
