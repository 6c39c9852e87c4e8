import { type Finding, type FindingSide, isAlarm, type Term } from '../src/checks/finding.ts'
import { gravestFirst } from '../src/checks/groups.ts'
import type { Ledger } from '../src/ledger/ledger.ts'
import { foundText } from '../src/words/found.ts'
import { ruleText } from '../src/words/rule.ts'
import type { Say } from '../src/words/say.ts'

const RELATION = { equation: '=', agreement: '=', order: '≤', ratio: '=', statement: '' } as const

/** The discrepancies, the gravest first, as equations over addresses, then the count of findings by verdict. */
export function printFindings(findings: readonly Finding[], ledger: Ledger, say: Say): string {
  const counts = new Map<string, number>()
  for (const { verdict } of findings) counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
  return [
    ...gravestFirst(findings.filter(isAlarm)).map((finding) =>
      printFinding(finding, [foundText(ledger, finding, say), ruleText(ledger, finding, say)]),
    ),
    [...counts].map(([verdict, count]) => `${verdict} ${count}`).join(', '),
  ].join('\n')
}

function printFinding(finding: Finding, said: readonly string[]): string {
  const lines = [`✗ ${finding.check}`, ...said.map((line) => `  ${line}`)]
  if (finding.kind === 'statement') return [...lines, `  ${finding.addresses.join(' ')}`].join('\n')
  const relation = RELATION[finding.kind]
  return [
    ...lines,
    `  ${printSide(finding.left)} ${relation} ${printSide(finding.right)}`,
    `  ${finding.left.value ?? '?'} / ${finding.right.value ?? '?'}, ` +
      `difference ${finding.difference ?? '?'}, tolerance ${finding.tolerance ?? '?'}`,
  ].join('\n')
}

function printSide({ terms, denominator }: FindingSide): string {
  return denominator ? `(${printTerms(terms)}) / (${printTerms(denominator)})` : printTerms(terms)
}

function printTerms(terms: readonly Term[]): string {
  return terms
    .map(({ address, sign, value }, index) => {
      const operator = sign === 1 ? (index ? '+ ' : '') : '- '
      return `${operator}${address} (${value ?? '—'})`
    })
    .join(' ')
}
