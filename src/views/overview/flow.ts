import { classInk, type Ink, roleInk, UNSAID } from '@/charts/ink.ts'
import type { FlowEnd, MoneyFlow } from '@/figures/moneyFlow.ts'
import { saidName } from '@/words/gloss.ts'
import { wholePartName } from '@/words/names.ts'
import type { Say } from '@/words/say.ts'

/** What a name beside its bar needs, in pixels. */
export const FLOW_ROOM = {
  slot: 52,
  gap: 4,
  /** As high as the names of the longer side need, and high enough for the picture. */
  heightOf: (ends: number) => Math.max(340, ends * 56),
} as const

/** How much of its colour a ribbon has, 0 to 1. */
export const FLOW_VEIL = 0.25

/** Names an end of the flow. */
export function endName(end: FlowEnd, say: Say): string {
  switch (end.kind) {
    case 'class':
      return saidName(end.of.name || end.of.code, say)
    case 'source':
      return wholePartName('income', end.source, say)
    case 'rest':
      return say('overview.where.rest', { count: end.of.length })
    default:
      return say(`overview.flow.${end.key}`)
  }
}

/** What a glossary calls it, of what is no class. */
export function endTerm(end: FlowEnd): string | undefined {
  if (end.kind === 'source') return end.source.term ?? end.source.name
  return end.kind === 'line' ? TERMS[end.key] : undefined
}

const TERMS: Partial<Record<FlowEnd['key'], string>> = {
  'surplus-used': '使用非财政拨款结余',
  closing: '年末结转',
}

/** The colour of an end: of its class or of its role. */
export function endInk(end: FlowEnd): Ink {
  switch (end.kind) {
    case 'class':
      return classInk(end.key)
    case 'source':
      return roleInk('income')
    case 'line':
      return roleInk('carried')
    default:
      return end.kind === 'rest' ? classInk('') : UNSAID
  }
}

/** What has to be said of the picture. */
export function flowNote({ beyond }: MoneyFlow, say: Say): string {
  return [...(beyond ? ['beyond'] : []), 'note'].map((key) => say(`overview.flow.${key}`)).join('')
}
