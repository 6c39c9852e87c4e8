import { type Equation, equationOf, type EquationSide } from '../../checks/equation.ts'
import type { Finding } from '../../checks/finding.ts'
import { formulaText } from '../../checks/formulaText.ts'
import type { Missing } from '../../importer/draft.ts'
import { spotOf, textAt } from '../../importer/spot.ts'
import type { Address } from '../../ledger/address.ts'
import { placeName } from '../../ledger/placeName.ts'
import { foundText } from '../../words/found.ts'
import { missingText, refusalText, spotText } from '../../words/imported.ts'
import { tableName } from '../../words/names.ts'
import { outcomeText } from '../../words/outcome.ts'
import { textPlace } from '../../words/rule.ts'
import type { Say } from '../../words/say.ts'
import { isOfReading, type ProofEntry, type ProofOf } from './entries.ts'
import { slipOf } from './slips.ts'

/** An entry in words, for whoever mends it. */
export interface ToldEntry {
  readonly key: string
  readonly severity: ProofEntry['severity']
  readonly sentence: string
  /** Where it is: in the document's words, and where that is in the file. */
  readonly place: string
  readonly spot: string
  /** In one line, and how far it is apart. */
  readonly formula?: string | undefined
  readonly outcome?: string | undefined
  /** What usually explains it; to the digit where a slip of the hand does. */
  readonly usual: string
  /** What would be settled with it. */
  readonly also?: string | undefined
}

/** An entry in words; `spoken` is the reader's language, the words are those for an author. */
export function toldEntry(entry: ProofEntry, of: ProofOf, spoken: Say): ToldEntry {
  const say = toAuthor(spoken)
  const { key, severity, at } = entry
  const names = of.sources.map(({ name }) => name)
  const spot = at ? spotText(at, spotOf(of.sources, at), names, say) : ''
  const told = { key, severity, spot }
  if (entry.kind === 'lacking') {
    const { what } = entry.missing
    return {
      ...told,
      place: say('proof.wholeDocument'),
      sentence: say(`import.lacking.${what}`),
      usual: say('proof.usual.heading'),
    }
  }
  const { ledger } = of
  if (entry.kind === 'doubt') {
    const { address, doubt } = entry
    return {
      ...told,
      place: placeName(ledger, address),
      sentence: say(`proof.doubt.${doubt.reason}`, {
        value: doubt.value ?? textAt(of.sources, doubt.at),
      }),
      usual: say(`proof.usual.${doubt.reason}`),
    }
  }
  const { finding, address, consequences } = entry
  const equation = equationOf(ledger, finding)
  return {
    ...told,
    place: address ? placeName(ledger, address) : placeOf(finding, of, say),
    sentence: foundText(ledger, finding, say),
    formula: equation && formulaText(brief(equation)),
    outcome: equation && outcomeText(finding, equation, say),
    usual: usualText(finding, address, of, say),
    also: consequences.length ? say('proof.also', { count: consequences.length }) : undefined,
  }
}

/** An equation without what is blank or nothing. */
function brief(equation: Equation): Equation {
  const short = ({ terms, ...side }: EquationSide): EquationSide => {
    const printed = terms.filter(({ text }) => /[1-9]/.test(text))
    return { ...side, terms: printed.length ? printed : terms.slice(0, 1) }
  }
  return { ...equation, left: short(equation.left), right: short(equation.right) }
}

/** Of what has no figure: which table, or which text. */
function placeOf(finding: Finding, { ledger }: ProofOf, say: Say): string {
  const { table } = finding.message.values
  if (table) return tableName(ledger, table, say)
  return textPlace(ledger, finding, say) ?? say('proof.wholeDocument')
}

/** What was found is said of a document that nobody has published yet. */
function toAuthor(say: Say): Say {
  const own = (key: string) => {
    const other = key.replace(/^checks\.found\./, 'proof.found.')
    return other !== key && say.has(other) ? other : key
  }
  const { has, gloss, language } = say
  return Object.assign((key: string, values?: Parameters<Say>[1]) => say(own(key), values), {
    has,
    gloss,
    language,
  })
}

function usualText(
  finding: Finding,
  address: Address | undefined,
  { ledger, findings }: ProofOf,
  say: Say,
): string {
  const slip = slipOf(finding, findings, address)
  if (!slip) return say(`proof.usual.${usualOf(finding)}`)
  return say(`proof.slip.${slip.kind}`, {
    place: placeName(ledger, slip.address),
    instead: slip.instead ?? '',
  })
}

/** The rules whose usual cause is not that of their kind. */
const USUAL: Readonly<Record<string, string>> = {
  ...keyed('template', ['placeholder', 'choice']),
  ...keyed('editing', ['punctuation', 'doubled', 'quotes', 'brackets', 'counter', 'heading']),
  ...keyed('editing', ['rate-sign', 'target-unit', 'direction']),
  ...keyed('name', ['name', 'line-name', 'formula-name', 'own-name', 'other-name']),
  ...keyed('lastYear', ['year']),
  ...keyed('absent', ['table', 'says-empty']),
  ...keyed('lost', ['column-printed', 'row-printed', 'items-printed', 'code-printed', 'split']),
  ...keyed('entry', ['entry', 'item', 'spoken']),
  ...keyed('blank', ['omitted']),
  ...keyed('unit', ['unit']),
  ...keyed('score', ['met', 'missed', 'score-limit']),
}

function keyed(usual: string, rules: readonly string[]): Record<string, string> {
  return Object.fromEntries(rules.map((rule) => [rule, usual]))
}

function usualOf({ kind, family, message }: Finding): string {
  const rule = message.key.replace(/-letter$/, '')
  const known = USUAL[rule]
  if (known) return known
  if (kind === 'ratio') return 'ratio'
  if (family === 'prose') return 'prose'
  if (kind === 'order') return 'order'
  return kind === 'agreement' ? 'agreement' : kind === 'equation' ? 'sum' : 'editing'
}

/** What was not checked, a sentence each: nothing found there says nothing. */
export function limitsText(
  { missing, refused, doubts, leftovers, findings }: ProofOf,
  say: Say,
): string[] {
  const unsure = doubts.filter(isOfReading).length
  const uncheckable = findings.filter(({ because }) => because?.key === 'missing').length
  return [
    ...refused.map(({ name, refusal }) => `${name}: ${refusalText(refusal, say)}`),
    ...missing.filter(isUnread).map((each) => missingText(each, say)),
    ...(unsure ? [say('proof.limits.unsure', { count: unsure })] : []),
    ...(leftovers.length ? [say('proof.limits.leftovers', { count: leftovers.length })] : []),
    ...(uncheckable ? [say('proof.limits.uncheckable', { count: uncheckable })] : []),
  ]
}

function isUnread({ kind }: Missing): boolean {
  return kind === 'page' || kind === 'unread'
}

/** Whether all of the document could be read, so that nothing found means something. */
export function isWhole({ missing, refused, doubts }: ProofOf): boolean {
  return (
    !refused.length &&
    !doubts.some(isOfReading) &&
    missing.every(
      (each) => each.kind !== 'page' && (each.kind !== 'unread' || each.unread.kind === 'picture'),
    )
  )
}

/** Says how much there is to look at. */
export function proofSentence(count: number, of: ProofOf, say: Say): string {
  if (count) return say('proof.sentence.some', { count })
  return say(isWhole(of) ? 'proof.sentence.none' : 'proof.sentence.noneSeen')
}
